import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What is read of this package's own manifest. */
export interface Manifest {
  /** Its name, `siemform`. */
  readonly name: string;
  /** Its version. */
  readonly version: string;
  /** The versions of Node it runs on. */
  readonly engines: { readonly node: string };
  /** What it is built and tested with: a user's repository gets the same versions. */
  readonly devDependencies: Readonly<Record<string, string>>;
}

const NAME = "siemform";

/** The folder of this package, whether it runs from its sources or as it was built. @throws RangeError outside of it. */
export function packageRoot(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const file = join(folder, "package.json");
    if (existsSync(file) && readManifest(folder).name === NAME) return folder;
    if (dirname(folder) === folder) throw new RangeError(`${__dirname} is not inside of ${NAME}`);
  }
}

/** Reads this package's manifest. */
export function readManifest(folder = packageRoot()): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}
