/** Where a Sentinel resource is kept. */
export interface WorkspaceSpec {
  /** The resource id of the workspace, spelled as Azure spells it: its segments are case-sensitive. */
  readonly workspaceId: string;
  /** The name that it has in its workspace, when it was adopted. @defaultValue derived from the first id */
  readonly remoteName?: string;
}
