import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { synthesizeEnvironment } from "../../stacks";
import type { SynthesizedStack } from "../../stacks";
import type { CompiledEnvironment } from "../compile";
import { compareText } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";
import type { Siem } from "../model";
import { requireEveryRule } from "./count";
import { OutputError } from "./errors";
import { mergeManifests } from "./manifest";
import type { Manifest } from "./manifest";
import { discardOutput, replaceOutput } from "./output-folder";
import { renderReport } from "./report";
import { withSmallHeap } from "./small-heap";

/** Where to synthesize. */
export interface SynthesizeOptions {
  /** The project's folder. */
  readonly root: string;
  /** The folder to write. @defaultValue `cdktf.out` in the project */
  readonly outdir?: string;
  /** What checking found: the report names what was acknowledged. @defaultValue nothing */
  readonly findings?: readonly Diagnostic[];
}

/** The name of a SIEM's provider lock file, committed in the project's `locks/` folder. */
export function lockFileName(siem: Siem): string {
  return `${siem}.terraform.lock.hcl`;
}

/**
 * Synthesizes environments into a folder beside the old output, and puts it in the old one's place when all is there.
 * A run that fails leaves nothing that could be applied.
 * @throws OutputError when the folder is not one that a synth wrote.
 * @throws RangeError when a rule is missing from what was synthesized, or two stacks have one name.
 */
export function synthesize(
  environments: readonly CompiledEnvironment[],
  options: SynthesizeOptions,
): SynthesizedStack[] {
  const { root, findings = [] } = options;
  const target = targetOf(options);
  refuseHcl();
  return replaceOutput(target, (draft) => {
    const write = (): SynthesizedStack[] =>
      writeAll(environments, draft, { project: projectFrom(target, root), findings });
    const stacks = environments.length > 1 ? withSmallHeap(write) : write();
    for (const stack of stacks) takeLockFile(root, draft, stack);
    return stacks;
  });
}

/** Makes the output of an earlier run useless for an apply: what would be written now has errors. */
export function discardSynthesized(options: SynthesizeOptions): void {
  discardOutput(targetOf(options));
}

function targetOf({ root, outdir = "cdktf.out" }: SynthesizeOptions): string {
  return resolve(root, outdir);
}

/** The way from a stack's folder, where Terraform runs, to the project: local states are kept below it. */
function projectFrom(target: string, root: string): string {
  return relative(join(target, "stacks", "any"), root).replaceAll("\\", "/");
}

interface Written {
  readonly project: string;
  readonly findings: readonly Diagnostic[];
}

function writeAll(
  environments: readonly CompiledEnvironment[],
  draft: string,
  { project, findings }: Written,
): SynthesizedStack[] {
  const manifests: Manifest[] = [];
  const stacks: SynthesizedStack[] = [];
  for (const environment of environments) {
    const made = synthesizeEnvironment(environment, draft, project);
    manifests.push(JSON.parse(readFileSync(join(draft, "manifest.json"), "utf8")) as Manifest);
    for (const stack of made)
      requireEveryRule(stack, readFileSync(join(draft, "stacks", stack.name, "cdk.tf.json"), "utf8"));
    stacks.push(...made);
  }
  stacks.sort((a, b) => compareText(a.name, b.name));
  writeFileSync(join(draft, "manifest.json"), mergeManifests(manifests));
  writeFileSync(join(draft, "siemform.json"), renderReport(environments, stacks, findings));
  return stacks;
}

/** CDKTF would write HCL, which nothing here checks or locks. */
function refuseHcl(): void {
  const wanted = process.env["SYNTH_HCL_OUTPUT"];
  if (wanted !== "1" && wanted !== "true") return;
  throw new OutputError("SYNTH_HCL_OUTPUT is set, and siemform synthesizes JSON only", "unset SYNTH_HCL_OUTPUT");
}

/** Puts the project's provider lock file beside a stack's configuration, so that init takes the reviewed providers. */
function takeLockFile(root: string, draft: string, { name, siem }: SynthesizedStack): void {
  const lock = join(root, "locks", lockFileName(siem));
  if (existsSync(lock)) writeFileSync(join(draft, "stacks", name, ".terraform.lock.hcl"), readFileSync(lock));
}
