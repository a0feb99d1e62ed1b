import { readSettings } from "./settings";

/** What programs need of the machine, and no more: no credential, no proxy, no setting of a provider. */
const KEPT = ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "USER", "SHELL", "TERM", "CDKTF_HOME"];

/** The environment of what the tests start. */
export function cleanEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kept = KEPT.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const { terraform, guardedTerraform, terraformConfiguration } = readSettings();
  return {
    ...Object.fromEntries(kept),
    CI: "1",
    NO_COLOR: "1",
    CHECKPOINT_DISABLE: "1",
    CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1",
    TF_IN_AUTOMATION: "1",
    TF_CLI_CONFIG_FILE: terraformConfiguration,
    TERRAFORM_BINARY_NAME: guardedTerraform,
    SIEMFORM_E2E_TERRAFORM: terraform,
    ...more,
  };
}
