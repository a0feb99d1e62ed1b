import type { ITerraformDependable } from "cdktf";
import { firstIdOf, remoteGuid, workspaceLimits } from "../../src/model";
import type { Limits, WorkspaceSpec } from "../../src/model";
import type { IdentityProps } from "../identity";

/** Where a Sentinel resource goes whose name in the workspace always derives from its first id. */
export interface WorkspacePlacement extends IdentityProps, Omit<WorkspaceSpec, "remoteName"> {
  /** What must exist, or be proven, before it. @defaultValue nothing */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/** Where a Sentinel resource goes. */
export interface SentinelPlacement extends WorkspacePlacement, WorkspaceSpec {}

/** The name of a resource in its workspace: adopted, or derived from the first id it ever had. */
export function remoteNameOf(id: string, placement: SentinelPlacement): string {
  return placement.remoteName ?? remoteGuid(firstIdOf(id, placement.formerIds));
}

/** The limits of a rule and of the place where it goes. */
export function placed<Spec>(limits: Limits<Spec>): Limits<Spec & WorkspaceSpec> {
  return (spec) => [...workspaceLimits(spec), ...limits(spec)];
}
