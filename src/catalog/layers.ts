import type { z } from "zod";
import type { Diagnostic } from "../diagnostics";
import { isId } from "../model";
import type { Environment, Group, Override, Ring, TenantFilter } from "../model";
import type { ReadFile } from "./detections";
import { misplaced } from "./errors";
import type { LocatedYaml } from "./located-yaml";
import { textOf } from "./raw-values";
import { environmentFile, groupFile, ringFile } from "./schema";
import type { EnvironmentFile, FilterFile, OverrideFile } from "./schema";
import { textDiagnostics } from "./texts";
import { readYaml } from "./yaml-document";

/** Reads one environment. */
export function readEnvironment(file: string, text: string): ReadFile<Environment> {
  return readLayer(file, text, environmentFile, environmentOf);
}

/** Reads one ring. */
export function readRing(file: string, text: string): ReadFile<Ring> {
  return readLayer(file, text, ringFile, (yaml) => ({
    kind: "ring",
    id: yaml.id,
    order: yaml.order,
    ...deviations(file, yaml),
    source: { file, path: [] },
  }));
}

/** Reads one group. */
export function readGroup(file: string, text: string): ReadFile<Group> {
  return readLayer(file, text, groupFile, (yaml) => ({
    kind: "group",
    id: yaml.id,
    ...deviations(file, yaml),
    source: { file, path: [] },
  }));
}

function readLayer<Y, T>(
  file: string,
  text: string,
  schema: z.ZodType<Y>,
  make: (yaml: Y, file: string) => T,
): ReadFile<T> {
  const { value, raw, located, diagnostics } = readYaml(file, text, schema);
  const faults = [...textDiagnostics(file, text), ...diagnostics, ...fileNameDiagnostics(file, raw, located)];
  return { value: value === undefined ? undefined : make(value, file), raw, diagnostics: faults };
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

function environmentOf(yaml: EnvironmentFile, file: string): Environment {
  return { ...yaml, kind: "environment", ...deviations(file, yaml), source: { file, path: [] } };
}

function deviations(
  file: string,
  yaml: { overrides: readonly OverrideFile[]; filters: readonly FilterFile[] },
): { overrides: Override[]; filters: TenantFilter[] } {
  return {
    overrides: yaml.overrides.map((each, index) => overrideOf(each, { file, path: ["overrides", index] })),
    filters: yaml.filters.map((each, index) => filterOf(each, { file, path: ["filters", index] })),
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
