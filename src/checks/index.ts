import type { CompiledEnvironment, Finding } from "../compile";
import { limitFindings } from "./limits";
import { uniqueTitleFindings } from "./unique-titles";

/** Everything that is wrong with what an environment would get. */
export function checkEnvironment(compiled: CompiledEnvironment): Finding[] {
  const deployed = compiled.rules.filter((each) => each.deployment.state === "deployed");
  const environment = compiled.environment.id;
  return [
    ...deployed.flatMap((rule) => limitFindings(rule).map((finding) => ({ ...finding, environment }))),
    ...uniqueTitleFindings(compiled),
  ];
}
