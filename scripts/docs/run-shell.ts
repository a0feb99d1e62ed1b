import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fence } from "./fences";

const TIME_LIMIT = 300_000;
/** Through the linked node_modules these would change the checkout itself. */
const INSTALLS = /\bnpm\s+(ci|i|install|add|update|uninstall)\b/;

/** A checkout to copy: its root and the files that belong to it. */
export interface Checkout {
  /** The absolute path of the project's root. */
  readonly root: string;
  /** Paths from the root. */
  readonly files: readonly string[];
}

/**
 * Runs the shell blocks of one document, in their order, in a copy of the checkout that is thrown away.
 * @returns One text a block that failed; the blocks after it are not run.
 */
export function runShell(checkout: Checkout, fences: readonly Fence[]): string[] {
  const installs = fences.find((each) => INSTALLS.test(each.code));
  if (installs) return [`${place(installs)}: a block that installs packages cannot be marked \`run\``];
  const copy = mkdtempSync(join(tmpdir(), "siemform-docs-"));
  try {
    copyCheckout(checkout, copy);
    for (const fence of fences) {
      const failure = runFence(copy, fence);
      if (failure !== undefined) return [failure];
    }
    return [];
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function copyCheckout({ root, files }: Checkout, copy: string): void {
  // What is built is copied too, so that a block builds only what changed.
  for (const each of [...files, "dist"]) {
    if (existsSync(join(root, each))) cpSync(join(root, each), join(copy, each), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
}

function runFence(cwd: string, fence: Fence): string | undefined {
  const { status, signal, stdout, stderr } = spawnSync("bash", ["-euo", "pipefail", "-c", fence.code], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: TIME_LIMIT,
  });
  if (status === 0) return undefined;
  const output = `${stdout}${stderr}`.trimEnd().split("\n").slice(-20);
  return [`${place(fence)}: ended with ${String(status ?? signal)}`, ...output].join("\n  ");
}

function place(fence: Fence): string {
  return `${fence.file}:${String(fence.line)}`;
}
