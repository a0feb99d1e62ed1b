import { findField, isTableHead } from "./fields";
import type { Line } from "./lines";

/** One cell of a row. */
export interface Cell {
  /** Verbatim, without the spaces at its ends. */
  readonly text: string;
  /** 1-based column of its first character. */
  readonly column: number;
  /** 1-based column behind its last character. */
  readonly endColumn: number;
}

/** One Markdown table: a head, a delimiter row, and every line down to an empty line, a heading or a fence. */
export interface Table {
  /** The line of the heads. */
  readonly head: Line;
  /** The lines below the delimiter row. */
  readonly rows: readonly Line[];
  /** Whether it is a playbook's table, the wide form with a row a technique, or something of the author's. */
  readonly kind: "playbook" | "wide" | "other";
}

const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const FIELDS_OF_WIDE = 3;
const FIELDS_OF_PLAYBOOK = 6;

/** Every table outside code fences, from top to bottom. */
export function findTables(lines: readonly Line[]): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at + 1 < lines.length; at += 1) {
    const [head, delimiter] = [lines[at], lines[at + 1]];
    if (!head || !delimiter || !mayBeRow(head) || !isDelimiter(delimiter)) continue;
    const end = lines.findIndex((line, index) => index > at + 1 && !mayContinue(line));
    const rows = lines.slice(at + 2, end < 0 ? lines.length : end);
    tables.push({ head, rows, kind: kindOf(head, rows) });
    at += rows.length + 1;
  }
  return tables;
}

/** The cells of a row: split at pipes that no backslash escapes; the outer pipes may be missing. */
export function cellsOf(line: string): Cell[] {
  const start = /^\s*\|?/.exec(line)?.[0].length ?? 0;
  const cells: Cell[] = [];
  for (let from = start; from <= line.length;) {
    const length = /^(?:\\[^]|[^|\\]|\\$)*/.exec(line.slice(from))?.[0].length ?? 0;
    cells.push(trimmedCell(line.slice(from, from + length), from));
    from += length + 1;
  }
  if (cells.length > 1 && cells.at(-1)?.text === "") cells.pop();
  return cells;
}

function trimmedCell(text: string, from: number): Cell {
  const trimmed = text.trim();
  const column = from + (trimmed === "" ? 0 : text.indexOf(trimmed)) + 1;
  return { text: trimmed, column, endColumn: column + trimmed.length };
}

function mayBeRow(line: Line): boolean {
  return mayContinue(line) && line.text.includes("|") && !DELIMITER.test(line.text);
}

function mayContinue(line: Line): boolean {
  return !line.fenced && line.text.trim() !== "" && !/^ {0,3}#{1,6}\s/.test(line.text);
}

function isDelimiter(line: Line): boolean {
  return !line.fenced && line.text.includes("|") && DELIMITER.test(line.text);
}

function kindOf(head: Line, rows: readonly Line[]): Table["kind"] {
  const heads = cellsOf(head.text).map((cell) => cell.text);
  if (isTableHead(heads)) return "playbook";
  if (heads.filter(findField).length >= FIELDS_OF_WIDE) return "wide";
  const fields = [head, ...rows].filter((line) => findField(cellsOf(line.text)[0]?.text ?? ""));
  return fields.length >= FIELDS_OF_PLAYBOOK ? "playbook" : "other";
}
