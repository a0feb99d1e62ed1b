import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Endpoints } from "../../sandbox";
import { STACK_LOCK_FILE } from "../terraform/lock-files";
import { CONFIGURATION_FILE, OVERRIDE_FILE, READ_BY_TERRAFORM, requireStack } from "../terraform/stacks";
import type { BuiltStack } from "../terraform/stacks";
import { strayFiles } from "./errors";
import { requireOneBlockEach } from "./loopback";

/** Where stacks are deployed from, in a sandbox's folder. */
export const STACKS_FOLDER = "stacks";
/** Where their states are kept, in a sandbox's folder. */
export const STATE_FOLDER = "state";

/** A stack, ready to be deployed to a sandbox. */
export interface SandboxStack {
  /** The stack, in the sandbox's folder. */
  readonly stack: BuiltStack;
  /** Its configuration as Terraform reads it, the override merged in. */
  readonly configuration: object;
}

/** What is read and merged of a configuration. */
interface Configuration {
  readonly terraform?: Readonly<Record<string, unknown>>;
  readonly provider?: Readonly<Record<string, unknown>>;
}

/** The folder of a stack in a sandbox's folder. */
export function sandboxStackFolder(data: string, name: string): string {
  return join(data, STACKS_FOLDER, name);
}

/**
 * Copies a stack of cdktf.out as it is into a sandbox's folder and puts the override beside it.
 * @throws UsageError when there is no such stack, Terraform would read other files there, or the override would not
 * reach all of a provider.
 */
export function makeSandboxStack(
  root: string,
  name: string,
  sandbox: { data: string; endpoints: Endpoints },
): SandboxStack {
  const built = requireStack(root, name);
  requireOneBlockEach(readConfiguration(built.folder).provider ?? {});
  const folder = sandboxStackFolder(sandbox.data, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  mkdirSync(join(sandbox.data, STATE_FOLDER), { recursive: true, mode: 0o700 });
  forgetOtherProviders(built, folder);
  const override = overrideOf(built, sandbox.endpoints);
  copyFileSync(join(built.folder, CONFIGURATION_FILE), join(folder, CONFIGURATION_FILE));
  writeFileSync(join(folder, OVERRIDE_FILE), `${JSON.stringify(override, undefined, 2)}\n`);
  const stray = readdirSync(folder).filter((each) => READ_BY_TERRAFORM.test(each) && !OWN_FILES.has(each));
  if (stray.length > 0) throw strayFiles(folder, stray);
  return { stack: { ...built, folder, isSandbox: true }, configuration: merged(readConfiguration(folder), override) };
}

const OWN_FILES = new Set([CONFIGURATION_FILE, OVERRIDE_FILE]);

/** State in a file of the sandbox; Sumo Logic by its address alone. Azure's is told by variables. */
function overrideOf({ name, providers }: BuiltStack, { sumo }: Endpoints): Configuration {
  return {
    terraform: { backend: { local: { path: `../../${STATE_FOLDER}/${name}.tfstate` } } },
    ...("sumologic" in providers ? { provider: { sumologic: [{ base_url: sumo, environment: null }] } } : {}),
  };
}

/** As Terraform merges them: arguments of a provider replace its own, a backend replaces the other whole. */
function merged(configuration: Configuration, override: Configuration): object {
  const sumologic = [configuration, override].flatMap(({ provider }) => provider?.["sumologic"] ?? []) as object[];
  return {
    ...configuration,
    terraform: { ...configuration.terraform, ...override.terraform },
    provider: {
      ...configuration.provider,
      ...(sumologic.length === 0 ? {} : { sumologic: [Object.assign({}, ...sumologic) as object] }),
    },
  };
}

function readConfiguration(folder: string): Configuration {
  return JSON.parse(readFileSync(join(folder, CONFIGURATION_FILE), "utf8")) as Configuration;
}

/** Providers that another version of the configuration wanted are not in the way of those that it wants now. */
function forgetOtherProviders({ providers }: BuiltStack, folder: string): void {
  if (!existsSync(join(folder, CONFIGURATION_FILE))) return;
  const before = readConfiguration(folder).terraform?.["required_providers"];
  if (JSON.stringify(before) !== JSON.stringify(providers)) rmSync(join(folder, STACK_LOCK_FILE), { force: true });
}
