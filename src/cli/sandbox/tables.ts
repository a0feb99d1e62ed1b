import { logAnalyticsSchema, workspaceSchema } from "../../languages";
import type { KqlColumns } from "../../languages";
import type { Detection, SentinelTarget } from "../../model";

/** The tables of a workspace. */
export interface WorkspaceTables {
  /** Their columns, by table. */
  readonly tables: Readonly<Record<string, KqlColumns>>;
  /** Tables that the environment names and of which no file says the columns. */
  readonly undescribed: readonly string[];
}

/** What every table has. */
const EVERY_TABLE: KqlColumns = {
  TimeGenerated: "datetime",
  TenantId: "string",
  Type: "string",
  _ResourceId: "string",
};

/**
 * The tables that a workspace has: those that the environment names and those of its schema's file; every table that
 * is known when the environment does not say. Columns are the documented ones unless a file says others.
 */
export function tablesOf({ data, schema }: SentinelTarget, detections: readonly Detection[]): WorkspaceTables {
  const beside = detections.flatMap((each) => (each.schema ? [{ tables: each.schema.tables }] : []));
  const own = { tables: schema?.tables ?? {} };
  const known = workspaceSchema(logAnalyticsSchema(), ...beside, own).tables;
  const described = schema ? [...schema.documented, ...Object.keys(schema.tables)] : [];
  const named = data.tables === "unknown" ? (schema ? beside.flatMap(namesOf) : Object.keys(known)) : data.tables;
  const names = [...new Set([...named, ...described])].sort();
  return {
    tables: Object.fromEntries(names.map((name) => [name, known[name] ?? EVERY_TABLE])),
    undescribed: names.filter((name) => known[name] === undefined),
  };
}

function namesOf({ tables }: { readonly tables: Readonly<Record<string, KqlColumns>> }): string[] {
  return Object.keys(tables);
}
