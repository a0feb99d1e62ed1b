export { CSE_ENTITY_TYPES, WINDOW_SIZES } from "./cse-rule";
export type { CseRuleSpec, EntitySelector, MatchRuleSpec, SeverityCase, SeverityMapping } from "./cse-rule";
