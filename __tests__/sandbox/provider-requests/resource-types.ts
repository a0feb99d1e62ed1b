import { randomUUID } from "node:crypto";
import { automationRule } from "./azure/automation-rule";
import { nrtRule } from "./azure/nrt-rule";
import { savedSearch } from "./azure/saved-search";
import { scheduledRule } from "./azure/scheduled-rule";
import { watchlist } from "./azure/watchlist";
import { watchlistItem } from "./azure/watchlist-item";
import { isObject } from "./json";
import type { ResourceType } from "./resource-type";
import { aggregationRule } from "./sumo/aggregation-rule";
import { chainRule } from "./sumo/chain-rule";
import { customInsight } from "./sumo/custom-insight";
import { firstSeenRule } from "./sumo/first-seen-rule";
import { folder } from "./sumo/folder";
import { logSearch } from "./sumo/log-search";
import { lookupTable } from "./sumo/lookup-table";
import { matchList } from "./sumo/match-list";
import { matchRule } from "./sumo/match-rule";
import { monitor } from "./sumo/monitor";
import { outlierRule } from "./sumo/outlier-rule";
import { thresholdRule } from "./sumo/threshold-rule";
import { tuningExpression } from "./sumo/tuning-expression";

/** Built into Terraform: it lives in the state alone, and another value makes another one of it. */
const terraformData: ResourceType = {
  replacedBy: ["triggers_replace"],
  body: (attributes) => attributes,
  create: () => Promise.resolve(randomUUID()),
  read: () => Promise.resolve(undefined),
  delete: () => Promise.resolve(),
};

/** The types of which nothing is kept outside Terraform's state. */
export const IN_STATE_ONLY: ReadonlySet<string> = new Set(["terraform_data"]);

/** What a provider does, by resource type: all that the constructs make. */
const RESOURCE_TYPES: Readonly<Record<string, ResourceType>> = {
  azurerm_log_analytics_saved_search: savedSearch,
  azurerm_sentinel_alert_rule_nrt: nrtRule,
  azurerm_sentinel_alert_rule_scheduled: scheduledRule,
  azurerm_sentinel_automation_rule: automationRule,
  azurerm_sentinel_watchlist: watchlist,
  azurerm_sentinel_watchlist_item: watchlistItem,
  sumologic_cse_aggregation_rule: aggregationRule,
  sumologic_cse_chain_rule: chainRule,
  sumologic_cse_custom_insight: customInsight,
  sumologic_cse_first_seen_rule: firstSeenRule,
  sumologic_cse_match_list: matchList,
  sumologic_cse_match_rule: matchRule,
  sumologic_cse_outlier_rule: outlierRule,
  sumologic_cse_rule_tuning_expression: tuningExpression,
  sumologic_cse_threshold_rule: thresholdRule,
  sumologic_folder: folder,
  sumologic_log_search: logSearch,
  sumologic_lookup_table: lookupTable,
  sumologic_monitor: monitor,
  terraform_data: terraformData,
};

/** What a provider does for a type. @throws RangeError for a type that no construct makes. */
export function requireResourceType(type: string): ResourceType {
  const found = RESOURCE_TYPES[type];
  if (isObject(found)) return found;
  throw new RangeError(`${type}: requests for resources of this type are not written down here`);
}
