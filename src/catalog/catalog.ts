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
    return this.locate(file)?.placeOf(path) ?? { file };
  }

  /** Where the value of something stands in its file. */
  placeOfValue({ file, path }: Source): Place {
    return this.locate(file)?.placeOfValue(path) ?? { file };
  }

  private locate(file: string): LocatedYaml | undefined {
    const text = this.files.get(file);
    if (text === undefined || !/\.ya?ml$/.test(file)) return undefined;
    let yaml = this.located.get(file);
    if (!yaml) this.located.set(file, (yaml = locateYaml(file, text)));
    return yaml;
  }
}
