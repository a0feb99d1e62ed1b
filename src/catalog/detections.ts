import type { Diagnostic } from "../diagnostics";
import type { Detection, Parameter, RequiredData, RuleSource, Siem, WorkspaceSchema } from "../model";
import { acknowledgementsOf } from "./acknowledgements";
import { detectionReferences } from "./detection-references";
import { queryFileDiagnostics } from "./query-files";
import { takeTexts } from "./query-texts";
import { rulesIn } from "./raw-values";
import { camelKey, detectionFile, sentinelFields, sumoFields } from "./schema";
import type { DetectionFile } from "./schema";
import { textDiagnostics } from "./texts";
import { readYaml } from "./yaml-document";
import type { parseYaml } from "./yaml-document";

/** A detection's folder: its YAML and the query files beside it. */
export interface DetectionFolder {
  /** Path relative to the project's root. */
  readonly folder: string;
  /** The text of detection.yaml. */
  readonly yaml: string;
  /** The texts of the query files, by file name. */
  readonly queries: ReadonlyMap<string, string>;
  /** What schema.yaml says; absent when there is none. */
  readonly schema?: WorkspaceSchema;
  /** Gives the plain values of a YAML text. @defaultValue by parsing it */
  readonly parse?: typeof parseYaml;
}

/** What reading one file gives. */
export interface ReadFile<T> {
  /** What it says; absent when it has a mistake. */
  readonly value?: T;
  /** Its plain values, whatever their mistakes; absent when its structure cannot be made out. */
  readonly raw?: unknown;
  /** What is wrong. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one detection. Every mistake of its files is reported at once. */
export function readDetection({ folder, yaml, queries, schema, parse }: DetectionFolder): ReadFile<Detection> {
  const file = `${folder}/detection.yaml`;
  const { value, raw, located, diagnostics } = readYaml(file, yaml, detectionFile, parse);
  const faults = [
    ...textDiagnostics(file, yaml),
    ...[...queries].flatMap(([name, text]) => textDiagnostics(`${folder}/${name}`, text)),
    ...diagnostics,
  ];
  if (raw !== undefined) {
    const detection = { raw, rules: rulesIn(raw), folder, queries, located };
    faults.push(...detectionReferences(detection), ...queryFileDiagnostics(detection));
  }
  if (value === undefined) return { raw, diagnostics: faults };
  const rules = (["sentinel", "sumologic"] as const).flatMap((siem) =>
    value.rules[siem].map((rule, index) => ruleOf(rule, { siem, index, folder, queries })),
  );
  const detection = detectionOf(file, value, rules);
  return { value: schema ? { ...detection, schema } : detection, raw, diagnostics: faults };
}

interface RulePlace extends Pick<DetectionFolder, "folder" | "queries"> {
  readonly siem: Siem;
  readonly index: number;
}

function ruleOf(rule: DetectionFile["rules"][Siem][number], { siem, index, folder, queries }: RulePlace): RuleSource {
  const { id, formerIds, kind, requires, ...rest } = rule;
  const file = `${folder}/detection.yaml`;
  const fields = siem === "sentinel" ? sentinelFields(rest) : sumoFields(rest);
  const texts = takeTexts(kind, fields, { folder, files: queries, file });
  const source = { file, path: ["rules", siem, index] };
  return { id, formerIds, siem, kind, requires: requiredData(requires), fields, texts, source };
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
  const parameters = Object.entries(yaml.parameters).map(([name, each]): Parameter => ({
    name,
    ...each,
    sets: each.sets.map(camelKey),
    source: { file, path: ["parameters", name] },
  }));
  const acknowledged = acknowledgementsOf(file, yaml.acknowledged);
  return { ...yaml, parameters, rules, acknowledged, source: { file, path: [] } };
}
