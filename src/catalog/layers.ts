import type { z } from "zod";
import { compareText } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";
import { isId } from "../model";
import type {
  Environment,
  Group,
  Layer,
  Override,
  Ring,
  SentinelTarget,
  TenantFilter,
  WorkspaceSchema,
} from "../model";
import { acknowledgementsOf } from "./acknowledgements";
import type { ReadFile } from "./detections";
import { misplaced } from "./errors";
import type { LocatedYaml } from "./located-yaml";
import { fieldOf, textOf } from "./raw-values";
import { environmentFile, groupFile, ringFile } from "./schema";
import type { AcknowledgementFile, EnvironmentFile, FilterFile, OverrideFile } from "./schema";
import { textDiagnostics } from "./texts";
import { emptySchema, missingSchema } from "./workspace-errors";
import { schemaFileOf } from "./workspace-schemas";
import type { WorkspaceSchemas } from "./workspace-schemas";
import { readYaml } from "./yaml-document";

/**
 * Reads one environment.
 * @param schemas The schemas of the project's workspaces: its own is attached.
 */
export function readEnvironment(file: string, text: string, schemas: WorkspaceSchemas): ReadFile<Environment> {
  const make = (yaml: EnvironmentFile): Environment => environmentOf(yaml, file, schemas);
  return readLayer(file, text, { schema: environmentFile, make, judge: schemaDiagnostics(schemas) });
}

/** Tables that are those of the schema, and a schema that does not have any. */
function schemaDiagnostics(schemas: WorkspaceSchemas): Judge {
  return (raw, located) => {
    const id = textOf(raw, "id");
    if (id === undefined || textOf(fieldOf(fieldOf(raw, "sentinel"), "data"), "tables") !== "schema") return [];
    const file = schemaFileOf(id);
    const place = located.placeOfValue(["sentinel", "data", "tables"]);
    if (!schemas.has(file)) return [missingSchema(place, file, id)];
    const schema = schemas.get(file);
    return schema && tableNames(schema).length === 0 ? [emptySchema(place, file, id)] : [];
  };
}

/** Reads one ring. */
export function readRing(file: string, text: string): ReadFile<Ring> {
  return readLayer(file, text, {
    schema: ringFile,
    make: (yaml) => ({
      kind: "ring",
      id: yaml.id,
      order: yaml.order,
      ...deviations(file, yaml),
      source: { file, path: [] },
    }),
  });
}

/** Reads one group. */
export function readGroup(file: string, text: string): ReadFile<Group> {
  return readLayer(file, text, {
    schema: groupFile,
    make: (yaml) => ({ kind: "group", id: yaml.id, ...deviations(file, yaml), source: { file, path: [] } }),
  });
}

/** Finds what a schema of one file cannot see, in a file of any quality. */
type Judge = (raw: unknown, located: LocatedYaml) => Diagnostic[];

/** How a layer's file is read. */
interface LayerReader<Y, T> {
  readonly schema: z.ZodType<Y>;
  readonly make: (yaml: Y) => T;
  readonly judge?: Judge;
}

function readLayer<Y, T>(file: string, text: string, { schema, make, judge }: LayerReader<Y, T>): ReadFile<T> {
  const { value, raw, located, diagnostics } = readYaml(file, text, schema);
  const faults = [
    ...textDiagnostics(file, text),
    ...diagnostics,
    ...fileNameDiagnostics(file, raw, located),
    ...(judge?.(raw, located) ?? []),
  ];
  return { value: value === undefined ? undefined : make(value), raw, diagnostics: faults };
}

/** What holds an id is called by it: a file that is not would be looked for in vain. */
export function fileNameDiagnostics(file: string, raw: unknown, located: LocatedYaml): Diagnostic[] {
  const id = textOf(raw, "id");
  const name = fileId(file);
  return id === undefined || id === name || !isId(id)
    ? []
    : [misplaced(located.placeOfValue(["id"]), id, "file", name)];
}

/** The id that the name of a file promises. */
export function fileId(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.yaml$/, "");
}

function environmentOf(yaml: EnvironmentFile, file: string, schemas: WorkspaceSchemas): Environment {
  const schema = schemas.get(schemaFileOf(yaml.id));
  const { sentinel, ...rest } = yaml;
  return {
    ...rest,
    ...(sentinel && { sentinel: workspaceOf(sentinel, schema) }),
    kind: "environment",
    ...deviations(file, yaml),
    source: { file, path: [] },
  };
}

function tableNames({ documented, tables }: WorkspaceSchema): string[] {
  return [...new Set([...documented, ...Object.keys(tables)])].sort(compareText);
}

/** A workspace with its schema, and with the schema's tables where these are the ones it has. */
function workspaceOf(
  { data, ...rest }: NonNullable<EnvironmentFile["sentinel"]>,
  schema: WorkspaceSchema | undefined,
): SentinelTarget {
  // A schema that is missing or cannot be read is a mistake of its own: nothing is said about rules without data.
  const named = schema ? tableNames(schema) : "unknown";
  const tables = data.tables === "schema" ? named : data.tables;
  return { ...rest, data: { ...data, tables }, ...(schema && { schema }) };
}

function deviations(
  file: string,
  yaml: {
    overrides: readonly OverrideFile[];
    filters: readonly FilterFile[];
    acknowledged: readonly AcknowledgementFile[];
  },
): Pick<Layer, "overrides" | "filters" | "acknowledged"> {
  return {
    overrides: yaml.overrides.map((each, index) => overrideOf(each, { file, path: ["overrides", index] })),
    filters: yaml.filters.map((each, index) => filterOf(each, { file, path: ["filters", index] })),
    acknowledged: acknowledgementsOf(file, yaml.acknowledged),
  };
}

function overrideOf(
  { select, set, reason, owner, ticket, expires }: OverrideFile,
  source: Override["source"],
): Override {
  const justified = reason !== undefined && owner !== undefined && ticket !== undefined && expires !== undefined;
  return { select, set, justification: justified ? { reason, owner, ticket, expires } : undefined, source };
}

function filterOf(
  { reason, owner, ticket, expires, ...rest }: FilterFile,
  source: TenantFilter["source"],
): TenantFilter {
  return { ...rest, justification: { reason, owner, ticket, expires }, source };
}
