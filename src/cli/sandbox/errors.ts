import { didYouMean } from "../../diagnostics";
import { UsageError } from "../errors";

/** Nothing to talk to. */
export const notRunning = (folder: string): UsageError =>
  new UsageError(`no sandbox runs in ${folder}`, "start one with `siemform sandbox up`");

/** No log to read. */
export const neverRan = (folder: string): UsageError =>
  new UsageError(`no sandbox has run in ${folder}`, "start one with `siemform sandbox up`");

/** The process that was started is no more, or does not answer. */
export const didNotStart = (reason: string, log: string): UsageError =>
  new UsageError(
    `the sandbox did not start: ${reason}`,
    `${log} holds what its process printed; \`siemform sandbox up --foreground\` shows it as it comes`,
  );

/** The project's files cannot be read as a whole. */
export const brokenProject = (errors: number): UsageError =>
  new UsageError(
    `the files of environments have ${errors} error(s), so that its tenants and orgs are not known`,
    "run `siemform check` and correct what it finds",
  );

/** A project without a target. */
export const nothingToPlay = (): UsageError =>
  new UsageError("no environment of this project has a SIEM", "give one `sentinel` or `sumologic`");

/** Environments that contradict each other. */
export const twoTenants = (subscription: string, environments: readonly string[]): UsageError =>
  new UsageError(
    `subscription ${subscription} is in two tenants, as ${environments.join(" and ")} say`,
    "a subscription belongs to one tenant: correct `tenantId`",
  );

/** An environment that the sandbox was not started with. */
export const unknownEnvironment = (id: string, known: readonly string[]): UsageError =>
  new UsageError(
    `the sandbox knows no environment \`${id}\``,
    `after a change of environments, start it again (\`siemform sandbox down\`, then \`up\`); ${didYouMean(id, known)}`,
  );

/** An environment that lacks the SIEM that was asked for. */
export const withoutSiem = (id: string, siem: string): UsageError =>
  new UsageError(`environment ${id} has no ${siem}`, "leave --siem out, or name the other one");

/** Something that would leave this machine. */
export const notLoopback = (what: string): UsageError =>
  new UsageError(
    `the sandbox deploy stops before it begins: ${what}`,
    "with --sandbox every address that a provider calls is this machine's own; docs/sandbox.md says what may stand in a stack",
  );

/** Files that Terraform would read beside ours. */
export const strayFiles = (folder: string, files: readonly string[]): UsageError =>
  new UsageError(
    `Terraform would read files that siemform did not write: ${files.join(", ")}`,
    `remove them from ${folder}`,
  );

/** A number that is none, or out of range. */
export const notInRange = (option: string, given: string, allowed: string): UsageError =>
  new UsageError(`${option}: ${given} is not ${allowed}`, `give ${allowed}`);

/** None or several of what can go wrong. */
export const oneTrouble = (given: readonly string[]): UsageError =>
  new UsageError(
    given.length === 0 ? "nothing says what shall go wrong" : `${given.join(" and ")} are given together`,
    "give one of --status, --slow, --cut, --answer-lost, --answered-after-stored, --other-tenant",
  );

/** A part of a fault without the one it belongs to. */
export const needsStatus = (): UsageError =>
  new UsageError("--retry-after is given without --status", "give both: --status 429 --retry-after 2");

/** A fault that there is not. */
export const unknownFault = (id: number): UsageError =>
  new UsageError(`there is no fault ${id}`, "`siemform sandbox fault list` shows them");

/** Nobody there to confirm. */
export const resetNeedsConfirmation = (): UsageError =>
  new UsageError(
    "a reset forgets all that was deployed, and there is no terminal to ask on",
    "run `siemform sandbox reset --yes` if that is what you want",
  );

/** A stack that the build's report does not name. */
export const withoutReport = (name: string): UsageError =>
  new UsageError(
    `cdktf.out/siemform.json does not say which environment stack ${name} is of`,
    "run `siemform build` again",
  );

/** A rule that several stacks have deployed. */
export const deployedTwice = (target: string, stacks: readonly string[]): UsageError =>
  new UsageError(
    `\`${target}\` is deployed by several stacks: ${stacks.join(", ")}`,
    "name the workspace or org with --where; in one place, give the id of the one you mean",
  );
