import { compareDiagnostics } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";
import { parsePlaybook } from "../model";
import type { Detection, Environment, Group, Playbook, Ring, SharedFunction, SharedList } from "../model";
import { Catalog } from "./catalog";
import { crossFileDiagnostics } from "./cross-file";
import { readDetection } from "./detections";
import type { ReadFile } from "./detections";
import { emptyProject, strayFile } from "./errors";
import { readEnvironment, readGroup, readRing } from "./layers";
import type { ProjectFiles } from "./project-files";
import { readFunction, readList } from "./shared";
import { textDiagnostics } from "./texts";

const QUERY_FILE = /^(queries\/[^/]+\/[^/]+)\/([^/]+\.(?:kql|sumo|cse))$/;
const DETECTION_FILE = /^(queries\/[^/]+\/[^/]+)\/detection\.yaml$/;
const IGNORED = /(?:^|\/)(?:README\.md|tests\/.*)$/;

/** What kinds of files there are, by their paths; the first that fits reads the file. */
class Reading {
  readonly detections: Detection[] = [];
  readonly playbooks = new Map<string, Playbook>();
  readonly lists: SharedList[] = [];
  readonly functions: SharedFunction[] = [];
  readonly rings: Ring[] = [];
  readonly groups: Group[] = [];
  readonly environments: Environment[] = [];
  readonly diagnostics: Diagnostic[] = [];

  private readonly readers: readonly (readonly [RegExp, (file: string, text: string) => void])[] = [
    [/^queries\/lists\/[^/]+\.yaml$/, (file, text) => this.take(this.lists, readList(file, text))],
    [/^queries\/functions\/[^/]+\.yaml$/, (file, text) => this.take(this.functions, readFunction(file, text))],
    [/^queries\/[^/]+\/playbook\.md$/, (file, text) => this.playbook(file, text)],
    [DETECTION_FILE, (file, text) => this.detection(file, text)],
    [/^environments\/rings\/[^/]+\.yaml$/, (file, text) => this.take(this.rings, readRing(file, text))],
    [/^environments\/groups\/[^/]+\.yaml$/, (file, text) => this.take(this.groups, readGroup(file, text))],
    [/^environments\/[^/]+\.yaml$/, (file, text) => this.take(this.environments, readEnvironment(file, text))],
  ];
  private readonly queriesOf: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor(private readonly files: ProjectFiles) {
    this.queriesOf = queriesByFolder(files);
    for (const [file, text] of files) this.read(file, text);
  }

  private read(file: string, text: string): void {
    const reader = this.readers.find(([pattern]) => pattern.test(file));
    if (reader) reader[1](file, text);
    else if (!this.isQueryOfDetection(file) && !IGNORED.test(file)) this.diagnostics.push(strayFile(file));
  }

  private isQueryOfDetection(file: string): boolean {
    const folder = QUERY_FILE.exec(file)?.[1];
    return folder !== undefined && this.files.has(`${folder}/detection.yaml`);
  }

  private detection(file: string, text: string): void {
    const folder = DETECTION_FILE.exec(file)?.[1] ?? "";
    this.take(this.detections, readDetection({ folder, yaml: text, queries: this.queriesOf.get(folder) ?? new Map() }));
  }

  private playbook(file: string, text: string): void {
    const { playbook, diagnostics } = parsePlaybook(text, file);
    this.diagnostics.push(...textDiagnostics(file, text), ...diagnostics);
    if (playbook) this.playbooks.set(playbook.id, playbook);
  }

  private take<T>(into: T[], { value, diagnostics }: ReadFile<T>): void {
    this.diagnostics.push(...diagnostics);
    if (value !== undefined) into.push(value);
  }
}

/** Reads a project's files into the model. Mistakes are gathered, file by file; none hides another's. */
export function readCatalog(files: ProjectFiles): Catalog {
  const reading = new Reading(files);
  const draft = new Catalog(files, reading);
  const missing = (["queries", "environments"] as const)
    .filter((folder) => ![...files.keys()].some((file) => file.startsWith(`${folder}/`)))
    .map((folder) => emptyProject(".", `${folder}/`));
  const diagnostics = [...reading.diagnostics, ...missing, ...crossFileDiagnostics(draft)];
  return new Catalog(files, { ...readingContent(reading), diagnostics: diagnostics.sort(compareDiagnostics) });
}

function readingContent(reading: Reading): Omit<Catalog, "diagnostics" | "files" | "placeOf"> {
  const { detections, playbooks, lists, functions, rings, groups, environments } = reading;
  return { detections, playbooks, lists, functions, rings, groups, environments };
}

function queriesByFolder(files: ProjectFiles): Map<string, Map<string, string>> {
  const byFolder = new Map<string, Map<string, string>>();
  for (const [file, text] of files) {
    const [, folder, name] = QUERY_FILE.exec(file) ?? [];
    if (folder === undefined || name === undefined) continue;
    const queries = byFolder.get(folder) ?? new Map<string, string>();
    byFolder.set(folder, queries.set(name, text));
  }
  return byFolder;
}
