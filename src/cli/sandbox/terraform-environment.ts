/** Variables of a process. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Credentials, and whatever tells providers or Terraform to go elsewhere or to behave otherwise. */
const DROPPED = [
  /^(?:ARM|AZURE|AWS|SUMOLOGIC|MSI|IDENTITY|ACTIONS|SYSTEM)_/i,
  /^SSL_CERT_(?:FILE|DIR)$/i,
  /^TF_(?!(?:CLI_CONFIG_FILE|PLUGIN_CACHE_DIR|PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE|LOG.*)$)/i,
];
const PROXY = /_PROXY$/i;
/** `TF_TOKEN_registry_example_com`: what a host of modules and providers asks for. */
const REGISTRY_TOKEN = "TF_TOKEN_";

/**
 * The environment for providers that act on the sandbox: that of this process without credentials, proxies, and what
 * tells Terraform to behave otherwise; and what the sandbox needs.
 */
export function sandboxVariables(ambient: Variables, own: Readonly<Record<string, string>>): Variables {
  return { ...kept(ambient, (name) => !PROXY.test(name)), ...own };
}

/**
 * The environment for `terraform init`, which starts no provider: a proxy may be the only way to a registry, and that
 * may ask for a token.
 */
export function fetchVariables(ambient: Variables): Variables {
  const { SSL_CERT_FILE, SSL_CERT_DIR } = ambient;
  const tokens = Object.fromEntries(Object.entries(ambient).filter(([name]) => name.startsWith(REGISTRY_TOKEN)));
  return { ...kept(ambient, () => true), ...tokens, SSL_CERT_FILE, SSL_CERT_DIR };
}

function kept(ambient: Variables, isKept: (name: string) => boolean): Variables {
  return Object.fromEntries(
    Object.entries(ambient).filter(([name]) => isKept(name) && !DROPPED.some((pattern) => pattern.test(name))),
  );
}
