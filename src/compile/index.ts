export { Compiler } from "./compile";
export type {
  BoundToRules,
  CompiledEnvironment,
  CompiledOf,
  CompiledRule,
  CompiledText,
  DeployableKind,
  DeployableSpecs,
  Deployment,
  Finding,
  Origin,
  OriginLayer,
  Unsupported,
} from "./compiled-rule";
export { Drafts } from "./draft";
export { MAIN_SHARD } from "./shards";
