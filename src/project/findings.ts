import type { Catalog } from "../catalog";
import type { Finding } from "../compile";
import { compareDiagnostics } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";
import { detectionFolderOf } from "./detection-folder";

/** A diagnostic of a project, with what decides whether somebody who asks for a part wants to see it. */
export interface ProjectFinding extends Diagnostic {
  /** The rule it is about. */
  readonly rule?: string;
  /** Whether it was found by comparing several files, so that a change of any of them can bring it. @defaultValue false */
  readonly isAcross?: boolean;
  /** The environments it was found in, sorted; empty when it is not about environments. */
  readonly environments: readonly string[];
}

/** What reading and compiling find by looking at other files than the one that they name. */
const ACROSS: ReadonlySet<string> = new Set([
  "dangling-id",
  "doubled-id",
  "doubled-org",
  "doubled-workspace",
  "empty-project",
  "orphan-playbook",
  "orphan-schema",
  "rule-elsewhere",
  "rule-unknown",
  "selects-nothing",
]);

/** What is wrong with files, as findings: nobody can answer for a file that cannot be read. */
export function fileFindings({ diagnostics }: Catalog): Finding[] {
  return diagnostics.map((each) => ({
    ...each,
    isAcross: ACROSS.has(each.code),
    ...(each.level === "error" ? { isRefusal: true } : {}),
  }));
}

/** What compiling found: about a layer, whatever detections it names; about a detection, mostly itself alone. */
export function compileFindings(findings: readonly Finding[]): Finding[] {
  return findings.map((each) => ({ ...each, isAcross: ACROSS.has(each.code) || !isInDetection(each) }));
}

/** What queries are found to lack when the file that declares it cannot be read. */
const BLAMED: Readonly<Record<string, RegExp>> = {
  "kql-undeclared-function": /^queries\/functions\/|\/schema\.yaml$|^environments\/schemas\//,
  "kql-unknown-function": /^queries\/functions\/|\/schema\.yaml$|^environments\/schemas\//,
  "kql-unknown-table": /\/schema\.yaml$|^environments\/schemas\//,
};

/** Findings without those that only a broken file brings about: its own are enough. */
export function withoutBlame({ diagnostics }: Catalog, findings: readonly Finding[]): Finding[] {
  const broken = diagnostics.flatMap(({ level, file }) => (level === "error" && file !== undefined ? [file] : []));
  return findings.filter(({ code }) => !broken.some((file) => BLAMED[code]?.test(file)));
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
    byProblem.set(key, entry);
    if (finding.environment !== undefined) entry.environments.add(finding.environment);
  }
  return [...byProblem.values()].map((each) => located(catalog, each)).sort(compareDiagnostics);
}

/** Who answers for a finding is part of what it is: one environment may have acknowledged what another has not. */
function keyOf({ code, level, message, file, line, column, source, span, acknowledged }: Finding): string {
  const { reason, owner, expires } = acknowledged ?? {};
  const place = [file, line, column, source?.path, span?.start, span?.end];
  return JSON.stringify([code, level, message, ...place, reason, owner, expires]);
}

function located(catalog: Catalog, { finding, environments }: Entry): ProjectFinding {
  const { source, span, environment: _, isRefusal: __, isAcross = isJudgedAcross(finding), ...rest } = finding;
  const names = [...environments].sort();
  return {
    ...rest,
    ...(source !== undefined && rest.line === undefined ? placeOf(catalog, source, span) : {}),
    ...(names.length === 0 ? {} : { environment: names.join(", ") }),
    ...(isAcross ? { isAcross } : {}),
    environments: names,
  };
}

/** What a check says about a detection or layer in an environment, and not about one rule, comes of comparing. */
function isJudgedAcross(finding: Finding): boolean {
  return finding.rule === undefined && (finding.environment !== undefined || !isInDetection(finding));
}

function isInDetection({ file }: Finding): boolean {
  return file !== undefined && detectionFolderOf(file) !== undefined;
}

function placeOf(catalog: Catalog, source: NonNullable<Finding["source"]>, span: Finding["span"]) {
  return span ? catalog.placeOfSpan(source, span) : catalog.placeOf(source);
}
