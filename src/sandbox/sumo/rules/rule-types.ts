import type { Collection } from "../../store";
import { sumoScope } from "../shelf";
import { AGGREGATION_RULE } from "./aggregation-rule";
import { CHAIN_RULE } from "./chain-rule";
import { FIRST_SEEN_RULE } from "./first-seen-rule";
import { MATCH_RULE } from "./match-rule";
import { OUTLIER_RULE } from "./outlier-rule";
import { ruleKind, vendorRuleKind } from "./rule-type";
import type { RuleType } from "./rule-type";
import { THRESHOLD_RULE } from "./threshold-rule";

/** The types of Cloud SIEM rules. */
export const RULE_TYPES: readonly RuleType[] = [
  AGGREGATION_RULE,
  CHAIN_RULE,
  FIRST_SEEN_RULE,
  MATCH_RULE,
  OUTLIER_RULE,
  THRESHOLD_RULE,
];

/** Where a rule is kept, by its id: `MATCH-U00001` is the org's own, `MATCH-S00359` is Sumo Logic's. */
export interface RulePlace {
  /** Its type. */
  readonly type: RuleType;
  /** Whether the org made it. */
  readonly isOwn: boolean;
  /** The kind that it is stored under. */
  readonly kind: string;
}

/** Where a rule of an id would be; `undefined` when no rule has such an id. */
export function findRulePlace(id: string): RulePlace | undefined {
  const [, prefix, maker] = /^([A-Z]+)-([SU])\d+$/i.exec(id) ?? [];
  const type = RULE_TYPES.find((each) => each.prefix === prefix?.toUpperCase());
  if (!type) return undefined;
  const isOwn = maker?.toUpperCase() === "U";
  return { type, isOwn, kind: isOwn ? ruleKind(type) : vendorRuleKind(type) };
}

/** The collection that a rule of an id is stored in, for those who act as the portal. */
export function ruleCollection(orgId: string, ruleId: string): Collection | undefined {
  const place = findRulePlace(ruleId);
  return place && { scope: sumoScope(orgId), kind: place.kind };
}
