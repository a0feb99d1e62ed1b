import { isDeepStrictEqual } from "node:util";
import type { Columns, WorkspaceSchema } from "../../model";

/** What became of a table or function. */
export interface SchemaChange {
  /** What it is. */
  readonly kind: "table" | "function";
  /** Its name. */
  readonly name: string;
  /** What happened to it. */
  readonly change: "added" | "removed" | "changed";
  /** The columns that make the difference, `+Bytes:long`; empty when the table is new or gone, and of functions. */
  readonly columns: readonly string[];
}

type Schema = Pick<WorkspaceSchema, "tables" | "functions">;

/** What a schema has that another had not, tables before functions, by name. */
export function compareSchemas(before: Schema | undefined, after: Schema): SchemaChange[] {
  return [
    ...changes("table", before?.tables ?? {}, after.tables, changedColumns),
    ...changes("function", byName(before), byName(after), () => []),
  ];
}

function byName(schema: Schema | undefined): Record<string, Schema["functions"][number]> {
  return Object.fromEntries(schema?.functions.map((each) => [each.name, each]) ?? []);
}

function changes<T>(
  kind: SchemaChange["kind"],
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  columns: (before: T, after: T) => string[],
): SchemaChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name): SchemaChange[] => {
    const old = before[name];
    const now = after[name];
    if (old === undefined) return [{ kind, name, change: "added", columns: [] }];
    if (now === undefined) return [{ kind, name, change: "removed", columns: [] }];
    return isDeepStrictEqual(old, now) ? [] : [{ kind, name, change: "changed", columns: columns(old, now) }];
  });
}

function changedColumns(before: Columns, after: Columns): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .filter((name) => before[name] !== after[name])
    .flatMap((name) => [
      ...(before[name] === undefined ? [] : [`-${name}:${before[name]}`]),
      ...(after[name] === undefined ? [] : [`+${name}:${after[name]}`]),
    ]);
}

const MARKS = { added: "+", removed: "-", changed: "~" } as const;

/** A change on a line: `~ table Proxy_CL: +Bytes:long`. */
export function renderChange({ kind, name, change, columns }: SchemaChange): string {
  return `${MARKS[change]} ${kind} ${name}${columns.length > 0 ? `: ${columns.join(" ")}` : ""}`;
}
