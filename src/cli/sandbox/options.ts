/** Which sandbox. */
export const DATA = [
  "--data <dir>",
  "the sandbox's data folder; default: .siemform/sandbox of the project, else of this folder",
] as const;
/** How results are printed. */
export const JSON_RESULT = ["--json", "print the result as JSON"] as const;
