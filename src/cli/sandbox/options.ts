import type { Siem } from "../../model";

/** Named here and not taken from the model, which takes a while to load and is needed by few verbs. */
export const SIEM_NAMES: readonly Siem[] = ["sentinel", "sumologic"];
/** Which sandbox. */
export const DATA = [
  "--data <dir>",
  "the sandbox's data folder; default: .siemform/sandbox of the project, else of this folder",
] as const;
/** How results are printed. */
export const JSON_RESULT = ["--json", "print the result as JSON"] as const;
