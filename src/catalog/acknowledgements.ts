import type { Acknowledgement } from "../model";
import type { AcknowledgementFile } from "./schema";

/** The acknowledgements of a file, with their places. */
export function acknowledgementsOf(file: string, acknowledged: readonly AcknowledgementFile[]): Acknowledgement[] {
  return acknowledged.map((each, index) => ({ ...each, source: { file, path: ["acknowledged", index] } }));
}
