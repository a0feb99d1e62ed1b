import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GuardError, requireLoopback } from "../../e2e/guard";
import type { Environment } from "../../e2e/guard";

const AZURE: Environment = {
  ARM_METADATA_HOSTNAME: "localhost:18443",
  ARM_TENANT_ID: "00000000-0000-0000-0000-0000000000c1",
  ARM_SUBSCRIPTION_ID: "00000000-0000-0000-0000-000000000c01",
  ARM_CLIENT_ID: "00000000-0000-0000-0000-00000000aaaa",
  ARM_CLIENT_SECRET: "made-up",
  ARM_USE_CLI: "false",
  ARM_USE_MSI: "false",
};
const SUMO: Environment = {
  SUMOLOGIC_BASE_URL: "http://127.0.0.1:18444/api/",
  SUMOLOGIC_ACCESSID: "made-up",
  SUMOLOGIC_ACCESSKEY: "made-up",
};
const METADATA = {
  name: "Sandbox",
  authentication: {
    loginEndpoint: "https://localhost:18443",
    audiences: ["https://localhost:18443"],
    tenant: "common",
    identityProvider: "AAD",
  },
  resourceManager: "https://localhost:18443/",
  suffixes: { storage: "localhost:18443" },
};
const AZURE_STACK = {
  terraform: { required_providers: { azurerm: { source: "azurerm", version: "4.55.0" } } },
  provider: { azurerm: [{ features: [{}], resource_provider_registrations: "none" }] },
  resource: { azurerm_sentinel_watchlist: { list: { name: "list" } } },
};
const SUMO_STACK = {
  terraform: { required_providers: { sumologic: { source: "SumoLogic/sumologic", version: "~> 3.2.9" } } },
  provider: { sumologic: [{ environment: "eu" }] },
};
const SUMO_OVERRIDE = { provider: { sumologic: { base_url: "http://127.0.0.1:18444/api/", environment: null } } };

/** What a run would be. */
interface Run {
  /** Files of its folder. */
  readonly files: Readonly<Record<string, unknown>>;
  readonly environment: Environment;
  /** What the metadata host answers. */
  readonly metadata?: unknown;
}

const azure = (more: Partial<Run> = {}): Run => ({
  files: { "cdk.tf.json": AZURE_STACK },
  environment: AZURE,
  ...more,
});
const sumo = (more: Partial<Run> = {}): Run => ({
  files: { "cdk.tf.json": SUMO_STACK, "sandbox_override.tf.json": SUMO_OVERRIDE },
  environment: SUMO,
  ...more,
});
const withFile = (name: string, content: unknown): Run["files"] => ({ "cdk.tf.json": AZURE_STACK, [name]: content });

let folder: string;
const asked: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "siemform-guard-"));
  asked.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Every way off the machine that the guard finds; none when it lets the run pass. */
async function escapesOf({ files, environment, metadata = METADATA }: Run): Promise<readonly string[]> {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(content));
  }
  const answer = (host: string): Promise<unknown> => {
    asked.push(host);
    return Promise.resolve(metadata);
  };
  try {
    await requireLoopback({ folder, environment }, answer);
    return [];
  } catch (error) {
    if (error instanceof GuardError) return error.escapes;
    throw error;
  }
}

test.each([
  ["azurerm with a metadata host on this machine", azure()],
  ["sumologic with an override's base URL on this machine", sumo()],
  [
    "a local backend in an override",
    azure({ files: withFile("sandbox_override.tf.json", { terraform: { backend: { local: { path: "x" } } } }) }),
  ],
  ["the loopback address of IPv6", azure({ environment: { ...AZURE, ARM_METADATA_HOSTNAME: "[::1]:18443" } })],
])("%s may start", async (_name, run) => {
  expect(await escapesOf(run)).toEqual([]);
});

test.each([
  [
    "no metadata host",
    { ARM_METADATA_HOSTNAME: undefined },
    "azurerm has no metadata host on this machine, so it would ask the public cloud",
  ],
  [
    "the public cloud as metadata host",
    { ARM_METADATA_HOSTNAME: "management.azure.com" },
    "the variable ARM_METADATA_HOSTNAME is not what keeps a provider on this machine",
  ],
  [
    "a host that only begins as loopback",
    { ARM_METADATA_HOSTNAME: "localhost.example.com:443" },
    "the variable ARM_METADATA_HOSTNAME is not what keeps a provider on this machine",
  ],
  [
    "a host behind a user part",
    { ARM_METADATA_HOSTNAME: "localhost:1@management.azure.com" },
    "the variable ARM_METADATA_HOSTNAME is not what keeps a provider on this machine",
  ],
  [
    "the Azure CLI's login",
    { ARM_USE_CLI: "true" },
    "the variable ARM_USE_CLI is not what keeps a provider on this machine",
  ],
  [
    "a pipeline's token",
    { ACTIONS_ID_TOKEN_REQUEST_URL: "https://example.com" },
    "the variable ACTIONS_ID_TOKEN_REQUEST_URL reaches the providers",
  ],
  [
    "an Azure variable of somebody else",
    { AZURE_CLIENT_SECRET: "made-up" },
    "the variable AZURE_CLIENT_SECRET reaches the providers",
  ],
  ["an AWS variable", { AWS_PROFILE: "made-up" }, "the variable AWS_PROFILE reaches the providers"],
  ["a proxy", { https_proxy: "http://127.0.0.1:3128" }, "the variable https_proxy sends requests through a proxy"],
  ["orders for Terraform", { TF_CLI_ARGS_plan: "-var=x=y" }, "the variable TF_CLI_ARGS_plan reaches the providers"],
  [
    "a provider that runs already",
    { TF_REATTACH_PROVIDERS: "{}" },
    "the variable TF_REATTACH_PROVIDERS reaches the providers",
  ],
])("azurerm is not started with %s", async (_name, variables, escape) => {
  const escapes = await escapesOf(azure({ environment: { ...AZURE, ...variables } }));

  expect(escapes).toContain(escape);
  expect(asked).toEqual([]);
});

test.each([
  ["resource manager", { ...METADATA, resourceManager: "https://management.azure.com/" }, "resourceManager"],
  [
    "login",
    {
      ...METADATA,
      authentication: { ...METADATA.authentication, loginEndpoint: "https://login.microsoftonline.com/" },
    },
    "authentication.loginEndpoint",
  ],
  [
    "audience",
    {
      ...METADATA,
      authentication: { ...METADATA.authentication, audiences: ["https://management.core.windows.net/"] },
    },
    "authentication.audiences.0",
  ],
  ["storage suffix", { ...METADATA, suffixes: { storage: "core.windows.net" } }, "suffixes.storage"],
])("azurerm is not started when the metadata document names another machine's %s", async (_name, metadata, path) => {
  expect(await escapesOf(azure({ metadata }))).toEqual([
    `the metadata document's ${path} is not an address of this machine`,
  ]);
});

test.each([
  [
    "no override",
    { files: { "cdk.tf.json": SUMO_STACK } },
    ["sumologic is told a deployment of Sumo Logic: environment"],
  ],
  [
    "a real base URL in the stack",
    { files: { "cdk.tf.json": { provider: { sumologic: [{ base_url: "https://api.eu.sumologic.com/api/" }] } } } },
    ["sumologic has no base URL on this machine, so it would ask Sumo Logic"],
  ],
  [
    "no base URL at all",
    { files: { "cdk.tf.json": { provider: { sumologic: [{}] } } }, environment: {} },
    ["sumologic has no base URL on this machine, so it would ask Sumo Logic"],
  ],
  [
    "a second configuration of the provider",
    {
      files: {
        "cdk.tf.json": {
          provider: {
            sumologic: [{ base_url: "https://api.sumologic.com/api/" }, { base_url: "http://127.0.0.1:1/api/" }],
          },
        },
      },
    },
    ["the provider sumologic is configured more than once"],
  ],
])("sumologic is not started with %s", async (_name, more, escapes) => {
  expect(await escapesOf(sumo(more))).toEqual(escapes);
});

test.each([
  [
    "a state in Azure",
    { files: withFile("a.tf.json", { terraform: { backend: { azurerm: {} } } }) },
    "the state would be kept in azurerm",
  ],
  [
    "a state in a cloud block",
    { files: withFile("a.tf.json", { terraform: { cloud: {} } }) },
    "the state would be kept in a cloud block's workspace",
  ],
  [
    "a folder that was initialized with another state",
    { files: withFile(".terraform/terraform.tfstate", { backend: { type: "s3" } }) },
    "the folder was initialized with the backend s3",
  ],
  ["a file that is not JSON", { files: withFile("a.tf", "") }, "a.tf is not JSON, so what it asks for is not known"],
  [
    "another provider",
    { files: withFile("a.tf.json", { data: { http: { page: {} } } }) },
    "the provider http is not one of azurerm, sumologic, terraform",
  ],
  ["a module", { files: withFile("a.tf.json", { module: { other: {} } }) }, "the configuration has a module"],
  [
    "a provisioner",
    { files: withFile("a.tf.json", { resource: { terraform_data: { x: { provisioner: {} } } } }) },
    "x has a provisioner",
  ],
  [
    "a state elsewhere",
    { files: withFile("a.tf.json", { data: { terraform_remote_state: { other: {} } } }) },
    "the configuration reads a state elsewhere: terraform_remote_state",
  ],
  [
    "another endpoint in the provider block",
    { files: withFile("a.tf.json", { provider: { azurerm: { msi_endpoint: "http://example.com" } } }) },
    "azurerm is configured with msi_endpoint",
  ],
])("nothing is started with %s", async (_name, more, escape) => {
  expect(await escapesOf(azure(more))).toContain(escape);
});

test("what the guard says holds no value of a variable", async () => {
  const secret = "made-up-and-secret";

  const escapes = await escapesOf(
    azure({ environment: { ...AZURE, AZURE_CLIENT_SECRET: secret, HTTPS_PROXY: secret } }),
  );

  expect(escapes.join("\n")).not.toContain(secret);
});
