import { ALERT_RULE_COUNTS } from "./alert-rule-counts";
import { ALERT_RULE_DETAILS } from "./alert-rule-details";
import { RULE_KINDS } from "./alert-rule-kinds";
import { ALERT_RULE_MAPPINGS } from "./alert-rule-mappings";
import { ALERT_RULE_QUERY_TEXT, BOUND_RULES, NRT_RULES } from "./alert-rule-queries";
import { ALERT_RULE_SCHEDULE } from "./alert-rule-schedule";
import { ALERT_RULE_TEXTS } from "./alert-rule-texts";
import { AUTOMATION_RULES } from "./automation-rules";
import { METADATA, QUERY_PACK_QUERIES, WATCHLIST_DELETION } from "./further-resources";
import type { AzureRefusal } from "./refusal";
import { SAVED_SEARCHES } from "./saved-searches";
import { WATCHLIST_ITEMS, WATCHLISTS } from "./watchlists";

export { ALERT_RULE_COUNTS } from "./alert-rule-counts";
export { alertRuleProperties } from "./alert-rule-properties";
export type { AlertRuleProperties, AlertRuleSubject } from "./alert-rule-properties";
export { AUTOMATION_RULES, automationRuleProperties } from "./automation-rules";
export { METADATA, QUERY_PACK_QUERIES } from "./further-resources";
export { refuse } from "./refusal";
export type { RefusalRow } from "./refusal";
export { SAVED_SEARCHES, savedSearchProperties } from "./saved-searches";
export { WATCHLIST_ITEMS, WATCHLISTS, watchlistItemProperties, watchlistProperties } from "./watchlists";
export { BOUND_RULES, RULE_KINDS };

const QUERY_RULES = [...ALERT_RULE_TEXTS, ...ALERT_RULE_QUERY_TEXT, ...ALERT_RULE_MAPPINGS, ...ALERT_RULE_DETAILS];

/** What is refused of a scheduled rule, before its query is bound. */
export const SCHEDULED_RULES = [...QUERY_RULES, ...ALERT_RULE_SCHEDULE];

/** What is refused of an NRT rule, before its query is bound. */
export const NRT_RULE_ROWS = [...QUERY_RULES, ...NRT_RULES];

/** Everything that Azure refuses of a resource's content, each once. */
export const AZURE_REFUSALS: readonly AzureRefusal[] = [
  RULE_KINDS,
  SCHEDULED_RULES,
  NRT_RULES,
  BOUND_RULES,
  ALERT_RULE_COUNTS,
  AUTOMATION_RULES,
  WATCHLISTS,
  [WATCHLIST_DELETION],
  WATCHLIST_ITEMS,
  SAVED_SEARCHES,
  QUERY_PACK_QUERIES,
  METADATA,
]
  .flat()
  .map(({ id, status, code, summary, source }: AzureRefusal) => ({ id, status, code, summary, source }));
