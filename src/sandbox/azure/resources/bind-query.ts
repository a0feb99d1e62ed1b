import type { QueryAnswer, SavedFunction, SavedWatchlist } from "../../http";
import type { Collection, JsonObject } from "../../store";
import type { WorkspacePlace } from "../places/place";
import { propertiesOf } from "./read-properties";

/** The name that saved searches with an alias are looked up by. */
export const FUNCTION = "function";

/** Binds a query to what its workspace has now. */
export async function bindQuery(
  { context, workspace, workspaceScope }: WorkspacePlace,
  query: string,
): Promise<QueryAnswer> {
  const of = (kind: string): Collection => ({ scope: workspaceScope, kind });
  const functions = context.store.findByName(of("savedSearches"), FUNCTION).map(({ body }) => functionOf(body));
  const watchlists = context.store.list(of("watchlists")).map(({ key, body }): SavedWatchlist => {
    const columns = context.store.find(of("watchlistColumns"), key)?.body.columns as readonly string[] | undefined;
    return { alias: key, columns: columns ?? [String(propertiesOf(body).itemsSearchKey)] };
  });
  return context.queries.ask({ query, tables: workspace.tables, functions, watchlists });
}

/** A saved search that is a function. */
export function functionOf(body: JsonObject): SavedFunction {
  const { functionAlias, functionParameters, query } = propertiesOf(body) as Readonly<
    Record<string, string | undefined>
  >;
  return { alias: functionAlias ?? "", parameters: functionParameters ?? "", body: query ?? "" };
}
