import { existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extract, link, MANIFEST, packedTarball, ROOT } from "./packed";

/** A new folder outside of this repository. */
export function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "siemform-package-")));
}

/**
 * Installs a package the way npm would, without npm: the tarball unpacked, beside it links to what this checkout has
 * installed of its peers, its dependencies and what else is asked for. `npm install --offline` would need every tarball in the
 * cache of whoever runs the tests, which neither `npm ci` with a read-only cache nor a mirror of node_modules leaves there.
 * @param folder The folder of the package that depends on it.
 * @param tools Further packages of this checkout.
 */
export function install(folder: string, { tarball = packedTarball(), tools = [] as readonly string[] } = {}): void {
  const modules = join(folder, "node_modules");
  rmSync(join(modules, "siemform"), { recursive: true, force: true });
  extract(tarball, join(modules, "siemform"));
  const bundled = new Set(MANIFEST.bundleDependencies);
  const others = [...Object.keys(MANIFEST.dependencies), ...Object.keys(MANIFEST.peerDependencies), ...tools];
  for (const each of others.filter((name) => !bundled.has(name) && !existsSync(join(modules, name)))) {
    link(join(ROOT, "node_modules", each), join(modules, each));
  }
}

/** The command line of a package installed in a folder. */
export function siemformOf(folder: string): string {
  return join(folder, "node_modules", "siemform", "bin", "siemform.js");
}

/** A program of this checkout's packages. */
export function toolPath(path: string): string {
  return join(ROOT, "node_modules", path);
}
