import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument, YAMLSeq } from "yaml";
import { editFile, filesBelow } from "./project-copy";

/** A change of severity in one environment. */
export interface SeverityOverride {
  /** The rule. */
  readonly rule: string;
  /** What it shall be. */
  readonly severity: string;
}

/** Adds an override to an environment's file. */
export function addOverride(project: string, environment: string, { rule, severity }: SeverityOverride): void {
  const file = join(project, "environments", `${environment}.yaml`);
  const document = parseDocument(readFileSync(file, "utf8"));
  if (!document.has("overrides")) document.set("overrides", new YAMLSeq());
  document.addIn(["overrides"], document.createNode({ select: { id: rule }, set: { severity } }));
  writeFileSync(file, document.toString());
}

/** Gives a rule another id: every mention of it, and its former id where it is declared. */
export function renameRule(project: string, from: string, to: string): void {
  const mention = new RegExp(`(?<![\\w-])${from}(?![\\w-])`, "g");
  const files = ["queries", "environments"].flatMap((folder) => filesBelow(join(project, folder), ".yaml"));
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const renamed = text
      .replaceAll(mention, to)
      .replace(
        new RegExp(`^( *)- id: ${to}$`, "m"),
        (line, indent: string) => `${line}\n${indent}  formerIds: [${from}]`,
      );
    if (renamed !== text) writeFileSync(file, renamed);
  }
}

/** Adds a condition to a rule's query. */
export function editQuery(project: string, file: string, [before, after]: readonly [string, string]): void {
  editFile(join(project, "queries", file), before, after);
}
