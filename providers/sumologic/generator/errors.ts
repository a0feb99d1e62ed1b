import { PROVIDER_SOURCE } from "./schema";

/** A reason why nothing can be generated, told to whoever runs the generator without a stack trace. */
export class GenerateError extends RangeError {}

/** The schema knows nothing that a line of the selection asks for. */
export const nothingSelected = (kind: string, pattern: string): GenerateError =>
  new GenerateError(
    `schema/selection.json: the schema has no ${kind} "${pattern}"; correct the name, or pass a dump that has it with --from`,
  );

/** The schema is of other providers only. */
export const providerMissing = (found: readonly string[]): GenerateError =>
  new GenerateError(
    `the schema holds ${found.join(", ") || "no provider"} but not ${PROVIDER_SOURCE}; ` +
      "dump it where required_providers names it",
  );

/** The file is not what `terraform providers schema -json` prints. */
export const notASchema = (path: string): GenerateError =>
  new GenerateError(`${path}: has no "provider_schemas"; pass what \`terraform providers schema -json\` prints`);

/** The file cannot be read, or is not JSON. */
export const unreadableSchema = (path: string, cause: unknown): GenerateError =>
  new GenerateError(`${path}: cannot be read as JSON: ${reasonOf(cause)}`, { cause });

/** A version that is not three numbers. */
export const versionNotExact = (found: string): GenerateError =>
  new GenerateError(`--version: ${found} is not three numbers such as 3.2.9`);

/** A dump does not say which version of the provider it came from. */
export const versionMissing = (): GenerateError =>
  new GenerateError("--from: a dump does not name the provider's version; add --version X.Y.Z");

/** A version alone says nothing: the schema beside the generator has its own. */
export const versionWithoutSource = (): GenerateError =>
  new GenerateError("--version: goes with --from DUMP.json or --from-terraform");

/** Two sources for one schema. */
export const twoSources = (): GenerateError =>
  new GenerateError("--from and --from-terraform exclude each other; pass one of them");

/** The CDKTF generator's output is not the one this code was written for. */
export const pinNotFound = (version: string, count: number): GenerateError =>
  new GenerateError(
    `the CDKTF generator wrote the exact version ${version} ${count} times into the provider class, 1 expected; ` +
      "adapt generator/render-bindings.ts to the installed @cdktf/provider-generator",
  );

/** The generated TypeScript does not compile. */
export const bindingsDoNotCompile = (report: string): GenerateError =>
  new GenerateError(
    `the generated TypeScript does not compile; leave the failing type out of schema/selection.json\n${report}`,
  );

/** Terraform could not be run, or failed. */
export const terraformFailed = (args: readonly string[], cause: unknown): GenerateError =>
  new GenerateError(
    `terraform ${args.join(" ")} failed; install terraform and reach a registry, or pass a dump with --from\n` +
      reasonOf(cause),
    { cause },
  );

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.trim() : String(cause);
}
