export { CACHE_FOLDER } from "./cache";
export { checkProject, ProjectSession } from "./check-project";
export type { CheckedFiles, CheckedPart, CheckOptions, CompiledFiles } from "./check-project";
export { compileCatalog, compileProject } from "./compile-project";
export type { CompiledProject } from "./compile-project";
export { judgeDeadlines, onDay } from "./deadlines";
export type { ProjectFinding } from "./findings";
