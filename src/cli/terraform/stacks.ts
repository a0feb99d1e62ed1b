import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IDENTITY } from "../../../stacks";
import { SIEMS } from "../../model";
import type { Siem } from "../../model";
import { nothingBuilt, strayConfiguration, unknownStack, unprovenStack } from "./errors";

/** A stack that was built, ready for Terraform. */
export interface BuiltStack {
  /** Its name in cdktf.out. */
  readonly name: string;
  /** The SIEM it deploys to. */
  readonly siem: Siem;
  /** The folder that Terraform runs in. */
  readonly folder: string;
  /** The address of the data source that proves whose credential is in use. */
  readonly identity: string;
  /** Former and present addresses of renamed resources: Terraform refuses to plan a part of a stack without them. */
  readonly moved: readonly string[];
  /** The providers it needs, by their local names. */
  readonly providers: Readonly<Record<string, RequiredProvider>>;
  /** Whether it is a copy that goes to the sandbox. @defaultValue false */
  readonly isSandbox?: boolean;
}

/** How a stack is named on a command line: with `--sandbox` when it goes there. */
export function askedAs({ name, isSandbox = false }: Pick<BuiltStack, "name" | "isSandbox">): string {
  return isSandbox ? `${name} --sandbox` : name;
}

/** A provider that a configuration needs. */
export interface RequiredProvider {
  /** Its address, as `hashicorp/azurerm`. */
  readonly source: string;
  /** The versions that fit, as `4.55.0` or `~> 4.0`. */
  readonly version: string;
}

/** What is read of cdk.tf.json. */
interface Configuration {
  readonly terraform?: { readonly required_providers?: Readonly<Record<string, RequiredProvider>> };
  readonly data?: Readonly<
    Record<string, Readonly<Record<string, { readonly lifecycle?: { readonly postcondition?: unknown } }>>>
  >;
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
}

/** The file of a stack's folder that holds its configuration. */
export const CONFIGURATION_FILE = "cdk.tf.json";
/** What changes a copy of a stack for the sandbox: Terraform merges a file of such a name into the others. */
export const OVERRIDE_FILE = "sandbox_override.tf.json";

/** The data sources that tell whose credential is in use. */
const IDENTITY_TYPES: Readonly<Record<Siem, string>> = {
  sentinel: "azurerm_client_config",
  sumologic: "sumologic_my_user_id",
};
/** What Terraform and OpenTofu read of a folder by themselves. */
export const READ_BY_TERRAFORM = /[.](?:tf|tofu|tfvars)(?:[.]json)?$/;

/** The names of the stacks in cdktf.out; none when there is no cdktf.out. */
export function stackNames(root: string): string[] {
  const manifest = join(root, "cdktf.out", "manifest.json");
  if (!existsSync(manifest)) return [];
  const { stacks } = JSON.parse(readFileSync(manifest, "utf8")) as {
    readonly stacks: Readonly<Record<string, unknown>>;
  };
  return Object.keys(stacks);
}

/** The folder of a stack. */
export function stackFolder(root: string, name: string): string {
  return join(root, "cdktf.out", "stacks", name);
}

/**
 * Finds a stack in cdktf.out.
 * @throws UsageError when it is not there, does not prove its credential, or holds files that were not built.
 */
export function requireStack(root: string, name: string): BuiltStack {
  const names = stackNames(root);
  if (names.length === 0) throw nothingBuilt();
  if (!names.includes(name)) throw unknownStack(name, names);
  const folder = stackFolder(root, name);
  const stray = readdirSync(folder).filter((each) => READ_BY_TERRAFORM.test(each) && each !== CONFIGURATION_FILE);
  if (stray.length > 0) throw strayConfiguration(name, stray);
  const configuration = JSON.parse(readFileSync(join(folder, CONFIGURATION_FILE), "utf8")) as Configuration;
  const siem = SIEMS.find((each) =>
    isProof(configuration.data?.[IDENTITY_TYPES[each]]?.[IDENTITY]?.lifecycle?.postcondition),
  );
  if (siem === undefined) throw unprovenStack(name);
  return {
    name,
    siem,
    folder,
    identity: `data.${IDENTITY_TYPES[siem]}.${IDENTITY}`,
    moved: (configuration.moved ?? []).flatMap(({ from, to }) => [from, to]),
    providers: configuration.terraform?.required_providers ?? {},
  };
}

function isProof(postcondition: unknown): boolean {
  return Array.isArray(postcondition) && postcondition.length > 0;
}
