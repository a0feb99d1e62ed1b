import type { KqlColumns, KqlSchema } from "../../languages";
// The other languages would take longer to load than all the rest of a start.
import { logAnalyticsSchema, workspaceSchema } from "../../languages/kql";
import type { Detection, SentinelTarget, WorkspaceSchema } from "../../model";
import type { SavedFunction, WorkspaceContent } from "../../sandbox";

/** What a workspace has, as far as files say it. */
export interface DescribedContent {
  /** Its tables, functions and watchlists. */
  readonly content: WorkspaceContent;
  /** Tables that the environment names and of which no file says the columns: they may have any. */
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
 * What a workspace has: the tables that the environment names and those of its schema's file, every table that is known
 * when the environment does not say; the functions and watchlists that its schema and the detections' schemas declare.
 * Columns are the documented ones unless a file says others.
 */
export function workspaceContent(target: SentinelTarget, detections: readonly Detection[]): DescribedContent {
  const beside = detections.flatMap(({ schema }) => (schema ? [schema] : []));
  const declared = [...beside, ...(target.schema ? [target.schema] : [])];
  const known = workspaceSchema(logAnalyticsSchema(), ...declared.map(schemaOf));
  const names = tableNames(target, Object.keys(known.tables), beside);
  const undescribed = names.filter((name) => known.tables[name] === undefined);
  const open = new Set([...known.openTables, ...undescribed]);
  return {
    content: {
      tables: Object.fromEntries(names.map((name) => [name, known.tables[name] ?? EVERY_TABLE])),
      openTables: names.filter((name) => open.has(name)),
      functions: known.functions.map(savedFunction),
      watchlists: known.watchlists,
    },
    undescribed,
  };
}

function tableNames(
  { data, schema }: SentinelTarget,
  known: readonly string[],
  beside: readonly WorkspaceSchema[],
): string[] {
  const described = schema ? [...schema.documented, ...Object.keys(schema.tables)] : [];
  const besideIt = beside.flatMap(({ tables }) => Object.keys(tables));
  const named = data.tables === "unknown" ? (schema ? besideIt : known) : data.tables;
  return [...new Set([...named, ...described])].sort();
}

/** A function of which only the columns are known gets a body that gives those, and no row. */
function schemaOf({ tables, functions, watchlists }: WorkspaceSchema): Partial<KqlSchema> {
  return {
    tables,
    functions: functions.map(({ name, parameters, body, returns = {} }) => ({
      name,
      parameters: parameters.join(", "),
      body: body ?? emptyTable(returns),
    })),
    watchlists: watchlists.map(({ alias, columns }) => ({ alias, columns: Object.keys(columns) })),
  };
}

function emptyTable(columns: KqlColumns): string {
  const declared = Object.entries(columns).map(([name, type]) => `[${JSON.stringify(name)}]:${type}`);
  return `datatable(${declared.join(", ")})[]`;
}

function savedFunction({ name, parameters = "", body = "" }: KqlSchema["functions"][number]): SavedFunction {
  return { alias: name, parameters, body };
}
