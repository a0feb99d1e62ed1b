export { SEARCH_CODES } from "./codes";
export { analyzeSearch } from "./analyze-search";
export type { SearchAnalysis, StageSummary } from "./analyze-search";
export { formatSearch } from "./format-search";
export { parseSearch } from "./parse-search";
export { printSearch } from "./print/search";
export type { AssignedLiteral } from "./symbols/literals";
