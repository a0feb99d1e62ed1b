export { addOverride, editQuery, renameRule } from "./edits";
export { run } from "./run";
export type { Ended } from "./run";
export { readSettings } from "./settings";
export { changesOf, Stage } from "./stage";
export { stacksOf, strangersPlace, swapCredential } from "./strangers";
export type { StackOf } from "./strangers";
export { Workbench } from "./workbench";
