import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { providerMissing, terraformFailed } from "./errors";
import { PROVIDER_SOURCE } from "./schema";
import type { ProviderSchema } from "./schema";

const run = promisify(execFile);

/** A schema and the provider's version it came from. */
export interface VersionedSchema {
  /** The schema. */
  readonly schema: ProviderSchema;
  /** Three numbers. */
  readonly version: string;
}

/**
 * Asks terraform for the provider's schema, in a temporary folder; downloads the provider.
 * @param version Three numbers, or undefined for the newest release.
 * @throws GenerateError when terraform is missing or fails.
 */
export async function dumpSchema(version: string | undefined): Promise<VersionedSchema> {
  const folder = mkdtempSync(join(tmpdir(), "provider-sumologic-"));
  try {
    const sumologic = { source: PROVIDER_SOURCE, version };
    const config = { terraform: { required_providers: { sumologic } } };
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify(config));
    await terraform(folder, ["init", "-input=false", "-no-color"]);
    const schema = JSON.parse(await terraform(folder, ["providers", "schema", "-json"])) as ProviderSchema;
    const answer = JSON.parse(await terraform(folder, ["version", "-json"])) as Parameters<typeof selectedVersion>[0];
    return { schema, version: selectedVersion(answer) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function terraform(folder: string, args: readonly string[]): Promise<string> {
  const options = {
    cwd: folder,
    maxBuffer: 2 ** 28,
    env: { ...process.env, CHECKPOINT_DISABLE: "1" },
  };
  try {
    return (await run("terraform", args, options)).stdout;
  } catch (error) {
    throw terraformFailed(args, error);
  }
}

function selectedVersion(answer: { provider_selections?: Record<string, string> }): string {
  const selections = answer.provider_selections ?? {};
  const found = Object.entries(selections).find(([key]) => key.endsWith("/sumologic/sumologic"));
  if (found === undefined) throw providerMissing(Object.keys(selections));
  return found[1];
}
