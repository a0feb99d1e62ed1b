export { CACHE_FOLDER } from "./cache";
export { checkProject, ProjectSession } from "./check-project";
export type { CheckedFiles, CheckedPart, CheckedProject, CheckOptions, CompiledFiles } from "./check-project";
export { compileCatalog, compileProject } from "./compile-project";
export type { CompiledProject, CompileOptions } from "./compile-project";
export { judgeDeadlines, onDay } from "./deadlines";
export type { Deadline } from "./deadline";
export type { ProjectFinding } from "./findings";
