import type { Diagnostic, Place } from "../diagnostics";
import type { Content, Detection, Environment, Group, Playbook, Ring, SharedFunction, SharedList, Source } from "../model";
import type { ProjectFiles } from "./project-files";
import { LocatedYaml } from "./yaml-document";

/** A project as it was read, which can say where each thing stands. */
export class Catalog implements Content {
  readonly detections: readonly Detection[];
  readonly playbooks: ReadonlyMap<string, Playbook>;
  readonly lists: readonly SharedList[];
  readonly functions: readonly SharedFunction[];
  readonly rings: readonly Ring[];
  readonly groups: readonly Group[];
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

  /** Where something stands in its file. Parses the file on the first question about it. */
  placeOf({ file, path }: Source): Place {
    const text = this.files.get(file);
    if (text === undefined || !/\.ya?ml$/.test(file)) return { file };
    let yaml = this.located.get(file);
    if (!yaml) {
      yaml = new LocatedYaml(file, text);
      this.located.set(file, yaml);
    }
    return yaml.placeOf(path);
  }
}
