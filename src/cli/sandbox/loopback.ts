import { notLoopback } from "./errors";
import type { Variables } from "./terraform-environment";

/** What is read of a stack's configuration, with our override in it. */
interface Configuration {
  readonly terraform?: {
    readonly backend?: Readonly<Record<string, unknown>>;
    readonly cloud?: unknown;
    readonly required_providers?: object;
  };
  readonly provider?: Readonly<Record<string, unknown>>;
  readonly data?: Blocks;
  readonly resource?: Blocks;
}
type Blocks = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** Written as every URL parser reads it: no user, no short or odd spelling of the address. */
const LOOPBACK_URL = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?(?:\/|$)/;
const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\]):\d{1,5}$/;
/** What is said of an endpoint that is no address. */
const NO_ADDRESSES = new Set(["name", "tenant", "identityProvider", "locations"]);

/** Blocks of a configuration that start nothing but the two providers. */
const KNOWN_BLOCKS = [
  "//",
  "terraform",
  "provider",
  "data",
  "resource",
  "moved",
  "import",
  "removed",
  "locals",
  "output",
];
/** What says where the state is and which providers are wanted. */
const KNOWN_SETTINGS = ["//", "backend", "cloud", "required_providers", "required_version"];
/** Arguments of providers that name no address; those of Sumo Logic that do are looked at one by one. */
const KNOWN_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  azurerm: ["//", "features", "resource_provider_registrations"],
  sumologic: ["//", "base_url", "environment"],
};
/** Types of the two providers, and what Terraform keeps by itself, in the state alone: a match list has one. */
const OWN_TYPES = /^(?:(?:azurerm|sumologic)_|terraform_data$)/;
/** Variables that the sandbox sets; others of their kind could send a provider elsewhere. */
const KNOWN_VARIABLES = new Set([
  "ARM_METADATA_HOSTNAME",
  "ARM_TENANT_ID",
  "ARM_SUBSCRIPTION_ID",
  "ARM_CLIENT_ID",
  "ARM_CLIENT_SECRET",
  "ARM_USE_CLI",
  "ARM_USE_MSI",
  "SUMOLOGIC_BASE_URL",
  "SUMOLOGIC_ACCESSID",
  "SUMOLOGIC_ACCESSKEY",
]);
const WATCHED_VARIABLE =
  /^(?:(?:ARM|AZURE|AWS|SUMOLOGIC|MSI|IDENTITY)_|.*_PROXY$|TF_(?:CLI_ARGS|REATTACH_PROVIDERS|DATA_DIR|WORKSPACE|VAR_))/i;

/**
 * Makes sure that Terraform and its providers can reach nothing but this machine: without a setting of theirs both
 * providers call the public cloud.
 * @param environment All variables that they get.
 * @param configuration The stack's configuration as Terraform reads it, the override merged in.
 * @throws UsageError naming what could leave this machine.
 */
export function requireLoopback(environment: Variables, configuration: object): void {
  const { terraform = {}, provider = {}, data = {}, resource = {} }: Configuration = configuration;
  requireKnown("the configuration has a block", Object.keys(configuration), KNOWN_BLOCKS);
  const known = Object.keys(KNOWN_ARGUMENTS);
  requireKnown("the configuration has a provider", Object.keys(provider), known);
  requireKnown("the block `terraform` has", Object.keys(terraform), KNOWN_SETTINGS);
  requireKnown("the configuration wants a provider", Object.keys(terraform.required_providers ?? {}), known);
  requireOneBlockEach(provider);
  requireLocalState(terraform);
  requireOwnTypes(data);
  requireOwnTypes(resource);
  for (const block of listOf(provider["azurerm"])) requireArguments("azurerm", block);
  for (const block of listOf(provider["sumologic"])) {
    requireArguments("sumologic", block);
    requireSumoAddress(block);
  }
  // One that has no block of its own is started too.
  const used = [terraform.required_providers ?? {}, provider, data, resource].flatMap(Object.keys);
  requireVariables(
    environment,
    used.map((each) => each.replace(/_.*/, "")),
  );
}

/**
 * Makes sure that each provider is configured once: an override file reaches the block without an alias alone.
 * @param provider The blocks of a configuration before anything is merged into them.
 * @throws UsageError naming the provider that has another block.
 */
export function requireOneBlockEach(provider: Readonly<Record<string, unknown>>): void {
  for (const [name, given] of Object.entries(provider)) {
    const blocks = listOf(given);
    if (blocks.length > 1) throw notLoopback(`provider ${name} has ${blocks.length} blocks`);
    if (blocks.some((each) => "alias" in each)) throw notLoopback(`provider ${name} has an alias`);
  }
}

/**
 * Makes sure that what Azure Resource Manager says of its own endpoints leads back to this machine.
 * @throws UsageError naming the endpoint that does not.
 */
export function requireLoopbackMetadata(document: unknown, path = "the metadata document"): void {
  if (typeof document === "object" && document !== null) {
    for (const [key, value] of Object.entries(document))
      if (!NO_ADDRESSES.has(key)) requireLoopbackMetadata(value, `${path}.${key}`);
    return;
  }
  if (typeof document === "string" && (LOOPBACK_URL.test(document) || LOOPBACK_HOST.test(document))) return;
  throw notLoopback(`${path} is ${String(document)}`);
}

function requireKnown(what: string, found: readonly string[], known: readonly string[]): void {
  const other = found.find((each) => !known.includes(each));
  if (other !== undefined) throw notLoopback(`${what} \`${other}\``);
}

function requireLocalState({ backend = {}, cloud }: NonNullable<Configuration["terraform"]>): void {
  const [kind = "none", ...others] = Object.keys(backend);
  if (cloud !== undefined) throw notLoopback("the state is kept in a cloud");
  if (kind !== "local" || others.length > 0) throw notLoopback(`the state is kept in the backend ${kind}`);
}

/** A type that neither provider has is another provider's, and a provisioner runs anything. */
function requireOwnTypes(blocks: Blocks): void {
  for (const [type, instances] of Object.entries(blocks)) {
    if (!OWN_TYPES.test(type)) throw notLoopback(`the configuration has a ${type}`);
    const running = listOf(instances)
      .flatMap(Object.entries)
      .find(([, body]) => listOf(body).some((each) => "provisioner" in each));
    if (running) throw notLoopback(`${type}.${running[0]} has a provisioner`);
  }
}

/** In JSON a block may be an object or a list of them, at every level. */
function listOf(blocks: unknown): object[] {
  return [blocks].flat(Infinity).filter((each): each is object => typeof each === "object" && each !== null);
}

function requireArguments(provider: string, block: object): void {
  requireKnown(`provider ${provider} sets`, Object.keys(block), KNOWN_ARGUMENTS[provider] ?? []);
}

/** Without an address the provider asks the public service where to go. */
function requireSumoAddress({
  base_url,
  environment,
}: {
  readonly base_url?: unknown;
  readonly environment?: unknown;
}): void {
  if (environment !== undefined && environment !== null)
    throw notLoopback("provider sumologic names a deployment, which is an address of the service");
  if (typeof base_url !== "string" || !LOOPBACK_URL.test(base_url))
    throw notLoopback(`provider sumologic has the base_url ${String(base_url)}`);
}

function requireVariables(environment: Variables, providers: readonly string[]): void {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== "");
  const other = given.find(([name]) => WATCHED_VARIABLE.test(name) && !KNOWN_VARIABLES.has(name));
  if (other) throw notLoopback(`${other[0]} is set`);
  if (providers.includes("azurerm")) requireAzureVariables(environment);
  if (!providers.includes("sumologic")) return;
  const { SUMOLOGIC_BASE_URL: address = "" } = environment;
  if (!LOOPBACK_URL.test(address)) throw notLoopback(`SUMOLOGIC_BASE_URL is ${shown(address)}`);
}

/** Without a metadata host the provider knows the public cloud's endpoints; a login of the machine is a real one. */
function requireAzureVariables({ ARM_METADATA_HOSTNAME: host = "", ...variables }: Variables): void {
  if (!LOOPBACK_HOST.test(host)) throw notLoopback(`ARM_METADATA_HOSTNAME is ${shown(host)}`);
  for (const name of ["ARM_USE_CLI", "ARM_USE_MSI"])
    if (variables[name] !== "false") throw notLoopback(`${name} is not false`);
}

function shown(value: string): string {
  return value === "" ? "not set" : value;
}
