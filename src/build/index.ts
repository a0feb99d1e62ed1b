export { compileCatalog, compileProject } from "./project";
export type { CompiledProject } from "./project";
export { discardSynthesized, lockFileName, synthesize } from "./synthesize";
export type { SynthesizeOptions } from "./synthesize";
export { synthesizeProject } from "./synthesize-project";
