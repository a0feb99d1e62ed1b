export { KQL_CODES } from "./codes";
export type {
  KqlAnalysis,
  KqlColumn,
  KqlFunctionUse,
  KqlPipelineStep,
  KqlTableUse,
  KqlTimeSpan,
  KqlWatchlistUse,
} from "./analysis";
export { analyzeKql } from "./analyze-kql";
export { KqlPool } from "./kql-pool";
export type { KqlBatchOptions, KqlPoolOptions } from "./kql-pool";
export { KQL_ENGINE_VERSION } from "./kusto";
export { logAnalyticsSchema, workspaceSchema } from "./schema";
export type { KqlColumns, KqlFunction, KqlSchema, KqlTables, KqlWatchlist } from "./schema";
export { schemaDigest } from "./schema-digest";
export { kqlTree } from "./tree";
export type { KqlTree } from "./tree";
