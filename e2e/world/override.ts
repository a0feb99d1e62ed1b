import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Endpoints } from "../../src/sandbox/control";

/** Where a folder's stack goes. */
export interface OverrideOptions {
  /** Where the sandbox is. */
  readonly endpoints: Endpoints;
  /** Where the state is kept, from the folder on. */
  readonly state: string;
  /** Whether the stack has Sumo Logic's provider: Azure's is told by variables alone. */
  readonly hasSumo: boolean;
}

/** Puts a file beside a stack's configuration that sends it to the sandbox. */
export function writeOverride(folder: string, { endpoints, state, hasSumo }: OverrideOptions): void {
  const override = {
    terraform: { backend: { local: { path: state } } },
    ...(hasSumo ? { provider: { sumologic: { base_url: endpoints.sumo, environment: null } } } : {}),
  };
  writeFileSync(join(folder, "sandbox_override.tf.json"), JSON.stringify(override));
}
