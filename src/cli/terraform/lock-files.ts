import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { lockFileName } from "../../build";
import type { Siem } from "../../model";
import { noLockFile } from "./errors";
import { requireStack, stackNames } from "./stacks";
import type { BuiltStack, RequiredProvider } from "./stacks";
import type { Terraform } from "./terraform";

/** The name of a stack's own copy, where Terraform looks for it. */
export const STACK_LOCK_FILE = ".terraform.lock.hcl";

/** Where a SIEM's lock file is committed, relative to the project. */
export function lockPath(siem: Siem): string {
  return `locks/${lockFileName(siem)}`;
}

/** Puts the committed lock file beside a stack's configuration. @throws UsageError when none is committed. */
export function takeLockFile(root: string, { name, siem, folder }: BuiltStack): void {
  const committed = join(root, lockPath(siem));
  if (!existsSync(committed)) throw noLockFile(name, siem, lockPath(siem));
  writeFileSync(join(folder, STACK_LOCK_FILE), readFileSync(committed));
}

/** How to make a lock file. */
export interface LockOptions {
  /** The project's folder. */
  readonly root: string;
  /** Whose providers. */
  readonly siem: Siem;
  /** What makes it: Terraform and OpenTofu know different registries. */
  readonly terraform: Terraform;
  /** Where providers come from and for which platforms, as `terraform providers lock` takes it. */
  readonly flags: readonly string[];
}

/**
 * Makes a SIEM's lock file anew: the newest providers that all of its stacks accept.
 * @returns Whether that worked; nothing is changed when not.
 */
export async function makeLockFile({ root, siem, terraform, flags }: LockOptions): Promise<boolean> {
  const draft = mkdtempSync(join(tmpdir(), "siemform-lock-"));
  try {
    const stacks = stackNames(root)
      .map((name) => requireStack(root, name))
      .filter((each) => each.siem === siem);
    writeFileSync(
      join(draft, "main.tf.json"),
      JSON.stringify({ terraform: { required_providers: commonProviders(stacks) } }),
    );
    if ((await terraform.run("providers lock", flags, { cwd: draft })) !== 0) return false;
    const committed = join(root, lockPath(siem));
    mkdirSync(dirname(committed), { recursive: true });
    writeFileSync(committed, readFileSync(join(draft, STACK_LOCK_FILE)));
    for (const stack of stacks) takeLockFile(root, stack);
    return true;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What all stacks need: with different constraints, a version that fits each. */
function commonProviders(stacks: readonly BuiltStack[]): Record<string, RequiredProvider> {
  const common: Record<string, RequiredProvider> = {};
  for (const [name, { source, version }] of stacks.flatMap((each) => Object.entries(each.providers))) {
    const versions = new Set([...(common[name]?.version.split(", ") ?? []), version]);
    common[name] = { source, version: [...versions].join(", ") };
  }
  return common;
}
