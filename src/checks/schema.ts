import { logAnalyticsSchema, workspaceSchema } from "../languages";
import type { KqlFunction, KqlSchema, KqlWatchlist } from "../languages";
import { remoteListName } from "../model";
import type { Content, Environment, SharedFunction, SharedList, WorkspaceSchema } from "../model";

/** What queries are bound against in each environment; environments that declare nothing share one schema. */
export class SchemaOf {
  private readonly shared: KqlSchema;
  private readonly byEnvironment = new WeakMap<Environment, KqlSchema>();

  /** @param content What the project holds: its lists and functions are there for every query. */
  constructor(content: Content) {
    const beside = content.detections.flatMap(({ schema }) => (schema ? [declared(schema)] : []));
    const own = { functions: content.functions.map(functionOf), watchlists: content.lists.flatMap(watchlistOf) };
    this.shared = workspaceSchema(logAnalyticsSchema(), ...beside, own);
  }

  /** The tables, functions and watchlists of an environment's workspace. */
  of(environment: Environment): KqlSchema {
    const schema = environment.sentinel?.schema;
    if (!schema) return this.shared;
    let known = this.byEnvironment.get(environment);
    if (!known) this.byEnvironment.set(environment, (known = workspaceSchema(this.shared, declared(schema))));
    return known;
  }
}

function declared({ tables, functions, watchlists }: WorkspaceSchema): Partial<KqlSchema> {
  return {
    tables,
    functions: functions.map(({ name, parameters, body, returns }) => ({
      name,
      parameters: parameters.join(", "),
      ...(body === undefined ? {} : { body }),
      ...(returns === undefined ? {} : { returns }),
    })),
    watchlists: watchlists.map(({ alias, columns }) => ({ alias, columns: Object.keys(columns) })),
  };
}

function functionOf({ id, formerIds, parameters, query }: SharedFunction): KqlFunction {
  return { name: remoteListName(id, formerIds), parameters: parameters.join(", "), body: query };
}

function watchlistOf({ id, formerIds, items, sentinel }: SharedList): KqlWatchlist[] {
  if (!sentinel) return [];
  const columns = new Set(["Description", sentinel.searchKey, ...items.flatMap((each) => Object.keys(each.columns))]);
  return [{ alias: remoteListName(id, formerIds), columns: [...columns] }];
}
