import type { Diagnostic, Level } from "./diagnostic";

/** How many findings there are of each level; those that somebody acknowledged are counted apart. */
export interface Totals {
  /** Errors that nobody acknowledged. */
  readonly errors: number;
  /** Warnings that nobody acknowledged. */
  readonly warnings: number;
  /** Infos that nobody acknowledged. */
  readonly infos: number;
  /** Findings of any level that somebody acknowledged. */
  readonly acknowledged: number;
}

/** Counts findings by level. */
export function countFindings(diagnostics: readonly Diagnostic[]): Totals {
  const open = diagnostics.filter(({ acknowledged }) => acknowledged === undefined);
  const countOf = (wanted: Level): number => open.filter(({ level }) => level === wanted).length;
  return {
    errors: countOf("error"),
    warnings: countOf("warning"),
    infos: countOf("info"),
    acknowledged: diagnostics.length - open.length,
  };
}

/** The line below the findings: `3 errors, 1 warning, 2 acknowledged in 4 files`, or `no findings`. */
export function renderTotals(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return "no findings";
  const { errors, warnings, infos, acknowledged } = countFindings(diagnostics);
  const parts = [
    counted(errors, "error"),
    counted(warnings, "warning"),
    counted(infos, "info"),
    acknowledged === 0 ? "" : `${acknowledged} acknowledged`,
  ].filter((part) => part !== "");
  const files = new Set(diagnostics.flatMap(({ file }) => file ?? [])).size;
  return `${parts.join(", ")}${files === 0 ? "" : ` in ${counted(files, "file")}`}`;
}

function counted(count: number, noun: string): string {
  if (count === 0) return "";
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
