import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { OutputError } from "./errors";

/** What siemform and CDKTF write into an output folder; a folder with anything else in it is not ours to replace. */
const OWN_ENTRIES = new Set(["manifest.json", "siemform.json", "stacks"]);

/**
 * Runs work that fills a draft beside an output folder, and puts the draft in the old output's place when all went
 * well. When it fails nothing is left that could be applied: neither the draft nor the old output's configurations.
 * @param target The output folder, absolute.
 * @throws OutputError when the folder holds something else, or another process is writing it.
 */
export function replaceOutput<T>(target: string, work: (draft: string) => T): T {
  requireOwn(target);
  mkdirSync(dirname(target), { recursive: true });
  const release = lock(target);
  try {
    sweep(target);
    const draft = mkdtempSync(`${target}.draft-`);
    const result = work(draft);
    swap(target, draft);
    return result;
  } catch (error) {
    emptyStacks(target);
    throw error;
  } finally {
    sweep(target);
    release();
  }
}

/** Makes an old output useless for an apply, for what would be written now has errors. Downloaded providers stay. */
export function discardOutput(target: string): void {
  requireOwn(target);
  emptyStacks(target);
}

function requireOwn(target: string): void {
  if (!existsSync(target)) return;
  const foreign = statSync(target).isDirectory()
    ? readdirSync(target).filter((entry) => !OWN_ENTRIES.has(entry))
    : [basename(target)];
  if (foreign.length === 0) return;
  throw new OutputError(
    `the output folder ${basename(target)} holds ${foreign.slice(0, 3).join(", ")}, which no synth wrote; it would be lost`,
    "name another folder, or move these files away",
  );
}

/** Holds the output folder for this process. A lock of a process that is gone counts for nothing. */
function lock(target: string): () => void {
  const file = `${target}.lock`;
  const other = existsSync(file) ? Number(readFileSync(file, "utf8")) : undefined;
  if (other !== undefined && isRunning(other)) {
    throw new OutputError(
      `process ${String(other)} is writing ${basename(target)} at this moment`,
      "wait until it has ended",
    );
  }
  rmSync(file, { force: true });
  writeFileSync(file, String(process.pid), { flag: "wx" });
  return () => {
    rmSync(file, { force: true });
  };
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Removes what runs that were killed left beside the output folder. */
function sweep(target: string): void {
  const prefixes = [`${basename(target)}.draft-`, `${basename(target)}.old-`];
  for (const entry of readdirSync(dirname(target))) {
    if (prefixes.some((prefix) => entry.startsWith(prefix)))
      rmSync(join(dirname(target), entry), { recursive: true, force: true });
  }
}

function swap(target: string, draft: string): void {
  if (!existsSync(target)) {
    renameSync(draft, target);
    return;
  }
  const old = join(mkdtempSync(`${target}.old-`), "out");
  renameSync(target, old);
  renameSync(draft, target);
  keepProviders(old, target);
}

/** Takes over what `terraform init` downloaded; saved plans are left behind, for they belong to the old configuration. */
function keepProviders(old: string, target: string): void {
  for (const stack of stacksIn(target)) {
    const initialized = join(old, "stacks", stack, ".terraform");
    if (existsSync(initialized)) renameSync(initialized, join(target, "stacks", stack, ".terraform"));
  }
}

function emptyStacks(target: string): void {
  for (const file of ["manifest.json", "siemform.json"]) rmSync(join(target, file), { force: true });
  for (const stack of stacksIn(target)) {
    const folder = join(target, "stacks", stack);
    for (const entry of readdirSync(folder)) {
      if (entry !== ".terraform") rmSync(join(folder, entry), { recursive: true, force: true });
    }
  }
}

function stacksIn(target: string): string[] {
  const stacks = join(target, "stacks");
  return existsSync(stacks) ? readdirSync(stacks) : [];
}
