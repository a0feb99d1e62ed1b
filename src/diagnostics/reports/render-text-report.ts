import type { Diagnostic } from "../diagnostic";
import { Lines } from "../lines";
import { renderWithLines } from "../render";
import type { RenderOptions } from "../render";
import { renderTotals } from "../totals";

/** The findings for a reader at a terminal: each with its line and caret, an empty line between them, the totals. */
export function renderTextReport(diagnostics: readonly Diagnostic[], options: RenderOptions = {}): string {
  const lines = new Lines(options.textOf);
  const findings = diagnostics.map((each) => renderWithLines(each, lines, options.colour));
  return [...findings, renderTotals(diagnostics)].join("\n\n");
}
