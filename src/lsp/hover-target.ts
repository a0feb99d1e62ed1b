import type { Detection } from "../model";
import type { CompiledFiles } from "../project";

/** The file that an editor points into. */
export interface HoverTarget {
  /** Its path, relative to the project's root. */
  readonly path: string;
  /** Its text, as the editor shows it. */
  readonly text: string;
  /** What the last check compiled; absent before the first one. */
  readonly compiled?: CompiledFiles;
}

/** The detection that a file lies beside. */
export function detectionOf({ path, compiled }: HoverTarget): Detection | undefined {
  return compiled?.catalog.detections.find(({ source }) => path.startsWith(folderOf(source.file)));
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}
