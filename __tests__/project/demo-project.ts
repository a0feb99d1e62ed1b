import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CACHE_FOLDER } from "../../src/project";

const REPOSITORY = join(__dirname, "..", "..");

/** A copy of what this repository ships, in a folder of its own. */
export class DemoProject {
  readonly root = mkdtempSync(join(tmpdir(), "siemform-project-"));

  constructor() {
    for (const each of ["queries", "environments"]) {
      cpSync(join(REPOSITORY, each), join(this.root, each), { recursive: true });
    }
  }

  /** Changes a file. @throws RangeError when it does not hold the text. */
  edit(path: string, before: string, after: string): void {
    const text = readFileSync(join(this.root, path), "utf8");
    if (!text.includes(before)) throw new RangeError(`${path} does not hold ${before}`);
    writeFileSync(join(this.root, path), text.replace(before, after));
  }

  /** The paths of everything in the cache. */
  cacheEntries(): string[] {
    const folder = join(this.root, CACHE_FOLDER);
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .sort();
  }

  /** Takes the cache away. */
  forget(): void {
    rmSync(join(this.root, CACHE_FOLDER), { recursive: true });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
