import { builtInSymbols, functionSymbol } from "./built-ins";
import { columnSymbol, databaseSymbol, externalTableSymbol, globalsOf, tableSymbol } from "./kusto";
import type { KustoColumn, KustoGlobals, KustoSymbol, KustoTable } from "./kusto-types";
import type { KqlColumns, KqlSchema } from "./schema";

/** Tables that were built, shared by all schemas that hold the same columns. */
const tableCache = new WeakMap<KqlColumns, Map<string, KustoTable>>();
const tableOfColumn = new WeakMap<KustoColumn, string>();
/** What texts were bound against, by the schema and the words that matter. */
const workspaces = new WeakMap<KqlSchema, Workspace>();

interface Workspace {
  readonly words: Set<string>;
  readonly known: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  globals: KustoGlobals | undefined;
}

/**
 * A workspace to bind a text against. Only tables that a text names are built, because all of them cost a fifth of a
 * second; a text with a wildcard gets all. What is built stays, so that it also serves the next text.
 */
export function globalsFor(schema: KqlSchema, text: string): KustoGlobals {
  const workspace = workspaceOf(schema);
  const before = workspace.words.size;
  for (const word of wanted(workspace, schema, text)) workspace.words.add(word);
  if (workspace.globals === undefined || workspace.words.size > before)
    workspace.globals = build(schema, workspace.words);
  return workspace.globals;
}

/**
 * The same for a text that names tables which the schema does not have: they are open, with whatever columns are asked
 * for. Made for this text alone.
 */
export function openGlobalsFor(schema: KqlSchema, text: string, unknown: readonly string[]): KustoGlobals {
  globalsFor(schema, text);
  return build(schema, workspaceOf(schema).words, unknown);
}

/** The table of a schema that a column belongs to. */
export function tableNameOf(column: KustoColumn): string | undefined {
  return tableOfColumn.get(column);
}

function workspaceOf(schema: KqlSchema): Workspace {
  const existing = workspaces.get(schema);
  if (existing) return existing;
  const bodies = new Set(schema.functions.flatMap((each) => wordsOf(each.body ?? "")));
  const made = { words: new Set<string>(), known: new Set(Object.keys(schema.tables)), bodies, globals: undefined };
  workspaces.set(schema, made);
  return made;
}

function wanted({ known, bodies }: Workspace, schema: KqlSchema, text: string): Iterable<string> {
  if (/\*|\b(?:search|find)\b/.test(text) && readsByWildcard(text)) return [...known, ...wordsOf(text)];
  const functions = new Set(schema.functions.map((each) => each.name));
  const words = wordsOf(text);
  const own = words.filter((word) => known.has(word) || /^_?(?:v?im|asim)/i.test(word));
  return words.some((word) => functions.has(word)) ? [...own, ...bodies] : own;
}

function wordsOf(text: string): string[] {
  return text.match(/[A-Za-z_]\w*/g) ?? [];
}

/** `search`, `find`, and `union` with a star among its tables. */
function readsByWildcard(text: string): boolean {
  return /\b(?:search|find)\b|\bunion\b[^|;]*\*/.test(text);
}

function build(schema: KqlSchema, words: ReadonlySet<string>, unknown: readonly string[] = []): KustoGlobals {
  // The columns of a table that no text names are not asked for.
  const tables = Object.keys(schema.tables)
    .filter((name) => words.has(name))
    .map((name) => tableOf(name, schema.tables[name] ?? {}, schema.openTables.includes(name)));
  const others = databaseSymbol("other", tables, true);
  const members: KustoSymbol[] = [
    ...tables,
    ...unknown.map((name) => tableSymbol(name, []).WithIsOpen(true)),
    ...Object.entries(schema.externalTables).map(([name, columns]) => externalTableSymbol(name, columnsOf(columns))),
    ...schema.functions.map(functionSymbol),
    ...builtInSymbols(schema, words, others),
  ];
  return globalsOf(databaseSymbol("workspace", members, false));
}

function tableOf(name: string, columns: KqlColumns, isOpen: boolean): KustoTable {
  const cached = tableCache.get(columns) ?? new Map<string, KustoTable>();
  tableCache.set(columns, cached);
  const key = `${name} ${String(isOpen)}`;
  const existing = cached.get(key);
  if (existing) return existing;
  const symbols = columnsOf(columns);
  for (const symbol of symbols) tableOfColumn.set(symbol, name);
  const table = tableSymbol(name, symbols);
  const made = isOpen ? table.WithIsOpen(true) : table;
  cached.set(key, made);
  return made;
}

function columnsOf(columns: KqlColumns): KustoColumn[] {
  return Object.entries(columns).map(([name, type]) => columnSymbol(name, type));
}
