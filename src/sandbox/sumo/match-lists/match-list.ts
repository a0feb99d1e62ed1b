import type { JsonObject } from "../../store";
import { only, textAt } from "../json";
import { MATCH_LIST_REFUSALS } from "../refusals/match-list";
import { nextNumber } from "../resources/resource";
import type { Resource } from "../resources/resource";
import type { Visit } from "../visit";

const UPDATABLE = ["active", "defaultTtl", "description"];

/** The kind that a list's items are stored under. */
export function itemsKind(listId: string): string {
  return `match-list-items/${listId}`;
}

/** A list that rules ask. Its name and column stay what they were: a change does not carry them (facts, sumo-logic bug I). */
export const MATCH_LIST: Resource = {
  kind: "match-lists",
  path: "sec/v1/match-lists",
  envelope: "cse",
  refusals: MATCH_LIST_REFUSALS,
  identify: nextNumber("match-lists"),
  make: ({ sent, before, id, visit: { now, caller } }) => ({
    ...(before ?? { id, active: true, defaultTtl: 0, ...sent, created: now, createdBy: caller.user.id }),
    ...only(sent, UPDATABLE),
    lastUpdated: now,
    lastUpdatedBy: caller.user.id,
  }),
  show: withColumnName,
  afterDelete: (id, { shelf }) => {
    for (const { key } of shelf.list(itemsKind(id))) shelf.delete(itemsKind(id), key);
  },
};

/** A column of the org's own is stored as it was named, and shown by its name or its id, as is asked. */
function withColumnName(body: JsonObject, { shelf, query }: Visit): JsonObject {
  const named = textAt(body, "targetColumn");
  const columns = "custom-match-list-columns";
  const column = shelf.find(columns, named) ?? shelf.findByName(columns, named)[0];
  if (!column) return body;
  return { ...body, targetColumn: query["getTargetCustomColumnName"] === "true" ? column.name : column.key };
}
