import type { Measured } from "../measure";

/** The four measurements of one size. */
export interface SizeSample {
  /** How many detections, with two rules each. */
  readonly count: number;
  /** Straight from the bindings. */
  readonly bare: Measured;
  /** Constructs from plain props. */
  readonly objects: Measured;
  /** A project's files. */
  readonly files: Measured;
  /** The YAML parser alone on the same files. */
  readonly yaml: Measured;
}

/** Everything measured once. */
export interface Round {
  /** Each size, the smallest first. */
  readonly sizes: readonly SizeSample[];
  /** One environment, and many with the same detections. */
  readonly environments: { readonly one: Measured; readonly many: Measured };
  /** What this repository ships. */
  readonly shipped: Measured;
}

/** One size of a round. @throws RangeError when it was not measured. */
export function sizeOf({ sizes }: Round, count: number): SizeSample {
  const found = sizes.find((each) => each.count === count);
  if (!found) throw new RangeError(`${String(count)} detections were not measured`);
  return found;
}

/** What constructs cost beside the bindings. */
export function objectsRatio({ objects, bare }: SizeSample): number {
  return objects.cpu / bare.cpu;
}

/** What files cost beside the constructs and the YAML parser's own time. */
export function filesRatio({ files, objects, yaml }: SizeSample): number {
  return files.cpu / (objects.cpu + yaml.work);
}
