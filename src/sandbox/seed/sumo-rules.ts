import type { JsonObject } from "../store";
import { ruleCollection, withWindow } from "../sumo";
import { failedRule } from "./disabled-by-service";
import { unknownRuleId } from "./errors";
import { digitsOf } from "./ids";
import type { SeedDocument } from "./seed-document";
import { BASELINE_RULES } from "./sumo/baseline-rules";
import { COUNTING_RULES } from "./sumo/counting-rules";
import { MATCH_RULES } from "./sumo/match-rules";
import type { RuleType, SeedRule } from "./sumo/rule";
import { cseStamp } from "./sumo-maker";
import type { Maker } from "./sumo-maker";

/** The rules that every org of the seed has: its own, and those that Sumo Logic ships. */
export const SEED_RULES: readonly SeedRule[] = [...MATCH_RULES, ...COUNTING_RULES, ...BASELINE_RULES];

const PREFIXES: Readonly<Record<RuleType, string>> = {
  templated: "MATCH",
  threshold: "THRESHOLD",
  chain: "CHAIN",
  aggregation: "AGGREGATION",
  "first-seen": "FIRST",
  outlier: "OUTLIER",
};

/** What is stored of a rule. */
export function ruleDocument(maker: Maker, rule: SeedRule): SeedDocument {
  const id = ruleId(maker, rule);
  const enabled = rule.fields["enabled"] === true;
  const fields = withWindow({ ...rule.fields, ...rule.override });
  const made: JsonObject = {
    id,
    ...fields,
    ruleSource: rule.shipped === undefined ? "user" : "sumo",
    ...stampOf(maker, rule),
    status: { ruleStatus: enabled ? "Active" : "Disabled" },
  };
  const body = rule.hasFailed ? failedRule(made) : made;
  const collection = ruleCollection(maker.org.id, id);
  if (!collection) throw unknownRuleId(id);
  return { ...collection, key: id, body };
}

/** What Sumo Logic ships nobody made, and only who overrides it changed it. */
function stampOf(maker: Maker, { shipped, override }: SeedRule): JsonObject {
  const stamp = cseStamp(maker);
  if (shipped === undefined) return stamp;
  return { ...stamp, createdBy: "system", ...(override ? {} : { lastUpdatedBy: "system" }) };
}

/** The ids of the rules of these names. */
export function ruleIds(maker: Maker, names: readonly string[]): readonly string[] {
  return SEED_RULES.filter(({ fields }) => names.includes(fields.name)).map((rule) => ruleId(maker, rule));
}

/** `MATCH-S00001` for one that Sumo Logic ships, `MATCH-U01234` for the org's own. */
function ruleId({ scope }: Maker, { type, fields, shipped }: SeedRule): string {
  const number =
    shipped === undefined ? `U${digitsOf(5, scope, type, fields.name)}` : `S${String(shipped).padStart(5, "0")}`;
  return `${PREFIXES[type]}-${number}`;
}
