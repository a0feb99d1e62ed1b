import type { SynthesizedStack } from "../../stacks";
import type { CompiledRule } from "../compile";
import { isFailing, renderPlace } from "../diagnostics";
import { SIEMS } from "../model";
import type { CompiledProject } from "../project";
import { cellOf } from "./deployment-words";
import { renderTable, shortened } from "./table";

/** How much to say. */
export interface SummaryOptions {
  /** Everything, instead of under 40 lines. */
  readonly verbose: boolean;
  /** How to deploy to the sandbox, or what is missing for it. @defaultValue nothing is said */
  readonly offer?: readonly string[];
}

const FEW = 5;
const MANY = 12;

/** What was built: who gets what, what does not fit, where it was written, and what to do next. */
export function renderSummary(
  project: CompiledProject,
  stacks: readonly SynthesizedStack[],
  { verbose, offer = [] }: SummaryOptions,
): string[] {
  const rules = project.environments.flatMap((each) => each.rules);
  const limit = (lines: readonly string[], most: number): string[] => (verbose ? [...lines] : shortened(lines, most));
  return [
    headline(project, stacks),
    "",
    ...limit(renderTable(deploymentTable(project)), MANY),
    ...section("not deployed", limit(absences(rules), FEW)),
    ...section("findings", limit(findings(project, verbose), FEW)),
    ...section("not supported", limit(unsupported(project, rules), FEW)),
    ...section(
      "stacks, in cdktf.out/stacks",
      verbose ? stackLines(stacks) : [stacks.map((each) => each.name).join(", ")],
    ),
    ...section("next", [...nextSteps(project, stacks), ...offer]),
  ];
}

function headline({ catalog, environments }: CompiledProject, stacks: readonly SynthesizedStack[]): string {
  const rules = catalog.detections.reduce((sum, each) => sum + each.rules.length, 0);
  return `siemform: ${String(catalog.detections.length)} detections with ${String(rules)} rules in ${String(environments.length)} environments: checked, ${String(stacks.length)} stacks synthesized`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)];
}

/** A row a detection and SIEM, a column an environment. */
export function deploymentTable({ catalog, environments }: CompiledProject): string[][] {
  const rows = catalog.detections.flatMap((detection) =>
    SIEMS.filter((siem) => detection.rules.some((rule) => rule.siem === siem)).map((siem) => [
      detection.id,
      siem,
      ...environments.map(({ rules }) =>
        cellOf(rules.filter((rule) => rule.detection === detection.id && rule.siem === siem)),
      ),
    ]),
  );
  return [["detection", "siem", ...environments.map((each) => each.environment.id)], ...rows];
}

function absences(rules: readonly CompiledRule[]): string[] {
  return rules.flatMap(({ id, environment, deployment }) =>
    deployment.state === "absent" ? [`${id} in ${environment}: ${deployment.reason}`] : [],
  );
}

/** What nobody answers for yet; advice, and what somebody does, only for who wants everything. */
function findings({ diagnostics }: CompiledProject, verbose: boolean): string[] {
  return diagnostics
    .filter((each) => verbose || isFailing(each, "warning"))
    .map(({ acknowledged, ...each }) => {
      const by = acknowledged ? ` (acknowledged by ${acknowledged.owner} until ${acknowledged.expires})` : "";
      return `${renderPlace(each)} ${each.level} ${each.code}: ${each.message}${by}`;
    });
}

/** What SIEMs cannot hold, each once, with the rules it is about. */
function unsupported({ catalog }: CompiledProject, rules: readonly CompiledRule[]): string[] {
  const withoutRule = catalog.detections.flatMap(({ id, notSupported }) =>
    SIEMS.flatMap((siem) => (notSupported[siem] === undefined ? [] : [`${id} on ${siem}: ${notSupported[siem]}`])),
  );
  const byNote = new Map<string, Set<string>>();
  for (const { id, notes } of rules) {
    for (const note of notes) {
      if (note.startsWith("notSupported: ")) byNote.set(note, (byNote.get(note) ?? new Set()).add(id));
    }
  }
  const noted = [...byNote].map(([note, ids]) => `${[...ids].join(", ")}: ${note.slice("notSupported: ".length)}`);
  return [...withoutRule, ...noted];
}

function stackLines(stacks: readonly SynthesizedStack[]): string[] {
  return renderTable(
    stacks.map(({ name, rules, stateKey }) => [
      name,
      `${String(rules.length)} rules and what they need`,
      `state ${stateKey}`,
    ]),
  );
}

function nextSteps({ catalog, environments }: CompiledProject, stacks: readonly SynthesizedStack[]): string[] {
  const detection = catalog.detections[0];
  const environment = environments[0];
  const stack = stacks[0];
  if (!detection || !environment || !stack) return [];
  return [
    `npx siemform show ${detection.id} --env ${environment.environment.id}`,
    `npx siemform new environment my-${environment.environment.id} --like ${environment.environment.id}`,
    `npx siemform plan ${stack.name}`,
  ];
}
