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
  /** The columns that make the difference, `+Bytes:long`; empty when the table is new, gone, or one that is documented, and of functions. */
  readonly columns: readonly string[];
}

type Schema = Pick<WorkspaceSchema, "documented" | "tables" | "functions">;

/** What a schema has that another had not, tables before functions, by name. */
export function compareSchemas(before: Schema | undefined, after: Schema): SchemaChange[] {
  return [
    ...changes("table", tablesOf(before), tablesOf(after), changedColumns),
    ...changes("function", byName(before), byName(after), () => []),
  ];
}

/** All tables; of a documented one, nothing can change but that it is one. */
function tablesOf(schema: Schema | undefined): Record<string, Columns> {
  return { ...Object.fromEntries(schema?.documented.map((name) => [name, {}]) ?? []), ...schema?.tables };
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

/** A documented table has no columns here: what it has and had is more than a line can say. */
function changedColumns(before: Columns, after: Columns): string[] {
  if (Object.keys(before).length === 0 || Object.keys(after).length === 0) return [];
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
