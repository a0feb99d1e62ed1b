import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CACHE_FOLDER } from "../../src/project";
import { DETECTION, RIGHT_PROJECT } from "../checks/right-project";

/** The query files that the demo's detection takes from its folder, each with the text that stands inline otherwise. */
const QUERY_FILES: Readonly<Record<string, string>> = {
  "hunting.kql": `|
        recent_downloads(7)
        | where RemoteUrl has_any ((_GetWatchlist('staging_domains') | project Domain))
        | where DeviceName !in ((_GetWatchlist('build_agents') | project Host))
`,
  "search.sumo": `|
        _sourceCategory=proxy/access ".exe"
        | json "url", "src_ip" as url, src_ip nodrop
        | where url matches "*.exe*"
        | count by src_ip
        | src_ip as srcDevice_ip
        | 5 as normalizedSeverity
        | "Resource Development" as stage
`,
  "match.cse": `lower(http_url) LIKE '%.exe' AND array_contains(listMatches, 'staging_domains')
`,
};

/** A small project in a folder of its own, with texts of each language in files and inline. */
export class CachedProject {
  readonly root = mkdtempSync(join(tmpdir(), "siemform-project-"));

  constructor() {
    for (const [path, text] of RIGHT_PROJECT) this.write(path, text);
    for (const [name, inline] of Object.entries(QUERY_FILES)) {
      this.edit(DETECTION, `: ${inline}`, `: ${name}\n`);
      this.write(join(dirname(DETECTION), name), inline.replace(/^\|\n/, "").replaceAll(/^ {8}/gm, ""));
    }
  }

  private write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
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
