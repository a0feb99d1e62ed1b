import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { completeLockFile, unlockedPackages } from "./lock-file";
import type { LockFile } from "./lock-file";

// A registry may lack the binaries of platforms that nobody near it uses. `npm install` then leaves them out of the
// lock file, and `npm ci` (npm 11.19) refuses that very file: "Missing: @swc/core-darwin-arm64@ from lock file".
const FILE = join(__dirname, "..", "package-lock.json");

const lock = JSON.parse(readFileSync(FILE, "utf8")) as LockFile;
const missing = unlockedPackages(lock);
if (missing.length > 0) writeFileSync(FILE, `${JSON.stringify(completeLockFile(lock), null, 2)}\n`);
process.stdout.write(`package-lock.json: packages of other platforms added: ${missing.length}\n`);
