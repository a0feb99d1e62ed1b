import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DETECTION, RIGHT_PROJECT } from "../../checks/right-project";
import { newFolder, siemform, write } from "../command-line";
import type { Answer } from "../command-line";

/** A finding as `check --format json` prints it. */
export interface PrintedFinding {
  readonly code: string;
  readonly level: string;
  readonly message: string;
  readonly help: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly endColumn: number | null;
  readonly environment: string | null;
  readonly acknowledged: { readonly owner: string; readonly expires: string } | null;
}

const NOW = "2026-11-22";

/** A project of few files in a folder of its own: in it nothing is found but infos. */
export class SmallProject {
  /** @param root The project's folder. @defaultValue a new one */
  constructor(readonly root: string = newFolder()) {
    write(root, Object.fromEntries(RIGHT_PROJECT));
  }

  /** Changes a file. @throws RangeError when it does not hold the text. */
  edit(path: string, before: string, after: string): void {
    const text = this.read(path);
    if (!text.includes(before)) throw new RangeError(`${path} does not hold ${before}`);
    write(this.root, { [path]: text.replace(before, after) });
  }

  /** Adds lines to the end of a file. */
  append(path: string, text: string): void {
    write(this.root, { [path]: this.read(path) + text });
  }

  /** The text of a file. */
  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  /** Adds a second detection: a copy of the first with ids of its own. @returns The path of its file. */
  addDetection(id: string): string {
    const path = DETECTION.replace("staging-download", id);
    const text = this.read(DETECTION)
      .replace("id: staging-download", `id: ${id}`)
      .replaceAll(/\br-(\w+(?:-\w+)?)/g, `${id}-$1`)
      .replaceAll(/^((?: {6})?name: .*)$/gm, `$1, ${id}`);
    write(this.root, { [path]: text });
    return path;
  }

  /** Runs `siemform check` on a fixed day. */
  check(...args: readonly string[]): Promise<Answer> {
    return siemform(this.root, "check", "--now", NOW, ...args);
  }

  /** What `siemform check` finds, apart from infos. */
  async findings(...args: readonly string[]): Promise<PrintedFinding[]> {
    const { out } = await this.check("--format", "json", ...args);
    const report = JSON.parse(out.join("\n")) as { readonly diagnostics: readonly PrintedFinding[] };
    return report.diagnostics.filter((each) => each.level !== "info");
  }

  /** The codes of what `siemform check` finds, each once, sorted. */
  async codes(...args: readonly string[]): Promise<string[]> {
    return [...new Set((await this.findings(...args)).map((each) => each.code))].sort();
  }

  /** Takes the folder away. */
  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Projects that are taken away after the tests of a file. */
export function smallProjects(): () => SmallProject {
  const made: SmallProject[] = [];
  afterAll(() => {
    for (const each of made) each.remove();
  });
  return () => {
    const project = new SmallProject();
    made.push(project);
    return project;
  };
}
