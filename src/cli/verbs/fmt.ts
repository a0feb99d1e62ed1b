import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCatalog, readProjectFiles } from "../../catalog";
import type { ProjectFiles } from "../../catalog";
import { renderTextReport } from "../../diagnostics";
import type { Diagnostic } from "../../diagnostics";
import { requireProjectRoot } from "../context";
import type { ExitCode, VerbContext } from "../context";
import { formatFile } from "../fmt/format-file";
import { formattedFiles } from "../fmt/formatted-files";

/** What `siemform fmt` takes. */
export interface FmtOptions {
  /** Whether to say what would change and write nothing. */
  readonly check?: boolean;
  /** Whether to print JSON. */
  readonly json?: boolean;
}

/** What was done, or would be done. */
interface Report {
  readonly changed: string[];
  readonly errors: Diagnostic[];
  readonly baselines: string[];
}

/** Brings Sumo Logic searches, CSE expressions and YAML into their canonical layout; KQL stays as it is. */
export async function fmt(
  { terminal, cwd }: VerbContext,
  names: readonly string[],
  { check = false, json = false }: FmtOptions,
): Promise<ExitCode> {
  const root = requireProjectRoot(cwd);
  const files = readProjectFiles(root);
  const report: Report = { changed: [], errors: [], baselines: [] };
  const learning = learningRules(files);
  for (const file of formattedFiles(names, { files, root, cwd })) {
    const text = files.get(file) ?? "";
    const { text: formatted, errors } = await formatFile(file, text);
    report.errors.push(...errors);
    if (formatted === undefined || formatted === text) continue;
    report.changed.push(file);
    report.baselines.push(...(learning.get(file) ?? []));
    if (!check) writeFileSync(join(root, file), formatted);
  }
  if (json) terminal.out(JSON.stringify(report, undefined, 2));
  else print(terminal, report, files, check);
  return report.errors.length > 0 || (check && report.changed.length > 0) ? 1 : 0;
}

function print(
  { out, err, colour }: VerbContext["terminal"],
  { changed, errors, baselines }: Report,
  files: ProjectFiles,
  check: boolean,
): void {
  for (const file of changed) out(`${check ? "would format" : "formatted"} ${file}`);
  for (const rule of baselines) {
    out(`rule ${rule}: a new layout of its filter may reset the baseline that Cloud SIEM has learned`);
  }
  if (errors.length > 0) err(renderTextReport(errors, { textOf: (file) => files.get(file), colour }));
}

/** The rules that learn a baseline, by the file of their filter. */
function learningRules(files: ProjectFiles): ReadonlyMap<string, readonly string[]> {
  const learning = readCatalog(files)
    .detections.flatMap((each) => each.rules)
    .filter(({ kind }) => kind === "first-seen" || kind === "outlier");
  const byFile = new Map<string, string[]>();
  for (const { id, texts } of learning) {
    for (const { file } of texts.filter((each) => each.file.endsWith(".cse")))
      byFile.set(file, [...(byFile.get(file) ?? []), id]);
  }
  return byFile;
}
