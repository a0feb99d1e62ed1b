/**
 * Detection rules for Microsoft Sentinel and Sumo Logic as CDKTF constructs, and projects of them.
 * @packageDocumentation
 */
export { SumologicProvider } from "@cdktf/provider-sumologic/lib/provider";
export * from "../constructs";
export * from "../stacks";
export { synthesize, synthesizeProject } from "./build";
export { compileProject } from "./project";
export type { SynthesizeOptions } from "./build";
export type { CompiledProject } from "./project";
export type { Catalog } from "./catalog";
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
} from "./compile";
export { renderDiagnostic } from "./diagnostics";
export type { Diagnostic, Level, Place, RenderOptions } from "./diagnostics";
export { compareGoldens, GOLDEN_FOLDER, goldensOf, readGoldens, updateGoldens } from "./golden";
export type { GoldenDifference, Goldens } from "./golden";
export * from "./model";
