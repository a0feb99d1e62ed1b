import { logAnalyticsSchema, workspaceSchema } from "./kql";
import type { KqlSchema, KqlTables } from "./kql";

/** Tables that Defender's advanced hunting has too, where their time is called Timestamp. */
const SHARED = /^(?:Device|Email|Identity|CloudApp|Alert(?:Info|Evidence)$|UrlClick|Behavior)/;

let known: KqlSchema | undefined;

/**
 * What to bind a query against that belongs to no project: the documented tables, and for a query in the words of
 * Defender's advanced hunting these tables with a Timestamp.
 */
export function schemaByWords(query: string): KqlSchema {
  const base = logAnalyticsSchema();
  if (!/\bTimestamp\b/.test(query) || /\bTimeGenerated\b/.test(query)) return base;
  known ??= workspaceSchema(base, { tables: withTimestamp(base.tables) });
  return known;
}

function withTimestamp(tables: KqlTables): KqlTables {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([name, columns]) =>
      SHARED.test(name) ? [[name, { ...columns, Timestamp: "datetime" }]] : [],
    ),
  );
}
