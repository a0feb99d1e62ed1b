import { fetchVariables, sandboxVariables } from "../../../src/cli/sandbox/terraform-environment";

const KEPT = {
  PATH: "/usr/bin",
  HOME: "/home/me",
  TF_CLI_CONFIG_FILE: "/me/rc",
  TF_PLUGIN_CACHE_DIR: "/me/cache",
  TF_LOG: "DEBUG",
};
const DROPPED = {
  ARM_CLIENT_SECRET: "real",
  AZURE_CONFIG_DIR: "/me/.azure",
  AWS_PROFILE: "prod",
  SUMOLOGIC_ACCESSKEY: "real",
  SUMOLOGIC_AUTHJWT: "real",
  MSI_ENDPOINT: "http://169.254.169.254",
  ACTIONS_ID_TOKEN_REQUEST_URL: "https://example.com",
  SSL_CERT_FILE: "/etc/ssl/all.pem",
  TF_CLI_ARGS: "-parallelism=1",
  TF_CLI_ARGS_plan: "-refresh=false",
  TF_DATA_DIR: "/elsewhere",
  TF_VAR_a: "b",
  TF_REATTACH_PROVIDERS: "{}",
};
const TOKENS = { TF_TOKEN_mirror_example_com: "real" };
const PROXIES = { HTTPS_PROXY: "http://proxy.example", no_proxy: "example.com" };

test("providers get the sandbox's credentials and none of the user's, no proxy, and nothing that turns Terraform aside", () => {
  const variables = sandboxVariables(
    { ...KEPT, ...DROPPED, ...PROXIES, ...TOKENS },
    { ARM_CLIENT_ID: "sandbox", SSL_CERT_FILE: "/sandbox.pem" },
  );

  expect(variables).toEqual({ ...KEPT, ARM_CLIENT_ID: "sandbox", SSL_CERT_FILE: "/sandbox.pem" });
});

test("init, which starts no provider, may go through a proxy and trusts whom the user trusts, with the tokens of registries and no other credential", () => {
  const variables = fetchVariables({ ...KEPT, ...DROPPED, ...PROXIES, ...TOKENS });

  expect(variables).toEqual({ ...KEPT, ...PROXIES, ...TOKENS, SSL_CERT_FILE: "/etc/ssl/all.pem" });
});
