import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkTypes } from "./docs/check-types";
import { fencesOf } from "./docs/fences";
import { runShell } from "./docs/run-shell";

const ROOT = join(__dirname, "..");

function listFiles(): string[] {
  const options = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const output = execFileSync("git", options, { cwd: ROOT, encoding: "utf8" });
  return output.split("\0").filter((each) => each !== "" && existsSync(join(ROOT, each)));
}

/** Documents of this repository: content and generated reports are none. */
function isDocument(file: string): boolean {
  return file.endsWith(".md") && !/^(queries|docs\/api|__tests__)\//.test(file);
}

function main(): number {
  const files = listFiles();
  const documents = files.filter(isDocument).sort();
  const fences = documents.flatMap((file) => fencesOf(file, readFileSync(join(ROOT, file), "utf8")));
  const typed = fences.filter((each) => each.language === "ts");
  const runnable = fences.filter((each) => each.language === "sh" && each.marks.includes("run"));
  const mistakes = [
    ...checkTypes(ROOT, typed),
    ...documents.flatMap((file) => {
      const ofFile = runnable.filter((each) => each.file === file);
      return ofFile.length === 0 ? [] : runShell({ root: ROOT, files }, ofFile);
    }),
  ];
  process.stdout.write(mistakes.map((each) => `${each}\n`).join(""));
  process.stdout.write(
    `documents: ${documents.length}; ts blocks checked: ${typed.length}; sh blocks run: ${runnable.length}; mistakes: ${mistakes.length}\n`,
  );
  return mistakes.length === 0 ? 0 : 1;
}

process.exitCode = main();
