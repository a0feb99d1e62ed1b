export { acknowledge } from "./acknowledge";
export { Analyses } from "./analyses";
export type { AnalysisMemory, BindKql } from "./analyses";
export { kqlTextsOf } from "./kql-texts";
export type { QueriesOfSchema } from "./kql-texts";
export { Checker, Judgements } from "./run";
export type { CheckerTools } from "./run";
