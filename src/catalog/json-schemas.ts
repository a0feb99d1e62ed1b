import { z } from "zod";
import { detectionFile, environmentFile, functionFile, groupFile, listFile, ringFile, workspaceFile } from "./schema";

const FILES = {
  detection: { schema: detectionFile, title: "A detection: detection.yaml" },
  environment: { schema: environmentFile, title: "An environment: environments/<id>.yaml" },
  ring: { schema: ringFile, title: "A ring: environments/rings/<ring>.yaml" },
  group: { schema: groupFile, title: "A group of environments: environments/groups/<group>.yaml" },
  list: { schema: listFile, title: "A list: queries/lists/<id>.yaml" },
  workspace: {
    schema: workspaceFile,
    title: "A workspace's schema: environments/schemas/<environment>.yaml, or schema.yaml beside a detection",
  },
  function: { schema: functionFile, title: "A function: queries/functions/<id>.yaml" },
} as const;

const MADE_BY = "Made by `npm run schemas` from src/catalog/schema; not edited by hand.";

/**
 * The JSON Schemas of all YAML files, for editors: name of the file, and its text. Made from the schemas that read
 * the files, so that an editor allows what siemform allows.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(FILES).map(([kind, { schema, title }]) => {
      const name = `${kind}.schema.json`;
      // What an author writes, before defaults and durations are made of it; own checks have no counterpart there.
      const body = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", target: "draft-7" });
      return [name, `${JSON.stringify({ $comment: MADE_BY, $id: name, title, ...body }, undefined, 2)}\n`];
    }),
  );
}
