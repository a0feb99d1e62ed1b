import { nearestWord } from "../../diagnostics";
import { SIEMS } from "../../model";
import type { Siem } from "../../model";
import { UsageError } from "../errors";

/** Neither terraform nor tofu, or not the program that was named. */
export const noTerraform = (tried: readonly string[]): UsageError =>
  new UsageError(
    `there is no program ${tried.map((each) => `\`${each}\``).join(" or ")}`,
    "install Terraform (developer.hashicorp.com/terraform/install) or OpenTofu (opentofu.org/docs/intro/install), or name yours: --terraform <path>, or TERRAFORM_BINARY_NAME",
  );

/** A program that does not answer as terraform and tofu do. */
export const notTerraform = (command: string, reason: string): UsageError =>
  new UsageError(
    `\`${command} version -json\` does not work: ${reason}`,
    "name a program that is Terraform or OpenTofu: --terraform <path>",
  );

/** No cdktf.out. */
export const nothingBuilt = (): UsageError =>
  new UsageError("nothing is built here: there is no cdktf.out/manifest.json", "run `siemform build` first");

/** A stack that cdktf.out does not have. */
export const unknownStack = (name: string, known: readonly string[]): UsageError => {
  const near = nearestWord(name, known);
  const question = near === undefined ? "" : `did you mean \`${near}\`? `;
  return new UsageError(`there is no stack \`${name}\` in cdktf.out`, `${question}stacks: ${known.join(", ")}`);
};

/** A stack that anybody's credential could change. */
export const unprovenStack = (name: string): UsageError =>
  new UsageError(
    `stack ${name}: its configuration has no data source \`identity\` with a postcondition, so nothing proves whose credential changes it`,
    "deploy stacks that `siemform build` made",
  );

/** Configuration beside the one that was built. */
export const strayConfiguration = (name: string, files: readonly string[]): UsageError =>
  new UsageError(
    `stack ${name}: Terraform would read files that siemform did not write: ${files.join(", ")}`,
    "run `siemform build`, which makes the folder anew",
  );

/** A state of another name than the stack's. */
export const otherWorkspace = (workspace: string): UsageError =>
  new UsageError(
    `TF_WORKSPACE is \`${workspace}\`; a stack has one state, that of the workspace \`default\``,
    "unset TF_WORKSPACE",
  );

/** No reviewed provider. */
export const noLockFile = (name: string, siem: Siem, path: string): UsageError =>
  new UsageError(
    `stack ${name}: there is no ${path}, so nothing says which provider was reviewed`,
    `run \`siemform lock ${siem}\`, review the file and commit it`,
  );

/** Neither a SIEM nor a stack. */
export const unknownLockTarget = (name: string, stacks: readonly string[]): UsageError => {
  const known = [...SIEMS, ...stacks];
  const near = nearestWord(name, known);
  const question = near === undefined ? "" : `did you mean \`${near}\`? `;
  return new UsageError(`\`${name}\` is neither a SIEM nor a stack`, `${question}one of: ${known.join(", ")}`);
};

/** Two places to take providers from. */
export const twoMirrors = (): UsageError =>
  new UsageError("--fs-mirror and --net-mirror are both given", "give one of them");

/** Nothing to apply. */
export const noSavedPlan = (name: string, asked: string): UsageError =>
  new UsageError(
    `stack ${name}: there is no saved plan, or a build has replaced the configuration it was for`,
    `run \`siemform plan ${asked}\` first`,
  );

/** A plan, or what it was made from, is not what it was. */
export const planChanged = (name: string, what: string, asked: string): UsageError =>
  new UsageError(
    `stack ${name}: ${what}; the saved plan is not applied`,
    `run \`siemform plan ${asked}\` again and review what it prints`,
  );

/** Nobody there to confirm. */
export const needsConfirmation = (name: string, asked: string): UsageError =>
  new UsageError(
    `destroying ${name} needs a confirmation, and there is no terminal to ask on`,
    `run \`siemform destroy ${asked} --yes\` if that is what you want`,
  );
