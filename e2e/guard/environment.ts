import { isLoopbackHost, isLoopbackUrl } from "./loopback";

/** Environment variables, as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that a provider, a backend or Terraform would take an address, a credential or an order from. */
const REACHES_PROVIDERS =
  /^(?:ARM|AZURE|AZ|MSI|IDENTITY|IMDS|AWS|SUMOLOGIC|ACTIONS_ID_TOKEN|ACTIONS_RUNTIME|SYSTEM|GOOGLE|TF_VAR|TF_CLI_ARGS|TF_REATTACH|TF_HTTP|TF_TOKEN|TF_CLOUD|TF_WORKSPACE|VAULT|CONSUL|PG)(?:_|$)/i;
const PROXY = /^(?:https?|all|ftp|socks)_proxy$/i;

const WORDS = /^[\w.~=-]+$/;
/** What may be set, and to what. */
const ALLOWED: Readonly<Record<string, (value: string) => boolean>> = {
  ARM_METADATA_HOSTNAME: isLoopbackHost,
  ARM_TENANT_ID: (value) => WORDS.test(value),
  ARM_SUBSCRIPTION_ID: (value) => WORDS.test(value),
  ARM_CLIENT_ID: (value) => WORDS.test(value),
  ARM_CLIENT_SECRET: () => true,
  ARM_USE_CLI: (value) => value === "false",
  ARM_USE_MSI: (value) => value === "false",
  ARM_USE_OIDC: (value) => value === "false",
  SUMOLOGIC_BASE_URL: isLoopbackUrl,
  SUMOLOGIC_ACCESSID: () => true,
  SUMOLOGIC_ACCESSKEY: () => true,
};

/** Why an environment could lead a provider off this machine; names of variables, never values. */
export function escapesOfEnvironment(environment: Environment): string[] {
  return Object.entries(environment)
    .filter(([, value]) => value !== undefined && value !== "")
    .flatMap(([name, value = ""]) => {
      if (PROXY.test(name)) return [`the variable ${name} sends requests through a proxy`];
      if (!REACHES_PROVIDERS.test(name)) return [];
      const allows = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined;
      if (!allows) return [`the variable ${name} reaches the providers`];
      return allows(value) ? [] : [`the variable ${name} is not what keeps a provider on this machine`];
    })
    .sort();
}
