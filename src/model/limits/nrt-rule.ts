import type { NrtRuleSpec } from "../sentinel/analytics-rule";
import { analyticsRuleLimits } from "./analytics-rule";
import type { LimitBreach } from "./breach";
import { singleWorkspace } from "./kql-query";
import { suppressionLimits } from "./scheduled-rule";

/** The service takes 10, azurerm 4.55.0 and 5.2.0 only 5. */
const MAX_MAPPINGS = 5;

/** What a near-real-time analytics rule must keep. */
export function nrtRuleLimits(spec: NrtRuleSpec): readonly LimitBreach[] {
  return [...analyticsRuleLimits(spec, MAX_MAPPINGS), ...singleWorkspace(spec.query), ...suppressionLimits(spec)];
}
