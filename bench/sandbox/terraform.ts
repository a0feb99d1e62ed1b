import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What Terraform took, in seconds of the wall clock: it, its provider and the server share the machine. */
export interface Applied {
  /** To make everything. */
  readonly apply: number;
  /** To find that nothing is to be done. */
  readonly plan: number;
}

const TERRAFORM = process.env["TERRAFORM_BINARY_NAME"] ?? "terraform";
const MAX_OUTPUT = 256 * 1024 * 1024;
const KEPT = ["PATH", "HOME", "TF_CLI_CONFIG_FILE", "TF_PLUGIN_CACHE_DIR", "TMPDIR", "SystemRoot", "TEMP"];

/**
 * Applies a stack that was never applied, and plans it once more.
 * @param variables What the provider needs; nothing else of this process's environment reaches it but the way to programs.
 * @throws RangeError with what Terraform said when it fails, or when the second plan is not empty.
 */
export function applyStack(folder: string, stack: unknown, variables: Readonly<Record<string, string>>): Applied {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(stack));
  const own = Object.fromEntries(
    KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  const env = { ...own, ...variables, TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1" };
  const run = (args: readonly string[]): number => {
    const started = process.hrtime.bigint();
    const { status, error, stderr, stdout } = spawnSync(TERRAFORM, args, {
      cwd: folder,
      env,
      encoding: "utf8",
      maxBuffer: MAX_OUTPUT,
    });
    if (error)
      throw new RangeError(`${TERRAFORM}: ${error.message}; this part needs terraform and the azurerm provider`);
    if (status !== 0) throw new RangeError(`terraform ${args.join(" ")}: ${(stderr || stdout).trim().slice(0, 2000)}`);
    return Number(process.hrtime.bigint() - started) / 1e9;
  };
  run(["init", "-input=false", "-no-color"]);
  const apply = run(["apply", "-auto-approve", "-input=false", "-no-color"]);
  return { apply, plan: run(["plan", "-detailed-exitcode", "-input=false", "-no-color"]) };
}
