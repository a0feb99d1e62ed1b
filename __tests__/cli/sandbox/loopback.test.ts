import { requireLoopback, requireLoopbackMetadata } from "../../../src/cli/sandbox/loopback";

const AZURE_VARIABLES = {
  PATH: "/usr/bin",
  ARM_METADATA_HOSTNAME: "localhost:8443",
  ARM_CLIENT_ID: "00000000-0000-0000-0000-0000000000aa",
  ARM_USE_CLI: "false",
  ARM_USE_MSI: "false",
};
const SUMO_VARIABLES = { SUMOLOGIC_BASE_URL: "http://127.0.0.1:8080/api/", SUMOLOGIC_ACCESSID: "su1" };
const LOCAL = { backend: { local: { path: "../../state/a.tfstate" } } };

const azure = (more: object = {}): object => ({
  terraform: { ...LOCAL, required_providers: { azurerm: {} } },
  provider: { azurerm: [{ features: [{}], resource_provider_registrations: "none" }] },
  data: { azurerm_client_config: { identity: {} } },
  ...more,
});
const sumo = (block: object = {}): object => ({
  terraform: { ...LOCAL, required_providers: { sumologic: {} } },
  provider: { sumologic: [{ base_url: "http://127.0.0.1:8080/api/", environment: null, ...block }] },
  resource: { sumologic_folder: { a: {} }, terraform_data: { b: {} } },
});

test.each([
  ["Azure's on localhost", AZURE_VARIABLES, azure()],
  ["Sumo Logic's on 127.0.0.1", SUMO_VARIABLES, sumo()],
  [
    "Sumo Logic's on IPv6's loopback",
    { SUMOLOGIC_BASE_URL: "http://[::1]:1/api/" },
    sumo({ base_url: "http://[::1]:1/api/" }),
  ],
])("a deploy may begin when every address is this machine's own: %s", (_, variables, configuration) => {
  expect(() => requireLoopback(variables, configuration)).not.toThrow();
});

test.each([
  [
    "no metadata host, so that the public cloud's is asked",
    { ARM_METADATA_HOSTNAME: undefined },
    "ARM_METADATA_HOSTNAME is not set",
  ],
  [
    "another metadata host",
    { ARM_METADATA_HOSTNAME: "management.azure.com" },
    "ARM_METADATA_HOSTNAME is management.azure.com",
  ],
  [
    "a metadata host that only begins as this machine",
    { ARM_METADATA_HOSTNAME: "localhost:1.example" },
    "ARM_METADATA_HOSTNAME",
  ],
  ["a login of the machine", { ARM_USE_CLI: "true" }, "ARM_USE_CLI is not false"],
  ["a managed identity", { ARM_USE_MSI: undefined }, "ARM_USE_MSI is not false"],
  ["an address for tokens", { ARM_OIDC_REQUEST_URL: "https://example.com" }, "ARM_OIDC_REQUEST_URL is set"],
  ["a proxy", { HTTPS_PROXY: "http://proxy.example:3128" }, "HTTPS_PROXY is set"],
  ["a proxy in small letters", { https_proxy: "http://proxy.example:3128" }, "https_proxy is set"],
  ["arguments for Terraform", { TF_CLI_ARGS_plan: "-var=a=b" }, "TF_CLI_ARGS_plan is set"],
  ["a provider that runs elsewhere", { TF_REATTACH_PROVIDERS: "{}" }, "TF_REATTACH_PROVIDERS is set"],
  ["credentials of another cloud", { AWS_PROFILE: "prod" }, "AWS_PROFILE is set"],
])("a variable that could lead away stops it: %s", (_, variables, message) => {
  expect(() => requireLoopback({ ...AZURE_VARIABLES, ...variables }, azure())).toThrow(message);
});

test.each([
  [
    "a provider's argument",
    azure({ provider: { azurerm: [{ metadata_host: "localhost:1" }] } }),
    "provider azurerm sets `metadata_host`",
  ],
  ["another provider", azure({ provider: { http: {} } }), "the configuration has a provider `http`"],
  [
    "another provider that is wanted",
    azure({ terraform: { ...LOCAL, required_providers: { http: {} } } }),
    "wants a provider `http`",
  ],
  ["another provider's data", azure({ data: { http: { a: {} } } }), "the configuration has a http"],
  ["the state of something else", azure({ data: { terraform_remote_state: { a: {} } } }), "terraform_remote_state"],
  ["a module", azure({ module: { a: {} } }), "the configuration has a block `module`"],
  ["a program", azure({ resource: { azurerm_a: { b: { provisioner: {} } } } }), "azurerm_a.b has a provisioner"],
  [
    "a program of one of several blocks",
    azure({ resource: { azurerm_a: { b: [{}, { provisioner: {} }] } } }),
    "azurerm_a.b has a provisioner",
  ],
  [
    "a program within a list of names",
    azure({ resource: { azurerm_a: [{ b: {} }, { c: [[{ provisioner: [{}] }]] }] } }),
    "azurerm_a.c has a provisioner",
  ],
  [
    "a program of what Terraform keeps by itself",
    azure({ resource: { terraform_data: { a: [{ provisioner: {} }] } } }),
    "terraform_data.a has a provisioner",
  ],
  [
    "a second block of a provider",
    azure({ provider: { azurerm: [{ features: [{}] }, { features: [{}] }] } }),
    "provider azurerm has 2 blocks",
  ],
  ["an alias", azure({ provider: { azurerm: { features: {}, alias: "b" } } }), "provider azurerm has an alias"],
  ["settings of Terraform in a list", azure({ terraform: { ...LOCAL, 0: { cloud: {} } } }), "`terraform` has `0`"],
  ["a state elsewhere", azure({ terraform: { backend: { s3: {} } } }), "the state is kept in the backend s3"],
  ["a state in a cloud", azure({ terraform: { ...LOCAL, cloud: {} } }), "the state is kept in a cloud"],
  ["no word on the state", azure({ terraform: {} }), "the state is kept in the backend none"],
])("a configuration that could lead away stops it: %s", (_, configuration, message) => {
  expect(() => requireLoopback(AZURE_VARIABLES, configuration)).toThrow(message);
});

test.each([
  "https://api.eu.sumologic.com/api/",
  "http://127.0.0.1@example.com/api/",
  "http://127.0.0.1.example.com/api/",
  "http://localhost.example.com/api/",
  "http://127.1:80/api/",
  "http://127.0.0.1:80:example.com/api/",
  "//127.0.0.1/api/",
  undefined,
])("Sumo Logic's address is refused unless it is plainly this machine's: %s", (address) => {
  expect(() => requireLoopback(SUMO_VARIABLES, sumo({ base_url: address }))).toThrow(
    "provider sumologic has the base_url",
  );
  expect(() => requireLoopback({ SUMOLOGIC_BASE_URL: address }, sumo())).toThrow("SUMOLOGIC_BASE_URL is");
});

test.each(["resource", "data"])("the state of something else is refused as %s, for it may be anywhere", (block) => {
  expect(() => requireLoopback(AZURE_VARIABLES, azure({ [block]: { terraform_remote_state: { a: {} } } }))).toThrow(
    "the configuration has a terraform_remote_state",
  );
});

test("what Terraform keeps in the state alone may stand in a stack", () => {
  const configuration = azure({ resource: { terraform_data: { one: {}, several: [{}, {}] } } });

  expect(() => requireLoopback(AZURE_VARIABLES, configuration)).not.toThrow();
});

test("a deployment of Sumo Logic, which stands for an address, is refused", () => {
  expect(() => requireLoopback(SUMO_VARIABLES, sumo({ environment: "eu" }))).toThrow("names a deployment");
});

test("a provider without a block of its own is looked after too", () => {
  const { provider: _, ...withoutBlock } = sumo() as { provider: unknown };

  expect(() => requireLoopback({}, withoutBlock)).toThrow("SUMOLOGIC_BASE_URL is not set");
});

test("a metadata document that names this machine only is taken", () => {
  const document = {
    name: "Any",
    resourceManager: "https://localhost:8443",
    authentication: {
      loginEndpoint: "https://localhost:8443",
      audiences: ["https://localhost:8443/"],
      tenant: "common",
    },
    suffixes: { storage: "localhost:8443" },
    cloudEndpoint: { any: { endpoint: "localhost:8443", locations: ["westeurope"] } },
  };

  expect(() => requireLoopbackMetadata(document)).not.toThrow();
});

test.each([
  ["a resource manager", { resourceManager: "https://management.azure.com" }, "the metadata document.resourceManager"],
  [
    "a login",
    { authentication: { loginEndpoint: "https://login.microsoftonline.com" } },
    "authentication.loginEndpoint",
  ],
  ["a suffix", { suffixes: { storage: "core.windows.net" } }, "suffixes.storage is core.windows.net"],
  [
    "one of several",
    { authentication: { audiences: ["https://localhost:1", "https://graph.microsoft.com"] } },
    "audiences.1",
  ],
])("a metadata document that names another machine is refused: %s", (_, document, message) => {
  expect(() => requireLoopbackMetadata(document)).toThrow(message);
});
