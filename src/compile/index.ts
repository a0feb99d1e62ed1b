export { Compiler } from "./compile";
export type {
  BoundToRules,
  CompiledEnvironment,
  CompiledOf,
  CompiledRule,
  DeployableKind,
  DeployableSpecs,
  Deployment,
  Finding,
  Origin,
  OriginLayer,
  Unsupported,
} from "./compiled-rule";
export { MAIN_SHARD } from "./shards";
