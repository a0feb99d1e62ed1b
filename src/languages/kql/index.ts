export { KQL_CODES } from "./codes";
export type { KqlAnalysis, KqlColumn, KqlTableUse } from "./analysis";
export { analyzeKql } from "./analyze-kql";
export { KqlPool } from "./kql-pool";
export { logAnalyticsSchema, workspaceSchema } from "./schema";
export type { KqlColumns, KqlFunction, KqlSchema, KqlTables, KqlWatchlist } from "./schema";
export { schemaDigest } from "./schema-digest";
export { kqlTree } from "./tree";
