import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a project is made of. */
const CONTENT = ["queries", "environments", "cdktf.json", "locks", "package.json"];

/** Copies a project's content into a new folder; packages are linked. */
export function copyContent(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const each of CONTENT) {
    const path = join(from, each);
    if (existsSync(path)) cpSync(path, join(to, each), { recursive: true });
  }
  symlinkSync(join(from, "node_modules"), join(to, "node_modules"), "dir");
}

/** Copies a project with its output; every test that edits has its own. */
export function copyProject(from: string, to: string): void {
  copyContent(from, to);
  cpSync(join(from, "cdktf.out"), join(to, "cdktf.out"), { recursive: true });
}

/** What an edit looks for is not there: the content has changed since the test was written. */
class NoSuchText extends RangeError {}

/** Replaces a text of a file, once. @throws NoSuchText when it is not there. */
export function editFile(file: string, before: string, after: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(before)) throw new NoSuchText(`${file} does not hold ${JSON.stringify(before)}`);
  writeFileSync(
    file,
    text.replace(before, () => after),
  );
}

/** The files below a folder with this name's ending. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((each) => each.endsWith(ending))
    .sort()
    .map((each) => join(folder, each));
}
