import type { Diagnostic } from "../../diagnostics";
import { noTable, twoTables, wideTable } from "./errors";
import { findField } from "./fields";
import { linesOf, textOf } from "./lines";
import type { Line } from "./lines";
import type { PlaybookNotes } from "./playbook";
import { placeOf } from "./rows";
import { cellsOf, findTables } from "./table";
import type { Table } from "./table";

/** The title line. */
export interface Title {
  /** Without its `#`. */
  readonly text: string;
  /** Where it stands. */
  readonly line: Line;
}

/** The parts of a playbook's file. */
export interface Layout {
  /** The first heading of the first level above the table. */
  readonly title?: Title;
  /** The table. */
  readonly table: Table;
  /** Rows outside the table. */
  readonly strayRows: readonly Line[];
  /** Everything else. */
  readonly notes: PlaybookNotes;
}

const TITLE = /^ {0,3}#\s+(\S.*)$/;

/** Finds the parts of a playbook's file; without a table there is no layout. */
export function findLayout(
  text: string,
  file: string,
): { readonly layout?: Layout; readonly diagnostics: readonly Diagnostic[] } {
  const lines = linesOf(text);
  const tables = findTables(lines);
  const [table, ...others] = tables.filter((each) => each.kind === "playbook");
  const wide = tables.filter((each) => each.kind === "wide").map((each) => wideTable(placeOf(each.head, file)));
  if (!table) return { diagnostics: wide.length > 0 ? wide : [noTable(firstPlace(lines, file))] };
  const more = others.map((each) => twoTables(placeOf(each.head, file), table.head.number));
  const title = titleAbove(table, lines);
  const strayRows = lines.filter((line) => isStrayRow(line, tables));
  const layout = { table, strayRows, notes: notesOf(lines, table, title), ...(title ? { title } : {}) };
  return { layout, diagnostics: [...wide, ...more] };
}

function titleAbove(table: Table, lines: readonly Line[]): Title | undefined {
  const line = lines.find((each) => each.number < table.head.number && !each.fenced && TITLE.test(each.text));
  const text = TITLE.exec(line?.text ?? "")?.[1];
  if (!line || text === undefined) return undefined;
  return { text: text.trimEnd().replace(/(?:\s+#+)+$/, ""), line };
}

function notesOf(lines: readonly Line[], table: Table, title: Title | undefined): PlaybookNotes {
  const titleAt = title?.line.number ?? 0;
  return {
    beforeTitle: textOf(lines.filter((line) => line.number < titleAt)),
    beforeTable: textOf(lines.filter((line) => line.number > titleAt && line.number < table.head.number)),
    afterTable: textOf(lines.filter((line) => line.number > lastNumber(table))),
  };
}

/** A row of a field that stands in no table. */
function isStrayRow(line: Line, tables: readonly Table[]): boolean {
  if (line.fenced || !line.text.trimStart().startsWith("|")) return false;
  const isInTable = tables.some((table) => line.number >= table.head.number && line.number <= lastNumber(table));
  return !isInTable && findField(cellsOf(line.text)[0]?.text ?? "") !== undefined;
}

function lastNumber(table: Table): number {
  return table.rows.at(-1)?.number ?? table.head.number + 1;
}

/** Where a table was probably meant to begin: the first line with a pipe, else the first line. */
function firstPlace(lines: readonly Line[], file: string): ReturnType<typeof placeOf> {
  const line = lines.find((each) => !each.fenced && each.text.includes("|")) ?? lines[0];
  return line ? placeOf(line, file) : { file, line: 1, column: 1, endColumn: 1 };
}
