import { isDeepStrictEqual } from "node:util";
import type { Place } from "../diagnostics";
import type { Detection } from "../model";
import { readDetection } from "./detections";
import type { DetectionFolder, ReadFile } from "./detections";
import { locateYaml, parseYaml } from "./yaml-document";
import type { ParsedYaml } from "./yaml-document";

interface Known {
  readonly input: DetectionFolder;
  readonly read: ReadFile<Detection>;
}

/** What a file was read into, and from what. */
interface KnownFile {
  readonly text: string;
  readonly beside: readonly unknown[];
  readonly value: unknown;
}

/** What is known of a YAML file: its plain values, where it has no mistake, and where things stand, by the question. */
interface KnownYaml {
  readonly text: string;
  raw?: unknown;
  readonly places: Map<string, Place>;
  /** How many places the store holds; `undefined` when it holds nothing of this text. */
  stored?: number;
}

/** What outlives a run about a YAML file. */
export interface StoredYaml {
  /** The plain values of a file without a mistake. */
  readonly raw?: unknown;
  /** Where things stand, by the question. */
  readonly places: Readonly<Record<string, Place>>;
}

/** Keeps readings between runs. */
export interface ReadingStore {
  /** What was kept of a file's text. */
  read(file: string, text: string): StoredYaml | undefined;
  /** Keeps what is known of a file's text. */
  write(file: string, text: string, known: StoredYaml): void;
}

/** What was read before: files whose texts are the same give the very same objects again. */
export class ReadMemory {
  private readonly detections = new Map<string, Known>();
  private readonly files = new Map<string, KnownFile>();
  private readonly yaml = new Map<string, KnownYaml>();

  /** @param store What earlier runs read. @defaultValue nothing */
  constructor(private readonly store?: ReadingStore) {}

  /** Reads a detection, unless its folder is as it was. */
  detection(input: DetectionFolder): ReadFile<Detection> {
    const before = this.detections.get(input.folder);
    if (before && isSame(before.input, input)) return before.read;
    const read = readDetection({ ...input, parse: (file, text) => this.parse(file, text) });
    this.detections.set(input.folder, { input, read });
    return read;
  }

  /**
   * Reads another file, unless it is as it was. A file is always read by the same reader.
   * @param beside What else the reader looks at: texts, or things that are the very same when they did not change.
   */
  file<T>(file: string, text: string, read: () => T, beside: readonly unknown[] = []): T {
    const before = this.files.get(file);
    if (before?.text === text && isEqual(before.beside, beside)) return before.value as T;
    const value = read();
    this.files.set(file, { text, beside, value });
    return value;
  }

  /** The places that were found in a file before, when its text is as it was. */
  placesOf(file: string, text: string): Map<string, Place> {
    return this.known(file, text).places;
  }

  /** Keeps for later runs what this one learned. */
  flush(): void {
    for (const [file, known] of this.yaml) {
      const { text, raw, places, stored } = known;
      if (stored === places.size) continue;
      this.store?.write(file, text, { ...(raw === undefined ? {} : { raw }), places: Object.fromEntries(places) });
      known.stored = places.size;
    }
  }

  private parse(file: string, text: string): ParsedYaml {
    const known = this.known(file, text);
    if (known.raw !== undefined) {
      return { raw: known.raw, isLost: false, located: locateYaml(file, text), diagnostics: [] };
    }
    const parsed = parseYaml(file, text);
    if (this.store && parsed.diagnostics.length === 0 && isPlain(parsed.raw)) {
      known.raw = parsed.raw;
      known.stored = undefined;
    }
    return parsed;
  }

  private known(file: string, text: string): KnownYaml {
    const before = this.yaml.get(file);
    if (before?.text === text) return before;
    const stored = this.store?.read(file, text);
    const places = new Map(Object.entries(stored?.places ?? {}));
    const known: KnownYaml = { text, raw: stored?.raw, places, ...(stored ? { stored: places.size } : {}) };
    this.yaml.set(file, known);
    return known;
  }
}

/** Whether JSON holds a value as it is: not so a number without end, for instance. */
function isPlain(raw: unknown): boolean {
  return raw !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(raw)), raw);
}

function isEqual(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((each, index) => each === now[index]);
}

function isSame(before: DetectionFolder, now: DetectionFolder): boolean {
  return (
    before.yaml === now.yaml &&
    before.queries.size === now.queries.size &&
    before.schema === now.schema &&
    [...now.queries].every(([name, text]) => before.queries.get(name) === text)
  );
}
