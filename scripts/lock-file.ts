/** A package's entry in package-lock.json, as far as completing it needs to know. */
export interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** package-lock.json: folder -> package. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** A package that another one asks for, where it can be had, and that the lock file does not name. */
export interface UnlockedPackage {
  /** The name, such as `@swc/core-darwin-arm64`. */
  readonly name: string;
  /** The version asked for, always an exact one. */
  readonly version: string;
  /** The folder of the package that asks. */
  readonly asker: string;
}

/** The optional dependencies that are missing from a lock file: those its registry did not have. */
export function unlockedPackages({ packages }: LockFile): UnlockedPackage[] {
  return Object.entries(packages).flatMap(([asker, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !foldersFor(asker, name).some((folder) => folder in packages))
      .map(([name, version]) => ({ name, version, asker })),
  );
}

/** The folders where Node looks for a package, from the asker's own outwards. */
function foldersFor(asker: string, name: string): string[] {
  const outer = asker.lastIndexOf("/node_modules/");
  const own = asker === "" ? `node_modules/${name}` : `${asker}/node_modules/${name}`;
  if (asker === "") return [own];
  return [own, ...foldersFor(outer < 0 ? "" : asker.slice(0, outer), name)];
}

const SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const PROCESSORS = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

/**
 * The entry of a platform's package, told from its name, which ends as `darwin-arm64` or `linux-x64-musl`.
 * @throws RangeError when the name tells no platform: such an entry would be installed everywhere.
 */
export function platformEntry({ name, version }: UnlockedPackage, { dev }: LockedPackage): object {
  const words = name.split(/[/-]/);
  const os = words.find((each) => SYSTEMS.includes(each));
  const cpu = PROCESSORS.find((each) => words.includes(each));
  if (os === undefined || cpu === undefined) throw new RangeError(`${name}: the name tells no platform`);
  return { version, cpu: [cpu], ...(dev === true ? { dev } : {}), ...libcOf(words), optional: true, os: [os] };
}

function libcOf(words: readonly string[]): object {
  if (words.some((each) => each.startsWith("musl"))) return { libc: ["musl"] };
  return words.includes("linux") && words.some((each) => each.startsWith("gnu")) ? { libc: ["glibc"] } : {};
}

/** A lock file that names every package of every platform. */
export function completeLockFile(lock: LockFile): LockFile {
  const added = unlockedPackages(lock).map((each) => {
    const entry: LockedPackage = platformEntry(each, lock.packages[each.asker] ?? {});
    return [`node_modules/${each.name}`, entry] as const;
  });
  const packages = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(packages) };
}
