import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import prettier from "prettier";
import { arrowsBetween, renderArrows, replaceDrawing } from "./arrows";
import type { Module } from "./arrows";

const USAGE = `npm run arrows:draw     draws the imports between folders into docs/architecture.md
npm run arrows:check    says whether the drawing there is what would be drawn; 1 when not
`;

const ROOT = join(__dirname, "..");
const DOCUMENT = join(ROOT, "docs", "architecture.md");

function readModules(): readonly Module[] {
  const folders = ["main.ts", "constructs", "stacks", "src"].filter((each) => existsSync(join(ROOT, each)));
  // Violations are `npm run arrows`' business: they must not keep one from drawing.
  const options = ["--no-config", "--ts-pre-compilation-deps", "--do-not-follow", "node_modules|^providers/"];
  const output = execFileSync("npx", ["--no-install", "depcruise", ...options, "--output-type", "json", ...folders], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return (JSON.parse(output) as { modules: readonly Module[] }).modules;
}

async function main(options: readonly string[]): Promise<number> {
  const unknown = options.find((each) => each !== "--check");
  if (unknown !== undefined) {
    process.stderr.write(`${unknown}: not an option\n${USAGE}`);
    return 2;
  }
  const found = readFileSync(DOCUMENT, "utf8");
  const drawn = replaceDrawing(found, renderArrows(arrowsBetween(readModules())));
  const expected = await prettier.format(drawn, { parser: "markdown", printWidth: 120 });
  if (found === expected) return 0;
  if (options.includes("--check")) {
    process.stderr.write("docs/architecture.md does not show the imports as they are; run `npm run arrows:draw`\n");
    return 1;
  }
  writeFileSync(DOCUMENT, expected);
  process.stdout.write("docs/architecture.md: drawn anew\n");
  return 0;
}

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
