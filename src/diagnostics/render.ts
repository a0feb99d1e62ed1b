import type { Diagnostic, Place } from "./diagnostic";
import { excerptOf } from "./excerpt";
import { Lines, spanInLine } from "./lines";
import { printable } from "./printable";

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

/** One diagnostic as text: place, level, code, message, the line with a caret, the help, who acknowledged it. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions = {}): string {
  return renderWithLines(diagnostic, new Lines(options.textOf), options.colour);
}

/** The same for one of many: their lines come from texts that were read once. */
export function renderWithLines(diagnostic: Diagnostic, lines: Lines, colour = false): string {
  const place = renderPlace(diagnostic);
  const level = colour ? `${COLOURS[diagnostic.level]}${diagnostic.level}\u001b[0m` : diagnostic.level;
  return [
    `${place === "" ? "" : `${printable(place)}: `}${level} ${diagnostic.code}: ${printable(renderMessage(diagnostic))}`,
    ...caretLines(diagnostic, lines.lineOf(diagnostic)),
    `  help: ${printable(diagnostic.help)}`,
    ...acknowledgementLines(diagnostic),
  ].join("\n");
}

/** What is wrong, and in which environment when it is not about all of them. */
export function renderMessage({ message, environment }: Diagnostic): string {
  return environment === undefined ? message : `${message} (in ${environment})`;
}

function acknowledgementLines({ acknowledged }: Diagnostic): string[] {
  if (acknowledged === undefined) return [];
  const { reason, owner, expires } = acknowledged;
  return [`  acknowledged: ${printable(reason)} (${printable(owner)}, until ${expires})`];
}

function caretLines(diagnostic: Diagnostic, line = ""): string[] {
  if (line.trim() === "") return [];
  const { text, carets } = excerptOf(line, spanInLine(diagnostic, line));
  const number = String(diagnostic.line);
  return [`  ${number} | ${text}`, `  ${" ".repeat(number.length)} | ${carets}`];
}
