import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "./store";

/** The folder of this code: `src/` where it runs as TypeScript, `dist/src/` where it was built. */
const CODE = join(__dirname, "../..");
/** What results depend on: everything else in the code only shows them. */
const ROOMS = ["diagnostics", "model", "languages", "catalog", "compile", "checks", "project"];
const PACKAGES = [
  "@kusto/language-service-next",
  "re2js",
  "yaml",
  "zod",
  "fastest-levenshtein",
  // A build holds its code itself.
  ...(__filename.endsWith(".ts") ? ["chevrotain"] : []),
];

let known: string | undefined;

/** The digest of the code that judges, to the last byte, and of the versions of the packages under it. */
export function codeDigest(): string {
  known ??= codeDigestOf(CODE);
  return known;
}

/** The digest of a copy of the code. */
export function codeDigestOf(code: string): string {
  return digestOf(
    process.versions.v8,
    ...PACKAGES.map((each) => `${each} ${versionOf(each)}`),
    ...ROOMS.flatMap((room) => filesBelow(join(code, room))).flatMap((path) => [
      path.slice(code.length),
      readFileSync(path, "utf8"),
    ]),
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return /\.(?:c?js|json|ts)$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [path] : [];
    });
}

/** The version of an installed package, wherever it is installed; not every package lets its package.json be asked for. */
function versionOf(name: string): string {
  for (const folder of module.paths) {
    const text = readVersion(join(folder, name, "package.json"));
    if (text !== undefined) return text;
  }
  throw new RangeError(`the package ${name} is not installed`);
}

function readVersion(path: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
