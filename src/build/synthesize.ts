import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { synthesizeEnvironment } from "../../stacks";
import type { SynthesizedStack } from "../../stacks";
import type { CompiledEnvironment } from "../compile";
import { compareText } from "../diagnostics";
import type { Siem } from "../model";
import { requireEveryRule } from "./count";
import { mergeManifests } from "./manifest";
import type { Manifest } from "./manifest";
import { renderReport } from "./report";

/** Where to synthesize. */
export interface SynthesizeOptions {
  /** The project's folder. */
  readonly root: string;
  /** The folder to write. @defaultValue `cdktf.out` in the project */
  readonly outdir?: string;
}

/** The name of a SIEM's provider lock file, committed in the project's `locks/` folder. */
export function lockFileName(siem: Siem): string {
  return `${siem}.terraform.lock.hcl`;
}

/**
 * Synthesizes environments into a folder beside the old output, and puts it in the old one's place when all is there:
 * a run that fails leaves nothing that could be applied by mistake, and the old output as it was.
 * @throws RangeError when a rule is missing from what was synthesized, or two stacks have one name.
 */
export function synthesize(
  environments: readonly CompiledEnvironment[],
  { root, outdir = "cdktf.out" }: SynthesizeOptions,
): SynthesizedStack[] {
  refuseHcl();
  const target = resolve(root, outdir);
  mkdirSync(dirname(target), { recursive: true });
  const draft = mkdtempSync(join(dirname(target), `${basename(target)}.draft-`));
  try {
    const stacks = writeAll(environments, draft);
    for (const stack of stacks) takeLockFile(root, draft, stack);
    keepProviders(target, draft, stacks);
    replaceFolder(target, draft);
    return stacks;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function writeAll(environments: readonly CompiledEnvironment[], draft: string): SynthesizedStack[] {
  const manifests: Manifest[] = [];
  const stacks: SynthesizedStack[] = [];
  for (const environment of environments) {
    const made = synthesizeEnvironment(environment, draft);
    manifests.push(JSON.parse(readFileSync(join(draft, "manifest.json"), "utf8")) as Manifest);
    for (const stack of made)
      requireEveryRule(stack, readFileSync(join(draft, "stacks", stack.name, "cdk.tf.json"), "utf8"));
    stacks.push(...made);
  }
  stacks.sort((a, b) => compareText(a.name, b.name));
  writeFileSync(join(draft, "manifest.json"), mergeManifests(manifests));
  writeFileSync(join(draft, "siemform.json"), renderReport(environments, stacks));
  return stacks;
}

/** CDKTF would write HCL, which nothing here checks or locks. */
function refuseHcl(): void {
  const wanted = process.env["SYNTH_HCL_OUTPUT"];
  if (wanted === "1" || wanted === "true")
    throw new RangeError("SYNTH_HCL_OUTPUT is set; siemform synthesizes JSON only");
}

/** Puts the project's provider lock file beside a stack's configuration, so that init takes the reviewed providers. */
function takeLockFile(root: string, draft: string, { name, siem }: SynthesizedStack): void {
  const lock = join(root, "locks", lockFileName(siem));
  if (existsSync(lock)) writeFileSync(join(draft, "stacks", name, ".terraform.lock.hcl"), readFileSync(lock));
}

/** Keeps what `terraform init` downloaded; saved plans are left behind, for they belong to the old configuration. */
function keepProviders(target: string, draft: string, stacks: readonly SynthesizedStack[]): void {
  for (const { name } of stacks) {
    const initialized = join(target, "stacks", name, ".terraform");
    if (existsSync(initialized)) renameSync(initialized, join(draft, "stacks", name, ".terraform"));
  }
}

function replaceFolder(target: string, draft: string): void {
  if (!existsSync(target)) {
    renameSync(draft, target);
    return;
  }
  const old = mkdtempSync(`${target}.old-`);
  renameSync(target, join(old, "out"));
  renameSync(draft, target);
  rmSync(old, { recursive: true, force: true });
}
