import type { Diagnostic } from "../diagnostics";
import type { Detection, Parameter, RequiredData, RuleSource, Siem } from "../model";
import { misplaced, unusedFile } from "./errors";
import { takeTexts } from "./query-texts";
import type { TextSources } from "./query-texts";
import { detectionFile } from "./schema";
import type { DetectionFile } from "./schema";
import { sentinelFields } from "./schema";
import { sumoFields } from "./schema";
import { textDiagnostics } from "./texts";
import { LocatedYaml, readYaml } from "./yaml-document";

/** A detection's folder: its YAML and the query files beside it. */
export interface DetectionFolder {
  /** Path relative to the project's root. */
  readonly folder: string;
  /** The text of detection.yaml. */
  readonly yaml: string;
  /** The texts of the query files, by file name. */
  readonly queries: ReadonlyMap<string, string>;
}

/** What reading one file gives. */
export interface ReadFile<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one detection. Every mistake of its files is reported at once. */
export function readDetection({ folder, yaml, queries }: DetectionFolder): ReadFile<Detection> {
  const file = `${folder}/detection.yaml`;
  const textFaults = [
    ...textDiagnostics(file, yaml),
    ...[...queries].flatMap(([name, text]) => textDiagnostics(`${folder}/${name}`, text)),
  ];
  const { value, diagnostics } = readYaml(file, yaml, detectionFile);
  if (value === undefined) return { diagnostics: [...textFaults, ...diagnostics] };
  const reader = new RuleReader(folder, yaml, queries);
  const rules = (["sentinel", "sumologic"] as const).flatMap((siem) =>
    value.rules[siem].map((rule, index) => reader.read(siem, rule, index)),
  );
  const faults = [...textFaults, ...reader.diagnostics, ...reader.unused(), ...folderName(folder, yaml, value.id)];
  return { value: detectionOf(file, value, rules), diagnostics: faults };
}

function folderName(folder: string, yaml: string, id: string): Diagnostic[] {
  if (folder.split("/").at(-1) === id) return [];
  return [misplaced(new LocatedYaml(`${folder}/detection.yaml`, yaml).placeOfValue(["id"]), id, "folder")];
}

/** Reads the rules of one detection and remembers which query files they used. */
class RuleReader {
  readonly diagnostics: Diagnostic[] = [];
  private readonly used = new Set<string>();
  private located: LocatedYaml | undefined;

  constructor(
    private readonly folder: string,
    private readonly yaml: string,
    private readonly queries: ReadonlyMap<string, string>,
  ) {}

  read(siem: Siem, rule: DetectionFile["rules"][Siem][number], index: number): RuleSource {
    const { id, formerIds, kind, requires, ...rest } = rule;
    const source = { file: `${this.folder}/detection.yaml`, path: ["rules", siem, index] };
    const fields = siem === "sentinel" ? sentinelFields(rest) : sumoFields(rest);
    const sources: TextSources = {
      folder: this.folder,
      files: this.queries,
      ...source,
      locate: () => (this.located ??= new LocatedYaml(source.file, this.yaml)),
    };
    const taken = takeTexts(kind, fields, sources);
    taken.used.forEach((name) => this.used.add(name));
    this.diagnostics.push(...taken.diagnostics);
    return { id, formerIds, siem, kind, requires: requiredData(requires), fields: taken.fields, texts: taken.texts, source };
  }

  unused(): Diagnostic[] {
    return [...this.queries.keys()].filter((name) => !this.used.has(name)).map((name) => unusedFile(`${this.folder}/${name}`));
  }
}

function requiredData(requires: Record<string, readonly string[]>): RequiredData {
  return {
    tables: requires["tables"] ?? [],
    connectors: requires["connectors"] ?? [],
    recordTypes: requires["record_types"] ?? [],
    products: requires["products"] ?? [],
    sourceCategories: requires["source_categories"] ?? [],
  };
}

function detectionOf(file: string, yaml: DetectionFile, rules: readonly RuleSource[]): Detection {
  const parameters = Object.entries(yaml.parameters).map(
    ([name, each]): Parameter => ({ name, ...each, source: { file, path: ["parameters", name] } }),
  );
  return { ...yaml, parameters, rules, source: { file, path: [] } };
}

