import type { Attributes } from "../attributes";
import { objectAt, sent, textAt } from "../json";
import type { JsonObject } from "../json";
import type { ResourceType } from "../resource-type";

/** What distinguishes one type of Sumo Logic resource from another. */
export interface SumoResource {
  /** Where it is created, relative to the base URL. */
  readonly path: string;
  /** Cloud SIEM wraps: `fields` on the way in, `data` on the way out. */
  readonly isCse?: boolean;
  readonly body: (attributes: Attributes) => JsonObject;
  /** What an update sends. @defaultValue what a creation sends */
  readonly updateBody?: (attributes: Attributes) => JsonObject;
  /** What was read, in the shape of `body`. @defaultValue as it is */
  readonly asSent?: (read: JsonObject) => JsonObject;
  /** Paths in the body whose change replaces it. */
  readonly replacedBy?: readonly string[];
}

/** create = POST, GET; update = GET (etag), PUT, GET; delete = DELETE. From the provider's sources, `sumologic_client.go`. */
export function sumoResource(resource: SumoResource): ResourceType {
  const { path, isCse = false, asSent = asItIs, replacedBy = [] } = resource;
  const { updateBody = resource.body } = resource;
  const wrapped = (body: JsonObject): JsonObject => (isCse ? { fields: sent(body) } : sent(body));
  const bare = (answer: JsonObject): JsonObject => (isCse ? objectAt(answer, "data") : answer);
  const at = (id: string): string => `${path}/${id}`;
  return {
    body: (attributes) => sent(resource.body(attributes)),
    replacedBy,
    create: async ({ sumo }, attributes) => {
      const id = textAt(bare(await sumo.post(path, wrapped(resource.body(attributes)))), "id");
      await sumo.get(at(id));
      return id;
    },
    read: async ({ sumo }, id) => {
      const found = await sumo.find(at(id));
      return found && asSent(bare(found.body));
    },
    update: async ({ sumo }, id, attributes) => {
      await sumo.put(at(id), wrapped(updateBody(attributes)));
      await sumo.get(at(id));
    },
    delete: async ({ sumo }, id) => {
      await sumo.delete(at(id));
    },
  };
}

function asItIs(read: JsonObject): JsonObject {
  return read;
}
