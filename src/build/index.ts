export { discardSynthesized, lockFileName, synthesize } from "./synthesize";
export type { SynthesizeOptions } from "./synthesize";
export { synthesizeProject } from "./synthesize-project";
