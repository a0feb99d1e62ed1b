import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { arch, platform } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { distinctPins, mirrorPath } from "./pins";
import type { BuiltStack, ProviderPin } from "./pins";
import { PreflightError } from "./preflight-error";
import type { TerraformProgram } from "./terraform-program";

/** How providers are looked for. */
export interface ProviderSearch {
  /** Terraform or OpenTofu. */
  readonly terraform: TerraformProgram;
  /** The stacks that shall be deployed. */
  readonly stacks: readonly BuiltStack[];
  /** A folder of the run; what is found is kept below. */
  readonly scratch: string;
  /** The user's environment, with the usual Terraform configuration. */
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Looks for the providers with the pins of the stacks, through the user's usual Terraform configuration: a mirror,
 * a plugin cache or the registry. No provider is started.
 * @returns A Terraform configuration file that names what was found, and nothing else: the tests need no network.
 * @throws PreflightError with what is missing and how to get it.
 */
export function findProviders({ terraform, stacks, scratch, environment }: ProviderSearch): string {
  const folders = distinctPins(stacks).map((pins, index) => {
    const folder = join(scratch, "providers", String(index + 1));
    mkdirSync(folder, { recursive: true });
    const configuration = { terraform: { required_providers: pins } };
    writeFileSync(join(folder, "pins.tf.json"), `${JSON.stringify(configuration, undefined, 2)}\n`);
    requireInit(folder, pins, { terraform, environment });
    return join(folder, ".terraform", "providers");
  });
  const file = join(scratch, "terraformrc");
  const mirrors = folders.map((path) => `  filesystem_mirror {\n    path = ${JSON.stringify(path)}\n  }\n`);
  writeFileSync(file, `provider_installation {\n${mirrors.join("")}}\ndisable_checkpoint = true\n`);
  return file;
}

function requireInit(
  folder: string,
  pins: BuiltStack["providers"],
  { terraform, environment }: Pick<ProviderSearch, "terraform" | "environment">,
): void {
  const { status, stdout, stderr } = spawnSync(
    terraform.path,
    ["init", "-input=false", "-no-color", "-backend=false"],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...environment, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" },
    },
  );
  if (status === 0) return;
  throw new PreflightError(
    `terraform init does not find ${words(pins)}:\n${indented(stripVTControlCharacters(stderr || stdout))}`,
    howToGet(pins, terraform),
  );
}

function words(pins: BuiltStack["providers"]): string {
  return Object.values(pins)
    .map(({ source, version }) => `the provider ${source} ${version}`)
    .join(", ");
}

function howToGet(pins: BuiltStack["providers"], { title }: TerraformProgram): string[] {
  const isTofu = title.startsWith("OpenTofu");
  const command = isTofu ? "tofu" : "terraform";
  const registry = isTofu ? "registry.opentofu.org" : "registry.terraform.io";
  const files = Object.values(pins).map((pin) => fileInMirror(pin, registry));
  return [
    "Where this machine reaches the registry, init downloads it by itself: look at the message above for what is in the way.",
    "Where it does not, fill a folder on a machine that does: put this into a file pins.tf.json of an empty folder,",
    `  ${JSON.stringify({ terraform: { required_providers: pins } })}`,
    `and run there: ${command} providers mirror -platform=${goPlatform()} /srv/terraform-mirror`,
    "Or put the provider's program there by hand, as a file, not a link:",
    ...files.map((each) => `  /srv/terraform-mirror/${each}`),
    "Then name the folder in the file that TF_CLI_CONFIG_FILE names (by default ~/.terraformrc):",
    '  provider_installation { filesystem_mirror { path = "/srv/terraform-mirror" } }',
    "A plugin cache (TF_PLUGIN_CACHE_DIR) that holds it works where the registry can be asked for its versions.",
  ];
}

function fileInMirror(pin: ProviderPin, registry: string): string {
  const name = mirrorPath(pin, registry).split("/").at(-1) ?? "";
  const version = /\d+[.\d]*/.exec(pin.version)?.[0] ?? pin.version;
  return `${mirrorPath(pin, registry)}/${version}/${goPlatform()}/terraform-provider-${name}_v${version}`;
}

function goPlatform(): string {
  const architecture = { x64: "amd64", arm64: "arm64" }[arch()] ?? arch();
  return `${platform() === "win32" ? "windows" : platform()}_${architecture}`;
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .map((line) => `  | ${line}`)
    .join("\n");
}
