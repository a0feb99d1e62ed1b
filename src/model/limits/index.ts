export { analyticsRuleLimits } from "./analytics-rule";
export { refuse, warn } from "./breach";
export type { LimitBreach, Limits } from "./breach";
export { cseRuleLimits, matchRuleLimits } from "./cse-rule";
export { scheduledRuleLimits } from "./scheduled-rule";
