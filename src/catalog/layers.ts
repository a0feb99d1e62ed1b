import type { Environment, Group, Override, Ring, TenantFilter } from "../model";
import { misplaced } from "./errors";
import type { ReadFile } from "./detections";
import { environmentFile, groupFile, ringFile } from "./schema";
import type { EnvironmentFile, FilterFile, OverrideFile } from "./schema";
import { textDiagnostics } from "./texts";
import { LocatedYaml, readYaml } from "./yaml-document";
import type { z } from "zod";

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

function readLayer<Y extends { id: string }, T>(
  file: string,
  text: string,
  schema: z.ZodType<Y>,
  make: (yaml: Y, file: string) => T,
): ReadFile<T> {
  const { value, diagnostics } = readYaml(file, text, schema);
  const faults = [...textDiagnostics(file, text), ...diagnostics];
  if (value === undefined) return { diagnostics: faults };
  const name = file.split("/").at(-1)?.replace(/\.ya?ml$/, "");
  if (name !== value.id) faults.push(misplaced(new LocatedYaml(file, text).placeOfValue(["id"]), value.id, "file"));
  return { value: make(value, file), diagnostics: faults };
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

function overrideOf({ select, set, reason, owner, ticket, expires }: OverrideFile, source: Override["source"]): Override {
  const justified = reason !== undefined && owner !== undefined && ticket !== undefined && expires !== undefined;
  return { select, set, justification: justified ? { reason, owner, ticket, expires } : undefined, source };
}

function filterOf({ reason, owner, ticket, expires, ...rest }: FilterFile, source: TenantFilter["source"]): TenantFilter {
  return { ...rest, justification: { reason, owner, ticket, expires }, source };
}
