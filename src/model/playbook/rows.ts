import { nearestWord } from "../../diagnostics";
import type { Diagnostic, Place } from "../../diagnostics";
import { rowMissing, rowOutsideTable, rowTwice, rowUnknown, tableHead, textOutsideCells, tooManyCells } from "./errors";
import { PLAYBOOK_FIELDS, findField, isTableHead } from "./fields";
import type { PlaybookField } from "./fields";
import type { Line } from "./lines";
import { cellsOf } from "./table";
import type { Cell, Table } from "./table";

/** The value of one row and where it stands. */
export interface FieldValue {
  /** The cell verbatim, without the spaces at its ends. */
  readonly raw: string;
  /** Its place; that of the row's name where it is empty. */
  readonly place: LinePlace;
}

/** The rows of a playbook's table, and what is wrong with them. */
export interface Rows {
  /** The value of every row that can be read. */
  readonly values: ReadonlyMap<PlaybookField, FieldValue>;
  /** What is wrong with the rows, but not with their values. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A place of which everything is known. */
export type LinePlace = Required<Place>;

interface Row {
  /** The field that the row names or means. */
  readonly field?: PlaybookField;
  readonly value?: FieldValue;
  readonly problem?: Diagnostic;
}

/** The rows of a table and of the lines that an empty line cut off from it. */
export function rowsOf(table: Table, strayLines: readonly Line[], file: string): Rows {
  const heads = cellsOf(table.head.text).map((cell) => cell.text);
  const lines = findField(heads[0] ?? "") ? [table.head, ...table.rows] : table.rows;
  const rows = [...lines, ...strayLines].map((line) => rowOf(line, file));
  const strayFields = strayLines.map(
    (line) => [findField(cellsOf(line.text)[0]?.text ?? ""), placeOf(line, file)] as const,
  );
  const values = new Map<PlaybookField, FieldValue>();
  const twice = rows.flatMap((row) => addTo(values, row));
  const missing = PLAYBOOK_FIELDS.filter((field) => rows.every((row) => row.field !== field));
  return {
    values,
    diagnostics: [
      ...(isTableHead(heads) ? [] : [tableHead(placeOf(table.head, file), table.head.text.trim())]),
      ...rows.flatMap((row) => row.problem ?? []),
      ...strayFields.flatMap(([field, place]) => (field ? [rowOutsideTable(place, field)] : [])),
      ...twice,
      ...missing.map((field) => rowMissing(placeOf(table.head, file), field)),
    ],
  };
}

/** The place of a line's text. */
export function placeOf(line: Line, file: string): LinePlace {
  const column = line.text.length - line.text.trimStart().length + 1;
  return { file, line: line.number, column, endColumn: column + line.text.trim().length };
}

function rowOf(line: Line, file: string): Row {
  const [name, value, ...others] = cellsOf(line.text);
  const field = findField(name?.text ?? "");
  if (!name || name.text === "" || (!field && !value)) return textRow(line, file);
  const namePlace = cellPlace(line, name, file);
  if (!field) {
    return {
      field: nearestWord(name.text, PLAYBOOK_FIELDS) as PlaybookField | undefined,
      problem: rowUnknown(namePlace, name.text),
    };
  }
  const filled = others.filter((cell) => cell.text !== "");
  if (filled[0]) return { field, problem: tooManyCells(cellPlace(line, filled[0], file), field, others.length + 2) };
  return { field, value: { raw: value?.text ?? "", place: value?.text ? cellPlace(line, value, file) : namePlace } };
}

/** A line without a name: text of the author's, unless all its cells are empty. */
function textRow(line: Line, file: string): Row {
  const text = cellsOf(line.text)
    .map((cell) => cell.text)
    .filter((cell) => cell !== "")
    .join(" | ");
  return text === "" ? {} : { problem: textOutsideCells(placeOf(line, file), text) };
}

function cellPlace(line: Line, cell: Cell, file: string): LinePlace {
  return { file, line: line.number, column: cell.column, endColumn: cell.endColumn };
}

/** Adds a row's value, unless its field has one. */
function addTo(values: Map<PlaybookField, FieldValue>, row: Row): Diagnostic[] {
  if (!row.field || !row.value) return [];
  const first = values.get(row.field);
  if (first) return [rowTwice(row.value.place, row.field, first.place.line)];
  values.set(row.field, row.value);
  return [];
}
