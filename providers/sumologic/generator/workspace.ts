import { readFileSync } from "node:fs";
import { join } from "node:path";
import { notASchema, unreadableSchema } from "./errors";
import { readFolder } from "./files";
import type { FileMap } from "./files";
import type { Selection } from "./reduce-schema";
import type { ProviderSchema } from "./schema";

/** Where the schema of a version lies, relative to the workspace. */
export const schemaPath = (version: string): string => `schema/sumologic-${version}.json`;

/** The provider's version that the workspace is made for: its own. */
export function committedVersion(workspace: string): string {
  const manifest = JSON.parse(readText(workspace, "package.json")) as { version: string };
  return manifest.version;
}

/** The schema in the workspace. @throws GenerateError when it is missing or broken. */
export function readCommittedSchema(workspace: string): ProviderSchema {
  return readSchema(join(workspace, schemaPath(committedVersion(workspace))));
}

/** What is to be taken from a schema. */
export function readSelection(workspace: string): Selection {
  return JSON.parse(readText(workspace, "schema/selection.json")) as Selection;
}

/** A schema from a file. @throws GenerateError when it cannot be read or is something else. */
export function readSchema(path: string): ProviderSchema {
  const schema = parseJson(path);
  if (schema.provider_schemas === undefined) throw notASchema(path);
  return schema as ProviderSchema;
}

/** The files that the generator owns, as they are now. */
export function readCommitted(workspace: string): FileMap {
  const folders = ["lib", "schema"].flatMap((folder) =>
    [...readFolder(join(workspace, folder))].map(([path, text]): [string, string] => [`${folder}/${path}`, text]),
  );
  return new Map([
    ...folders.filter(([path]) => path !== "schema/selection.json"),
    ["package.json", readText(workspace, "package.json")],
  ]);
}

/** The text of one file of the workspace. */
export function readText(workspace: string, path: string): string {
  return readFileSync(join(workspace, path), "utf8");
}

function parseJson(path: string): Partial<ProviderSchema> {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Partial<ProviderSchema>;
  } catch (error) {
    throw unreadableSchema(path, error);
  }
}
