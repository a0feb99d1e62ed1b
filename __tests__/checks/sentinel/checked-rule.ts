import type { Check } from "../../../src/checks/check";
import type { CheckedEnvironment, CheckedRule } from "../../../src/checks/subject";
import type { CompiledOf } from "../../../src/compile";
import { analyzeKql, logAnalyticsSchema, workspaceSchema } from "../../../src/languages";
import { Duration } from "../../../src/model";
import type { Detection, Environment, NrtRuleSpec, RequiredData, ScheduledRuleSpec } from "../../../src/model";

const SOURCE = { file: "queries/T1608/x/detection.yaml", path: ["rules", "sentinel", 0] } as const;
const NO_DATA: RequiredData = { tables: [], connectors: [], recordTypes: [], products: [], sourceCategories: [] };
const SCHEMA = workspaceSchema(logAnalyticsSchema(), {
  watchlists: [{ alias: "hosts", columns: ["Host"] }],
  functions: [{ name: "recent", parameters: "", body: "SecurityEvent | where TimeGenerated > ago(1h)" }],
});

/** What a test says of a rule. */
export interface RuleUnderTest extends Partial<Omit<ScheduledRuleSpec, "query">> {
  /** Its required tables. */
  readonly tables?: readonly string[];
}

/** A scheduled rule of an hour as checks see it. */
export function scheduled(query: string, { tables = [], ...fields }: RuleUnderTest = {}): CheckedRule {
  const hour = Duration.hours(1);
  const spec: ScheduledRuleSpec = {
    displayName: "Downloads",
    severity: "High",
    query,
    queryFrequency: hour,
    queryPeriod: hour,
    ...fields,
  };
  return checked({ ...COMPILED, kind: "scheduled", spec }, query, tables);
}

/** A near-real-time rule as checks see it. */
export function nrt(query: string, fields: Partial<NrtRuleSpec> = {}): CheckedRule {
  const spec: NrtRuleSpec = { displayName: "Downloads", severity: "High", query, ...fields };
  return checked({ ...COMPILED, kind: "nrt", spec }, query, []);
}

/** An environment with tables and a portal. */
export function environmentWith(
  tables: readonly string[] | "unknown",
  portal: "azure" | "defender" = "azure",
): CheckedEnvironment {
  const environment = { id: "acme-prod", sentinel: { portal, data: { tables, connectors: "unknown" } } };
  // Checks of one rule read nothing else of an environment.
  return { environment: environment as unknown as Environment } as CheckedEnvironment;
}

/** What a check says of a rule: level and message. */
export function saidBy(check: Check, rule: CheckedRule, environment = environmentWith("unknown")): string[] {
  const problems =
    check.of === "rule" ? check.find(rule) : check.of === "placed-rule" ? check.find(rule, environment) : [];
  return problems.map(({ level = check.page.level, message }) => `${level}: ${message}`);
}

const COMPILED = {
  id: "r",
  formerIds: [],
  siem: "sentinel",
  detection: "x",
  environment: "acme-prod",
  shard: "main",
  deployment: { state: "deployed", mode: "live" },
  texts: [],
  origins: {},
  notes: [],
  needs: [],
  source: SOURCE,
} as const;

function checked(
  rule: CompiledOf<"scheduled"> | CompiledOf<"nrt">,
  query: string,
  tables: readonly string[],
): CheckedRule {
  const detection = { rules: [{ id: "r", requires: { ...NO_DATA, tables } }] };
  const analysis = analyzeKql(query, SCHEMA);
  return {
    rule,
    detection: detection as unknown as Detection,
    texts: [{ path: ["query"], language: "kql", source: SOURCE, edits: [], text: query, analysis }],
  };
}
