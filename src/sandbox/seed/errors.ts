import { SandboxError } from "../error";

/** The service keeps no rules under such an id: the seed and the service disagree. */
export function unknownRuleId(id: string): SandboxError {
  return new SandboxError(`${id}: no rule of Cloud SIEM has such an id`, "this is a defect of the sandbox");
}
