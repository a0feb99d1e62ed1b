import type { SavedFunction, SavedWatchlist } from "../../estate";
import type { QueryAnswer, ServiceContext } from "../../http";
import { workspaceCollection } from "../collections";
import type { LiveWorkspace } from "../places/live-workspace";
import type { WorkspacePlace } from "../places/place";
import { propertiesOf } from "./read-properties";

/** The name that saved searches with an alias are looked up by. */
export const FUNCTION = "function";

/** Binds a query to what its workspace has now. */
export async function bindQuery({ context, workspace }: WorkspacePlace, query: string): Promise<QueryAnswer> {
  const { tables, openTables = [] } = workspace;
  const functions = functionsOf(context, workspace);
  const watchlists = watchlistsOf(context, workspace);
  return context.queries.ask({ query, tables, openTables, functions, watchlists });
}

/** The functions of a workspace: those that were deployed, then those that were there before under other names. */
export function functionsOf({ store }: ServiceContext, workspace: LiveWorkspace): SavedFunction[] {
  const stored = store.findByName(workspaceCollection(workspace, "savedSearches"), FUNCTION);
  const deployed = stored.map(({ body }): SavedFunction => {
    const properties = propertiesOf(body) as Readonly<Record<string, string | undefined>>;
    const { functionAlias: alias = "", functionParameters: parameters = "", query = "" } = properties;
    return { alias, parameters, body: query };
  });
  return withOthers(deployed, workspace.functions ?? [], ({ alias }) => alias);
}

function watchlistsOf({ store }: ServiceContext, workspace: LiveWorkspace): SavedWatchlist[] {
  const deployed = store.list(workspaceCollection(workspace, "watchlists")).map(({ key, body }): SavedWatchlist => {
    const columns = store.find(workspaceCollection(workspace, "watchlistColumns"), key)?.body.columns;
    return { alias: key, columns: (columns as string[] | undefined) ?? [String(propertiesOf(body).itemsSearchKey)] };
  });
  return withOthers(deployed, workspace.watchlists ?? [], ({ alias }) => alias.toLowerCase());
}

function withOthers<T>(deployed: readonly T[], before: readonly T[], nameOf: (each: T) => string): T[] {
  const names = new Set(deployed.map(nameOf));
  return [...deployed, ...before.filter((each) => !names.has(nameOf(each)))];
}
