import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../src/cli";

/** What a command line printed, and how it ended. */
export interface Answer {
  readonly code: number;
  readonly out: string[];
  readonly err: string[];
}

/** Runs a command line of siemform in a folder. */
export async function siemform(cwd: string, ...args: readonly string[]): Promise<Answer> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    colour: false,
    width: 120,
  };
  return { code: await run(args, { terminal, cwd }), out, err };
}

/** A new, empty folder. */
export function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "siemform-cli-")));
}

/** Writes files below a folder. */
export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** All files below a folder, by path with forward slashes. */
export function filesBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/"),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
