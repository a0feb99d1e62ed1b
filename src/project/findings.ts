import type { Catalog } from "../catalog";
import type { Finding } from "../compile";
import { compareDiagnostics } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";

/** A diagnostic of a project, with what decides whether somebody who asks for a part wants to see it. */
export interface ProjectFinding extends Diagnostic {
  /** The rule it is about. */
  readonly rule?: string;
  /** Whether it was found by comparing several files. @defaultValue false */
  readonly isAcross?: boolean;
  /** The environments it was found in, sorted; empty when it is not about environments. */
  readonly environments: readonly string[];
}

interface Entry {
  readonly finding: Finding;
  readonly environments: Set<string>;
}

/** Findings with their lines, each once: what is wrong in several environments names them together. */
export function locatedFindings(catalog: Catalog, findings: readonly Finding[]): ProjectFinding[] {
  const byProblem = new Map<string, Entry>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const entry = byProblem.get(key) ?? { finding, environments: new Set<string>() };
    if (finding.environment !== undefined) entry.environments.add(finding.environment);
    byProblem.set(key, entry);
  }
  return [...byProblem.values()].map((each) => located(catalog, each)).sort(compareDiagnostics);
}

function keyOf({ code, message, file, line, column, source, span, acknowledged }: Finding): string {
  return JSON.stringify([
    code,
    message,
    file,
    line,
    column,
    source?.path,
    span?.start,
    span?.end,
    acknowledged !== undefined,
  ]);
}

function located(catalog: Catalog, { finding, environments }: Entry): ProjectFinding {
  const { source, span, environment: _, isRefusal: __, ...rest } = finding;
  const names = [...environments].sort();
  return {
    ...rest,
    ...(source !== undefined && rest.line === undefined ? placeOf(catalog, source, span) : {}),
    ...(names.length === 0 ? {} : { environment: names.join(", ") }),
    environments: names,
  };
}

function placeOf(catalog: Catalog, source: NonNullable<Finding["source"]>, span: Finding["span"]) {
  return span ? catalog.placeOfSpan(source, span) : catalog.placeOf(source);
}
