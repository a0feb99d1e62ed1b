import { remoteListName } from "../../model";
import { schemasFrom } from "./schemas";
import { renderTemplate } from "./templates";
import type { Files } from "./templates";
import { yamlOf } from "./yaml-text";

/** The file of a list that queries name. */
export function listFiles(root: string, id: string, name: string): Files {
  const file = `queries/lists/${id}.yaml`;
  const values = { id, name: yamlOf(name), "name-in-queries": remoteListName(id), schemas: schemasFrom(root, file) };
  return new Map([[file, renderTemplate("new/list.yaml", values)]]);
}
