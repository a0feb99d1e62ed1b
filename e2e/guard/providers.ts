import { blocksOf, listOf } from "./configuration";
import type { Block, Configuration } from "./configuration";
import type { Environment } from "./environment";
import { isLoopbackHost, isLoopbackUrl } from "./loopback";

type Judge = (merged: Block, environment: Environment) => string[];

/** The providers that may start, and what may be said to them. */
const PROVIDERS: Readonly<Record<string, Judge>> = {
  azurerm: escapesOfAzure,
  sumologic: escapesOfSumo,
  terraform: () => [],
};
const AZURE_ARGUMENTS = ["features", "resource_provider_registrations"];
const SUMO_ARGUMENTS = ["base_url", "environment"];
/** Blocks that reach elsewhere by themselves. */
const REFUSED_BLOCKS = ["module", "ephemeral"];

/** Why a configuration could lead a provider or a backend off this machine. */
export function escapesOfConfiguration(configuration: Configuration, environment: Environment): string[] {
  const { parts, unreadable } = configuration;
  return [
    ...unreadable.map((each) => `${each} is not JSON, so what it asks for is not known`),
    ...REFUSED_BLOCKS.filter((each) => blocksOf(parts, each).length > 0).map(
      (each) => `the configuration has a ${each}`,
    ),
    ...escapesOfBackend(configuration),
    ...providersOf(parts).flatMap((name) => escapesOfProvider(name, parts, environment)),
    ...provisioners(parts),
    ...(blocksOf(parts, "data").some((each) => "terraform_remote_state" in each)
      ? ["the configuration reads a state elsewhere: terraform_remote_state"]
      : []),
  ];
}

/** The names of the providers that a configuration would start. */
export function providersOf(parts: readonly Block[]): string[] {
  const required = blocksOf(parts, "terraform").flatMap((each) => listOf(each["required_providers"]));
  const types = ["resource", "data"].flatMap((key) => blocksOf(parts, key).flatMap((each) => Object.keys(each)));
  return [
    ...new Set([
      ...required.flatMap((each) => Object.keys(each as Block)),
      ...blocksOf(parts, "provider").flatMap((each) => Object.keys(each)),
      ...types.map((each) => each.split("_")[0] ?? each),
    ]),
  ].sort();
}

function escapesOfProvider(name: string, parts: readonly Block[], environment: Environment): string[] {
  const judge = Object.hasOwn(PROVIDERS, name) ? PROVIDERS[name] : undefined;
  if (!judge) return [`the provider ${name} is not one of ${Object.keys(PROVIDERS).join(", ")}`];
  const blocks = parts.map((part) => blocksOf([part], "provider").flatMap((each) => listOf(each[name])) as Block[]);
  return [
    // An override is merged into the one block that it overrides.
    ...(blocks.some((each) => each.length > 1) ? [`the provider ${name} is configured more than once`] : []),
    ...judge(Object.assign({}, ...blocks.flat()) as Block, environment),
  ];
}

function escapesOfAzure(merged: Block, environment: Environment): string[] {
  const host = environment["ARM_METADATA_HOSTNAME"];
  return [
    ...unknownArguments("azurerm", merged, AZURE_ARGUMENTS),
    ...(host !== undefined && isLoopbackHost(host)
      ? []
      : ["azurerm has no metadata host on this machine, so it would ask the public cloud"]),
    ...(environment["ARM_USE_CLI"] === "false"
      ? []
      : ["azurerm would ask the Azure CLI for a token: ARM_USE_CLI is not false"]),
  ];
}

function escapesOfSumo(merged: Block, environment: Environment): string[] {
  const url = merged["base_url"] ?? environment["SUMOLOGIC_BASE_URL"];
  return [
    ...unknownArguments("sumologic", merged, SUMO_ARGUMENTS),
    ...(merged["environment"] === undefined || merged["environment"] === null
      ? []
      : ["sumologic is told a deployment of Sumo Logic: environment"]),
    ...(typeof url === "string" && isLoopbackUrl(url)
      ? []
      : ["sumologic has no base URL on this machine, so it would ask Sumo Logic"]),
  ];
}

function unknownArguments(name: string, merged: Block, known: readonly string[]): string[] {
  return Object.entries(merged)
    .filter(([key, value]) => value !== null && !key.startsWith("//") && !known.includes(key))
    .map(([key]) => `${name} is configured with ${key}`);
}

/** Why the state would be kept off this machine. */
export function escapesOfBackend({ parts, initialized }: Configuration): string[] {
  const terraform = blocksOf(parts, "terraform");
  const types = terraform.flatMap((each) => listOf(each["backend"])).flatMap((each) => Object.keys(each as Block));
  const effective = types.at(-1) ?? "local";
  return [
    ...(effective === "local" ? [] : [`the state would be kept in ${effective}`]),
    ...(initialized === undefined || initialized === "local"
      ? []
      : [`the folder was initialized with the backend ${initialized}`]),
    ...(terraform.some((each) => each["cloud"] !== undefined)
      ? ["the state would be kept in a cloud block's workspace"]
      : []),
  ];
}

function provisioners(parts: readonly Block[]): string[] {
  const bodies = blocksOf(parts, "resource").flatMap((each) =>
    Object.values(each).flatMap((type) => Object.entries(type as Block)),
  );
  return bodies
    .filter(([, body]) => listOf(body).some((each) => (each as Block)["provisioner"] !== undefined))
    .map(([name]) => `${name} has a provisioner`);
}
