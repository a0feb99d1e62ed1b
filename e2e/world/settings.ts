import type { BuiltStack } from "../preflight";

/** What a run's preflight found, for its tests. */
export interface Settings {
  /** A folder of this run. */
  readonly scratch: string;
  /** A built copy of the project, of which each test makes its own. */
  readonly project: string;
  /** The command line's program. */
  readonly siemform: string;
  /** Terraform or OpenTofu. */
  readonly terraform: string;
  /** The same behind the guard, for programs that start it themselves. */
  readonly guardedTerraform: string;
  /** CDKTF's command line, for Node; absent when it is left out. */
  readonly cdktf?: string;
  /** The Terraform configuration that names the providers. */
  readonly terraformConfiguration: string;
  /** The stacks that are tested. */
  readonly stacks: readonly BuiltStack[];
}

/** The variable that the tests read their settings from. */
export const SETTINGS = "SIEMFORM_E2E_SETTINGS";

/** The settings of this run. @throws RangeError outside of one. */
export function readSettings(): Settings {
  const text = process.env[SETTINGS];
  if (text === undefined) throw new RangeError("these tests need a preflight: start them with `npm run e2e`");
  return JSON.parse(text) as Settings;
}
