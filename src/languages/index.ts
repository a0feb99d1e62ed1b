export { filterFault, findFilterSites, renderFilter } from "./filters";
export { literalFault, renderLiteral } from "./literal";
export type { Language, LiteralValue } from "./literal";
export { findNamedThings } from "./names";
export { findParameterSites } from "./parameters";
export type { ParameterSite } from "./parameters";
export { readLiteral } from "./read-literal";
export { scanCode, unquoted } from "./scan";
export type { Token } from "./scan";
export { editsOf, replaceSpans, spanBefore } from "./span";
export type { Edit, Replacement, Span } from "./span";
export type { Fault } from "./fault";
export {
  analyzeCse,
  analyzeTemplate,
  entityTypesOf,
  findRecordField,
  isDeprecatedField,
  nearestRecordField,
  RECORD_TYPES,
} from "./cse-expression";
export type { CseAnalysis, CseOptions } from "./cse-expression";
export { analyzeKql, KqlPool, logAnalyticsSchema, schemaDigest, workspaceSchema } from "./kql";
export type { KqlAnalysis, KqlColumn, KqlColumns, KqlFunction, KqlSchema, KqlTableUse, KqlWatchlist } from "./kql";
export { analyzeSearch } from "./sumo-search";
export type { AssignedLiteral, SearchAnalysis, StageSummary } from "./sumo-search";
export { faultsOf, formatText, treeOf } from "./understand";
