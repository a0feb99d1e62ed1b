export type { Acknowledgement } from "./acknowledgement";
export {
  attackTags,
  isSubTechnique,
  parentTechnique,
  tacticOf,
  TACTIC_NAMES,
  TACTICS,
  TECHNIQUE_PATTERN,
  techniqueTag,
} from "./attack";
export type { Tactic, TacticName } from "./attack";
export { ATTACK_VERSION, findTechnique, replacementOf, TECHNIQUE_IDS } from "./attack-techniques";
export type { Technique } from "./attack-techniques";
export { Duration } from "./duration";
export { unfaithfulReason } from "./faithful-text";
export { firstIdOf, ID_FORM, ID_MAX_LENGTH, ID_PATTERN, isId, remoteGuid, remoteListName } from "./ids";
export * from "./limits";
export * from "./sentinel";
export {
  CONFIDENCES,
  isLowerSeverity,
  SENTINEL_SEVERITIES,
  SEVERITIES,
  sentinelSeverity,
  sumoSeverity,
} from "./severity";
export type { Confidence, SentinelSeverity, Severity } from "./severity";
export * from "./sumologic";
export type { Content } from "./content";
export * from "./detection";
export * from "./environment";
export * from "./playbook";
export * from "./rule";
export { selects, specificity } from "./selector";
export type { Source } from "./source";
export { COLUMN_TYPES } from "./workspace-schema";
export type { Columns, ColumnType, WorkspaceFunction, WorkspaceSchema, WorkspaceWatchlist } from "./workspace-schema";
