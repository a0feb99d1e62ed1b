import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Variables } from "./terraform-environment";

/** Where to look. */
export interface ProviderPlaces {
  /** The variables of the process. */
  readonly variables: Variables;
  /** The sandbox's data folder, whose stacks may have been initialized before. */
  readonly data: string;
}

const REGISTRIES = ["registry.terraform.io", "registry.opentofu.org"];
const PLATFORMS: Readonly<Record<string, string>> = { win32: "windows" };
const MACHINES: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386" };

/**
 * Whether a provider lies somewhere on this machine where `terraform init` takes it from: a mirror or cache that its
 * configuration names, a folder that it looks into by itself, or what an earlier init left.
 * @param source As a configuration names it: `hashicorp/azurerm`, `azurerm`.
 */
export function hasProvider(source: string, places: ProviderPlaces): boolean {
  const [type = "", namespace = "hashicorp"] = source.toLowerCase().split("/").reverse();
  return REGISTRIES.some((registry) =>
    foldersOf(places).some((folder) => hasPackage(join(folder, registry, namespace, type))),
  );
}

/** Unpacked below version and platform, or packed with both in its name. */
function hasPackage(folder: string): boolean {
  const target = `${PLATFORMS[process.platform] ?? process.platform}_${MACHINES[process.arch] ?? process.arch}`;
  const isZip = new RegExp(`^terraform-provider-.*_${target}[.]zip$`);
  return namesIn(folder).some((each) => isZip.test(each) || namesIn(join(folder, each, target)).length > 0);
}

function foldersOf({ variables, data }: ProviderPlaces): string[] {
  const stacks = join(data, "stacks");
  return [
    ...configuredFolders(variables),
    ...impliedFolders(variables),
    ...namesIn(stacks).map((each) => join(stacks, each, ".terraform", "providers")),
  ];
}

/** Mirrors and the cache that Terraform's configuration names. */
function configuredFolders(variables: Variables): string[] {
  const { TF_PLUGIN_CACHE_DIR: cache = "" } = variables;
  const text = configurationFiles(variables)
    .filter((each) => existsSync(each))
    .map((each) => readFileSync(each, "utf8").replaceAll(/^\s*(?:#|\/\/).*$/gm, ""))
    .join("\n");
  const mirrors = [...text.matchAll(/filesystem_mirror\s*\{[^}]*?\bpath\s*=\s*"([^"]+)"/g)];
  const caches = [...text.matchAll(/\bplugin_cache_dir\s*=\s*"([^"]+)"/g)];
  return [cache, ...[...mirrors, ...caches].map(([, path = ""]) => expanded(path, variables))].filter(
    (each) => each !== "",
  );
}

function configurationFiles({ TF_CLI_CONFIG_FILE: named = "", APPDATA = "" }: Variables): string[] {
  if (named !== "") return [named];
  if (process.platform === "win32") return ["terraform.rc", "tofu.rc"].map((each) => join(APPDATA, each));
  return [".terraformrc", ".tofurc"].map((each) => join(homedir(), each));
}

/** Where Terraform looks by itself ("Implied Local Mirrors" in its documentation). */
function impliedFolders({ XDG_DATA_HOME, APPDATA = "" }: Variables): string[] {
  const home = homedir();
  if (process.platform === "win32") return [join(APPDATA, "terraform.d", "plugins")];
  const own = join(home, ".terraform.d", "plugins");
  const mac = join("Library", "Application Support", "io.terraform", "plugins");
  if (process.platform === "darwin") return [own, join(home, mac), join("/", mac)];
  const shared = [XDG_DATA_HOME ?? join(home, ".local", "share"), "/usr/local/share", "/usr/share"];
  return [own, ...shared.map((each) => join(each, "terraform", "plugins"))];
}

/** Terraform replaces variables in these paths. */
function expanded(path: string, variables: Variables): string {
  return path.replaceAll(/\$\{?(\w+)\}?/g, (_, name: string) => variables[name] ?? "");
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // What cannot be read is not found: this is a hint at the end of a build, and `init` looks for itself.
    return [];
  }
}
