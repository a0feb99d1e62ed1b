import { compareDiagnostics, hasErrors } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";
import { parsePlaybook } from "../model";
import type { Content, Detection, Environment, Group, Playbook, Ring, SharedFunction, SharedList } from "../model";
import { Catalog } from "./catalog";
import { crossFileDiagnostics } from "./cross-file";
import type { ReadFile } from "./detections";
import { emptyProject, misplacedPlaybook, strayFile, unusedFile } from "./errors";
import { readEnvironment, readGroup, readRing } from "./layers";
import { outlineOf } from "./outline";
import type { FileKind, Outline } from "./outline";
import type { ProjectFiles } from "./project-files";
import { textOf } from "./raw-values";
import { ReadMemory } from "./read-memory";
import { readFunction, readList } from "./shared";
import { isStray, strayHelp } from "./stray-files";
import { textDiagnostics } from "./texts";
import { isSchemaFile, WorkspaceSchemas } from "./workspace-schemas";

const QUERY_FILE = /^(queries\/[^/]+\/[^/]+|queries\/functions)\/([^/]+\.(?:kql|sumo|cse))$/;
const NO_QUERIES: ReadonlyMap<string, string> = new Map();

/** Reads the files of a project, one after the other, by the kind that their paths tell. */
class Reading {
  readonly detections: Detection[] = [];
  readonly playbooks = new Map<string, Playbook>();
  readonly lists: SharedList[] = [];
  readonly functions: SharedFunction[] = [];
  readonly rings: Ring[] = [];
  readonly groups: Group[] = [];
  readonly environments: Environment[] = [];
  readonly outlines: Outline[] = [];
  readonly diagnostics: Diagnostic[] = [];

  private readonly readers: readonly (readonly [RegExp, (file: string, text: string) => void])[] = [
    [/^queries\/[^/]+\/[^/]+\/detection\.yaml$/, (file, text) => this.detection(file, text)],
    [/^queries\/lists\/[^/]+\.yaml$/, (file, text) => this.list(file, text)],
    [/^queries\/functions\/[^/]+\.yaml$/, (file, text) => this.function(file, text)],
    [/^queries\/[^/]+\/playbook\.md$/, (file, text) => this.playbook(file, text)],
    [/^environments\/rings\/[^/]+\.yaml$/, (file, text) => this.ring(file, text)],
    [/^environments\/groups\/[^/]+\.yaml$/, (file, text) => this.group(file, text)],
    [/^environments\/[^/]+\.yaml$/, (file, text) => this.environment(file, text)],
  ];
  readonly schemas: WorkspaceSchemas;
  private readonly queriesOf: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor(
    private readonly files: ProjectFiles,
    private readonly memory: ReadMemory,
  ) {
    this.queriesOf = queriesByFolder(files);
    this.schemas = WorkspaceSchemas.readFrom(files, memory);
    for (const [file, text] of files) this.read(file, text);
    this.diagnostics.push(...this.schemas.diagnostics, ...this.unusedFunctionFiles());
  }

  private read(file: string, text: string): void {
    const reader = this.readers.find(([pattern]) => pattern.test(file));
    if (reader) reader[1](file, text);
    else if (!isSchemaFile(file) && isStray(file, this.files)) this.diagnostics.push(strayFile(file, strayHelp(file)));
  }

  private detection(file: string, text: string): void {
    const folder = file.slice(0, file.lastIndexOf("/"));
    const schema = this.schemas.get(`${folder}/schema.yaml`);
    const read = this.memory.detection({ folder, yaml: text, queries: this.queriesIn(folder), schema });
    this.take("detection", file, this.detections, read.value ? { ...read, raw: outlineOf(read.value) } : read);
  }

  private list(file: string, text: string): void {
    this.take(
      "list",
      file,
      this.lists,
      this.memory.file(file, text, () => readList(file, text)),
    );
  }

  private function(file: string, text: string): void {
    const queries = this.queriesIn("queries/functions");
    const read = this.memory.file(file, text, () => readFunction(file, text, queries), [...queries].flat());
    this.take("function", file, this.functions, read);
  }

  private ring(file: string, text: string): void {
    this.take(
      "ring",
      file,
      this.rings,
      this.memory.file(file, text, () => readRing(file, text)),
    );
  }

  private group(file: string, text: string): void {
    this.take(
      "group",
      file,
      this.groups,
      this.memory.file(file, text, () => readGroup(file, text)),
    );
  }

  private environment(file: string, text: string): void {
    const { schemas } = this;
    const beside = schemas.files.flatMap((each) => [each, schemas.get(each)]);
    const read = this.memory.file(file, text, () => readEnvironment(file, text, schemas), beside);
    this.take("environment", file, this.environments, read);
  }

  private playbook(file: string, text: string): void {
    const { playbook, diagnostics } = this.memory.file(file, text, () => parsePlaybook(text, file));
    this.diagnostics.push(...textDiagnostics(file, text), ...diagnostics);
    const folder = file.split("/").at(-2) ?? "";
    this.outlines.push({ kind: "playbook", file, isWhole: playbook?.id === folder });
    if (playbook?.id === folder) this.playbooks.set(playbook.id, playbook);
    else if (playbook) {
      const place = { file, line: playbook.lines["MITRE Sub-TTP"], column: 1 };
      this.diagnostics.push(misplacedPlaybook(place, playbook.id, folder));
    }
  }

  private take<T>(kind: FileKind, file: string, into: T[], { value, raw, diagnostics }: ReadFile<T>): void {
    this.diagnostics.push(...diagnostics);
    this.outlines.push({ kind, file, raw, isWhole: value !== undefined && !hasErrors(diagnostics) });
    if (value !== undefined) into.push(value);
  }

  private queriesIn(folder: string): ReadonlyMap<string, string> {
    return this.queriesOf.get(folder) ?? NO_QUERIES;
  }

  private unusedFunctionFiles(): Diagnostic[] {
    const used = this.outlines.map(({ kind, raw }) => (kind === "function" ? textOf(raw, "query") : undefined));
    return [...this.queriesIn("queries/functions").keys()]
      .filter((name) => !used.includes(name))
      .map((name) => unusedFile(`queries/functions/${name}`, "function"));
  }
}

/**
 * Reads a project's files into the model. Mistakes are gathered, file by file; none hides another's.
 * @param memory What earlier readings of the project gave. @defaultValue nothing
 */
export function readCatalog(files: ProjectFiles, memory: ReadMemory = new ReadMemory()): Catalog {
  const reading = new Reading(files, memory);
  const content = contentOf(reading);
  const draft = new Catalog(files, { ...content, diagnostics: [] }, memory);
  const diagnostics = [
    ...reading.diagnostics,
    ...emptiness(reading),
    ...crossFileDiagnostics({ catalog: draft, outlines: reading.outlines, schemas: reading.schemas.files }),
  ];
  return new Catalog(files, { ...content, diagnostics: diagnostics.sort(compareDiagnostics) }, memory);
}

function contentOf(reading: Reading): Content {
  const { detections, playbooks, lists, functions, rings, groups, environments } = reading;
  return { detections, playbooks, lists, functions, rings, groups, environments };
}

/** Nothing to deploy, or nowhere to. A stray file may be what is missed, and is reported itself. */
function emptiness({ outlines, diagnostics }: Reading): Diagnostic[] {
  const lacks = (kind: FileKind, folder: string): boolean =>
    !outlines.some((each) => each.kind === kind) &&
    !diagnostics.some(({ code, file }) => code === "stray-file" && file?.startsWith(`${folder}/`));
  return [
    ...(lacks("detection", "queries") ? [emptyProject("queries", "detection")] : []),
    ...(lacks("environment", "environments") ? [emptyProject("environments", "environment")] : []),
  ];
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
