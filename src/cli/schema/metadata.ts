import { z } from "zod";
import { KQL_NAME, KQL_PARAMETER, withoutCredentials } from "../../catalog";
import { compareText } from "../../diagnostics";
import { COLUMN_TYPES } from "../../model";
import type { Columns, ColumnType, WorkspaceFunction, WorkspaceSchema } from "../../model";
import { splitParameters } from "./parameters";

/** What is read of an answer of the metadata API (Azure Monitor Log Analytics, 2022-10-27-preview); it holds more. */
export const metadataAnswer = z.object({
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.object({ name: z.string(), type: z.string() })).nullish(),
      // Not in the specification; the service says it where it knows.
      hasData: z.boolean().nullish(),
    }),
  ),
  functions: z
    .array(z.object({ name: z.string(), parameters: z.string().nullish(), body: z.string().nullish() }))
    .nullish(),
});

/** An answer of the metadata API. */
export type Metadata = z.output<typeof metadataAnswer>;

/** Which of a workspace's tables and functions are wanted. */
export interface MetadataOptions {
  /** Also tables without data, and functions that are Microsoft's own. */
  readonly all: boolean;
  /** The tables that Microsoft documents: one that is the same is only named. */
  readonly documented: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A schema as a workspace gives it, and what of the workspace no schema can hold. */
export interface PulledSchema extends Pick<WorkspaceSchema, "documented" | "tables" | "functions"> {
  /** Names of tables and functions that were left out: no query can write the name, or nobody reads a parameter. */
  readonly leftOut: readonly string[];
}

/** What `_GetWatchlist` gives depends on the list: siemform knows it, and its body would hide that. */
const KNOWN_FUNCTIONS = ["_GetWatchlist", "_GetWatchlistAlias"];

/** The schema that an answer of the metadata API describes: sorted, so that the same workspace gives the same. */
export function schemaFromMetadata(
  { tables, functions }: Metadata,
  { all, documented }: MetadataOptions,
): PulledSchema {
  // Without a word about data, every table counts: none is left out for what is not known.
  const saysData = tables.some(({ hasData }) => typeof hasData === "boolean");
  const wantedTables = tables.filter(
    ({ columns, hasData }) => columns?.length && (all || !saysData || hasData === true),
  );
  const wantedFunctions = (functions ?? []).filter(
    ({ name, body }) => body?.trim() && !KNOWN_FUNCTIONS.includes(name) && (all || !name.startsWith("_")),
  );
  const goodTables = wantedTables.filter(hasName);
  const goodFunctions = wantedFunctions.filter((each) => hasName(each) && parametersOf(each).every(isParameter));
  const good = new Set<unknown>([...goodTables, ...goodFunctions]);
  return {
    ...dividedTables(goodTables, documented),
    functions: byName(goodFunctions).map(functionOf),
    leftOut: [...wantedTables, ...wantedFunctions].filter((each) => !good.has(each)).map(({ name }) => name),
  };
}

type FoundTable = Metadata["tables"][number];

/** Tables that are as documented, by name, and the others with their columns. */
function dividedTables(
  found: readonly FoundTable[],
  documented: MetadataOptions["documented"],
): Pick<WorkspaceSchema, "documented" | "tables"> {
  const tables = byName(found).map(({ name, columns }): [string, Columns] => [name, columnsOf(columns ?? [])]);
  const isDocumented = ([name, columns]: [string, Columns]): boolean => isSame(columns, documented[name]);
  return {
    documented: tables.filter(isDocumented).map(([name]) => name),
    tables: Object.fromEntries(tables.filter((each) => !isDocumented(each))),
  };
}

/** Columns of every table, which a workspace does not always list (Standard columns in Azure Monitor Logs, 2025). */
const STANDARD = /^(?:TenantId|SourceSystem|Type|MG|ManagementGroupName|_\w+)$/;

/** Whether columns are those of the documents, apart from those that every table has. */
function isSame(columns: Columns, documented: Readonly<Record<string, string>> | undefined): boolean {
  if (documented === undefined) return false;
  const names = new Set([...Object.keys(columns), ...Object.keys(documented)]);
  return [...names].every((name) => columns[name] === documented[name] || STANDARD.test(name));
}

function hasName({ name }: { readonly name: string }): boolean {
  return KQL_NAME.test(name);
}

function isParameter(text: string): boolean {
  return KQL_PARAMETER.test(text);
}

/** Each name once, sorted. */
function byName<T extends { readonly name: string }>(all: readonly T[]): T[] {
  const named = new Map(all.map((each) => [each.name, each]));
  return [...named.values()].sort((a, b) => compareText(a.name, b.name));
}

function columnsOf(columns: readonly { readonly name: string; readonly type: string }[]): Columns {
  const sorted = columns.filter(({ name }) => name.trim() === name && name !== "");
  return Object.fromEntries(
    sorted.sort((a, b) => compareText(a.name, b.name)).map((each) => [each.name, typeOf(each)]),
  );
}

/** Other names of types, as Kusto and .NET have them. */
const TYPES: Readonly<Record<string, ColumnType>> = {
  boolean: "bool",
  date: "datetime",
  double: "real",
  object: "dynamic",
  time: "timespan",
  uniqueid: "guid",
  uuid: "guid",
};

/** A type that nobody knows is dynamic: it takes part in every comparison. */
function typeOf({ type }: { readonly type: string }): ColumnType {
  const word = type.toLowerCase();
  return COLUMN_TYPES.find((each) => each === word) ?? TYPES[word] ?? "dynamic";
}

type SavedFunction = NonNullable<Metadata["functions"]>[number];

function functionOf(saved: SavedFunction): WorkspaceFunction {
  return { name: saved.name, parameters: parametersOf(saved), body: plainText(saved.body ?? "") };
}

function parametersOf({ parameters }: SavedFunction): string[] {
  return splitParameters(parameters ?? "");
}

/** A body as a file of a repository can hold it: one kind of line end, no blanks behind lines, no credentials. */
function plainText(body: string): string {
  const lines = body
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[\ufeff\ufffd]/g, "")
    .split("\n");
  const text = lines.map((line) => line.trimEnd()).join("\n");
  return withoutCredentials(text.trim().toWellFormed().normalize("NFC"));
}
