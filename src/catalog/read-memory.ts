import type { Place } from "../diagnostics";
import type { Detection } from "../model";
import { readDetection } from "./detections";
import type { DetectionFolder, ReadFile } from "./detections";

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

/** Where things stand in a text, by the question. */
interface KnownPlaces {
  readonly text: string;
  readonly places: Map<string, Place>;
}

/** What was read before: files whose texts are the same give the very same objects again. */
export class ReadMemory {
  private readonly detections = new Map<string, Known>();
  private readonly files = new Map<string, KnownFile>();
  private readonly places = new Map<string, KnownPlaces>();

  /** Reads a detection, unless its folder is as it was. */
  detection(input: DetectionFolder): ReadFile<Detection> {
    const before = this.detections.get(input.folder);
    if (before && isSame(before.input, input)) return before.read;
    const read = readDetection(input);
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
    const before = this.places.get(file);
    if (before?.text === text) return before.places;
    const places = new Map<string, Place>();
    this.places.set(file, { text, places });
    return places;
  }
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
