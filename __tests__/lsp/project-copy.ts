import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const REPOSITORY = join(__dirname, "..", "..");

/** A copy of what this repository ships, in a folder of its own. */
class ProjectCopy {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), "siemform-lsp-")));

  constructor() {
    for (const each of ["queries", "environments"]) {
      cpSync(join(REPOSITORY, each), join(this.root, each), { recursive: true });
    }
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A copy whose KQL takes no time to bind, apart from one file's. */
export class QuickProject extends ProjectCopy {
  constructor(whole = "") {
    super();
    const queries = join(this.root, "queries");
    const paths = readdirSync(queries, { recursive: true, encoding: "utf8" });
    for (const each of paths)
      if (each.endsWith(".kql") && !whole.endsWith(each)) writeFileSync(join(queries, each), "print 1\n");
  }
}
