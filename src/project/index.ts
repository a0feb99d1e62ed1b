export { CACHE_FOLDER } from "./cache";
export { checkFiles, checkProject } from "./check-project";
export type { CheckedFiles, CheckedPart, CheckedProject, CheckOptions } from "./check-project";
export { compileCatalog, compileProject } from "./compile-project";
export type { CompiledProject, CompileOptions } from "./compile-project";
export { judgeDeadlines, onDay } from "./deadlines";
export type { Deadline } from "./deadlines";
export type { ProjectFinding } from "./findings";
