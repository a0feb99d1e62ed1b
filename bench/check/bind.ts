import { logAnalyticsSchema } from "../../src/languages";
import { globalsFor } from "../../src/languages/kql/globals";
import { bind, items } from "../../src/languages/kql/kusto";

/** Parses and binds queries against the built-in tables and asks for what is wrong with them: nothing else. */
export function bindAll(queries: readonly string[]): number {
  const schema = logAnalyticsSchema();
  return queries.reduce((sum, query) => sum + items(bind(query, globalsFor(schema, query)).GetDiagnostics()).length, 0);
}
