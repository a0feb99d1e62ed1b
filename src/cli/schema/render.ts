import { stringify } from "yaml";
import type { WorkspaceSchema } from "../../model";
import type { PulledSchema } from "./metadata";

/** What a schema's file is made for. */
export interface RenderSchemaOptions {
  /** The environment's id. */
  readonly environment: string;
  /** How the file names the folder of the JSON Schemas. */
  readonly schemas: string;
}

/**
 * The schema of the file to come: what the workspace gives, and what only an author can know. A function that says
 * what it `returns`, and every watchlist, was written by hand: the API tells neither.
 */
export function mergedSchema(
  { documented, tables, functions }: Pick<PulledSchema, "documented" | "tables" | "functions">,
  written: WorkspaceSchema | undefined,
): Omit<WorkspaceSchema, "source"> {
  const own = written?.functions.filter(({ returns }) => returns !== undefined) ?? [];
  const names = new Set(own.map(({ name }) => name));
  return {
    documented,
    tables,
    functions: [...functions.filter(({ name }) => !names.has(name)), ...own],
    watchlists: written?.watchlists ?? [],
  };
}

/** The text of a schema's file. The same schema gives the same text. */
export function renderSchema(schema: Omit<WorkspaceSchema, "source">, options: RenderSchemaOptions): string {
  const { documented, tables, functions, watchlists } = schema;
  const body = {
    ...(documented.length > 0 ? { documented } : {}),
    ...(Object.keys(tables).length > 0 ? { tables } : {}),
    ...(functions.length > 0 ? { functions: functions.map(withoutDefaults) } : {}),
    ...(watchlists.length > 0 ? { watchlists } : {}),
  };
  return `# yaml-language-server: $schema=${options.schemas}/workspace.schema.json
# Made by \`siemform schema pull --env ${options.environment}\`, which keeps watchlists and functions with \`returns\`.
${stringify(body, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

function withoutDefaults({ parameters, ...rest }: WorkspaceSchema["functions"][number]): object {
  const { name, ...output } = rest;
  return { name, ...(parameters.length > 0 ? { parameters } : {}), ...output };
}
