import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The project's root. */
export const ROOT = join(__dirname, "..", "..");

/** A file's text, by its path from the root. */
function readText(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

/** A JSON file, as the shape that the caller knows. */
export function readJson(file: string): unknown {
  return JSON.parse(readText(file));
}

/** The files that belong to the repository: tracked, or new and not ignored. */
function listFiles(): string[] {
  const options = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const output = execFileSync("git", options, { cwd: ROOT, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return output.split("\0").filter((each) => each !== "" && existsSync(join(ROOT, each)));
}

/** The lines of the repository's files that hold what a pattern looks for, as `file:line: what was found`. */
export function findLines(pattern: RegExp, isLookedAt: (file: string) => boolean): string[] {
  return listFiles()
    .filter(isLookedAt)
    .flatMap((file) =>
      readText(file)
        .split("\n")
        .flatMap((line, index) => {
          const found = pattern.exec(line);
          return found ? [`${file}:${index + 1}: ${found[0]}`] : [];
        }),
    );
}
