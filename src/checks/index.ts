export { acknowledge } from "./acknowledge";
export { Analyses } from "./analyses";
export type { AnalysisMemory, BindKql } from "./analyses";
export { kqlTextsOf } from "./kql-texts";
export { Checker, Judgements } from "./run";
