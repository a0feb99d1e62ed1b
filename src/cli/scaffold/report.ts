import { existsSync } from "node:fs";
import { join } from "node:path";
import { readCatalog, readProjectFiles } from "../../catalog";
import { compileCatalog } from "../../project";
import { printDiagnostics } from "../context";
import type { Terminal } from "../terminal";
import { takenFile } from "./errors";
import type { Files } from "./templates";
import { writeFiles } from "./write-files";

/** What a user should know once something new is written. */
export interface Outcome {
  /** The project's folder. */
  readonly root: string;
  /** What to write. */
  readonly files: Files;
  /** What is worth knowing about it, a line each. */
  readonly notes: readonly string[];
  /** What to do next, a command or a sentence a line. */
  readonly next: readonly string[];
}

/** What the next step mends. */
const EXPECTED = "orphan-playbook";

/** Writes something new into a project, says so, and what of it is wrong at once. @throws UsageError when a file is there. */
export function writeNew(terminal: Terminal, { root, files, notes, next }: Outcome): void {
  const taken = [...files.keys()].find((path) => existsSync(join(root, path)));
  if (taken !== undefined) throw takenFile(taken);
  for (const path of writeFiles(root, files).written) terminal.out(`wrote ${path}`);
  for (const note of notes) terminal.out(`  ${note}`);
  printNext(terminal, next);
  const catalog = readCatalog(readProjectFiles(root));
  const found = compileCatalog(catalog).diagnostics.filter(
    ({ level, code, file }) => level === "error" && code !== EXPECTED && file !== undefined && files.has(file),
  );
  printDiagnostics(found, (file) => catalog.files.get(file), terminal);
}

/** Says what to do next. */
export function printNext({ out }: Terminal, next: readonly string[]): void {
  if (next.length === 0) return;
  out("");
  out("next:");
  for (const each of next) out(`  ${each}`);
}
