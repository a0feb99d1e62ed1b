/** A note that CDKTF keeps with a stack. */
interface Annotation {
  readonly constructPath: string;
  readonly level: string;
  readonly message: string;
  /** Holds absolute paths; never written. */
  readonly stacktrace?: unknown;
}

/** What CDKTF's commands read to find stacks. */
export interface Manifest {
  /** The version of CDKTF. */
  readonly version: string;
  /** The stacks, by name. */
  readonly stacks: Readonly<Record<string, { readonly annotations: readonly Annotation[] }>>;
}

/**
 * One manifest of all environments' stacks, without anything that differs between machines.
 * @throws RangeError when two environments have a stack of the same name.
 */
export function mergeManifests(manifests: readonly Manifest[]): string {
  const stacks: Record<string, unknown> = {};
  for (const manifest of manifests) {
    for (const [name, stack] of Object.entries(manifest.stacks)) {
      if (name in stacks) throw new RangeError(`two environments make a stack \`${name}\`; rename one of them`);
      const annotations = stack.annotations.map(({ constructPath, level, message }) => ({
        constructPath,
        level,
        message,
      }));
      stacks[name] = { ...stack, annotations };
    }
  }
  const sorted = Object.fromEntries(Object.entries(stacks).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ version: manifests[0]?.version ?? "", stacks: sorted }, undefined, 2)}\n`;
}
