import type { Diagnostic, Place } from "./diagnostic";
import { SourceText } from "./source-text";

/** What rendering needs beside the diagnostics. */
export interface RenderOptions {
  /** Gives a file's text, for the line with the caret; `undefined` when it cannot be shown. */
  readonly textOf?: (file: string) => string | undefined;
  /** Whether to use ANSI colours. @defaultValue false */
  readonly colour?: boolean;
}

const COLOURS = { error: "\u001b[31m", warning: "\u001b[33m", info: "\u001b[36m" } as const;

/** A place, as `file:line:column`, or an empty text. */
export function renderPlace(diagnostic: Partial<Place>): string {
  if (diagnostic.file === undefined) return "";
  if (diagnostic.line === undefined) return diagnostic.file;
  return `${diagnostic.file}:${String(diagnostic.line)}:${String(diagnostic.column ?? 1)}`;
}

/** One diagnostic as text: place, level, code, message, the line with a caret, the help. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions = {}): string {
  const place = renderPlace(diagnostic);
  const level = options.colour ? `${COLOURS[diagnostic.level]}${diagnostic.level}\u001b[0m` : diagnostic.level;
  const inEnvironment = diagnostic.environment === undefined ? "" : ` (in ${diagnostic.environment})`;
  return [
    `${place === "" ? "" : `${place}: `}${level} ${diagnostic.code}: ${diagnostic.message}${inEnvironment}`,
    ...caretLines(diagnostic, options.textOf),
    `  help: ${diagnostic.help}`,
  ].join("\n");
}

function caretLines(diagnostic: Diagnostic, textOf: RenderOptions["textOf"]): string[] {
  if (diagnostic.file === undefined || diagnostic.line === undefined || textOf === undefined) return [];
  if (diagnostic.isSecret === true) return [];
  const text = textOf(diagnostic.file);
  if (text === undefined) return [];
  const line = new SourceText(diagnostic.file, text).lineText(diagnostic.line);
  if (line.trim() === "") return [];
  const column = diagnostic.column ?? 1;
  const from = column > 100 ? column - 60 : 1;
  const shown = line.slice(from - 1, from + 119);
  const number = String(diagnostic.line);
  const pad = line.slice(from - 1, column - 1).replace(/[^\t]/g, " ");
  const width = Math.max(1, Math.min((diagnostic.endColumn ?? column + 1) - column, shown.length));
  return [`  ${number} | ${shown}`, `  ${" ".repeat(number.length)} | ${pad}${"^".repeat(width)}`];
}
