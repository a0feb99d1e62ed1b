import { placeBetween, SourceText } from "../diagnostics";
import type { Diagnostic, Place } from "../diagnostics";
import type {
  Content,
  Detection,
  Environment,
  Group,
  Playbook,
  Ring,
  SharedFunction,
  SharedList,
  Source,
} from "../model";
import type { LocatedYaml } from "./located-yaml";
import type { ProjectFiles } from "./project-files";
import { ReadMemory } from "./read-memory";
import { locateYaml } from "./yaml-document";

/** A project as it was read, which can say where each thing stands. */
export class Catalog implements Content {
  /** Detections, by the order of their files. */
  readonly detections: readonly Detection[];
  /** Playbooks, by technique. */
  readonly playbooks: ReadonlyMap<string, Playbook>;
  /** Lists, by remote name. */
  readonly lists: readonly SharedList[];
  /** Functions, by remote name. */
  readonly functions: readonly SharedFunction[];
  /** Rings. */
  readonly rings: readonly Ring[];
  /** Groups of environments. */
  readonly groups: readonly Group[];
  /** Environments. */
  readonly environments: readonly Environment[];
  /** What is wrong with the files. */
  readonly diagnostics: readonly Diagnostic[];
  private readonly located = new Map<string, LocatedYaml>();

  constructor(
    /** The files it was made from. */
    readonly files: ProjectFiles,
    content: Content & { readonly diagnostics: readonly Diagnostic[] },
    private readonly memory: ReadMemory = new ReadMemory(),
  ) {
    this.detections = content.detections;
    this.playbooks = content.playbooks;
    this.lists = content.lists;
    this.functions = content.functions;
    this.rings = content.rings;
    this.groups = content.groups;
    this.environments = content.environments;
    this.diagnostics = content.diagnostics;
  }

  /**
   * Where something stands in its file: its key, where it has one. A field of a spec (`windowSize`) is found by the
   * provider's key (`window_size`) too. Parses the file on the first question about it.
   */
  placeOf({ file, path }: Source): Place {
    return this.place(file, `key ${keyOf(path)}`, (yaml) => yaml.placeOf(path)) ?? { file };
  }

  /** Where the value of something stands in its file. */
  placeOfValue({ file, path }: Source): Place {
    return this.place(file, `value ${keyOf(path)}`, (yaml) => yaml.placeOfValue(path)) ?? { file };
  }

  /** Where characters of a text stand: a query file as a whole, or a value of a YAML file. */
  placeOfSpan(source: Source, span: { readonly start: number; readonly end: number }): Place {
    const { file, path } = source;
    const key = `${String(span.start)} ${String(span.end)} ${keyOf(path)}`;
    const place = this.place(file, key, (yaml) => yaml.placeWithin(path, span));
    if (place) return place;
    const text = this.files.get(file);
    return text === undefined ? { file } : placeBetween(new SourceText(file, text), span);
  }

  /** The answer to a question about a YAML file; `undefined` for any other. */
  private place(file: string, question: string, answer: (yaml: LocatedYaml) => Place): Place | undefined {
    const text = this.files.get(file);
    if (text === undefined || !/\.ya?ml$/.test(file)) return undefined;
    const known = this.memory.placesOf(file, text);
    let place = known.get(question);
    if (!place) known.set(question, (place = answer(this.locate(file, text))));
    return place;
  }

  private locate(file: string, text: string): LocatedYaml {
    let yaml = this.located.get(file);
    if (!yaml) this.located.set(file, (yaml = locateYaml(file, text)));
    return yaml;
  }
}

function keyOf(path: Source["path"]): string {
  return path.join("\n");
}
