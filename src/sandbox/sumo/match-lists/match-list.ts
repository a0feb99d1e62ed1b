import type { JsonObject, StoredDocument } from "../../store";
import { only, textAt } from "../json";
import { MATCH_LIST_REFUSALS } from "../refusals/match-list";
import { nextNumber } from "../resources/resource";
import type { Resource } from "../resources/resource";
import type { Shelf } from "../shelf";
import type { Visit } from "../visit";

const COLUMNS = "custom-match-list-columns";
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
  make: ({ sent, before, id, visit }) => ({
    ...(before ?? {
      id,
      active: true,
      ...withColumnId(sent, visit),
      created: visit.now,
      createdBy: visit.caller.user.id,
    }),
    // The provider leaves out a lifetime of 0.
    defaultTtl: 0,
    ...only(sent, UPDATABLE),
    lastUpdated: visit.now,
    lastUpdatedBy: visit.caller.user.id,
  }),
  show: withColumnName,
  afterDelete: (id, { shelf }) => {
    for (const { key } of shelf.list(itemsKind(id))) shelf.delete(itemsKind(id), key);
  },
};

/** A column of the org's own is shown by its name or its id, as is asked. */
function withColumnName(body: JsonObject, { shelf, query }: Visit): JsonObject {
  const column = findColumn(body, shelf);
  if (!column) return body;
  return { ...body, targetColumn: query["getTargetCustomColumnName"] === "true" ? column.name : column.key };
}

/** A column of the org's own is kept by its id, for its name may change. */
function withColumnId(sent: JsonObject, { shelf }: Visit): JsonObject {
  const column = findColumn(sent, shelf);
  return column ? { ...sent, targetColumn: column.key } : sent;
}

function findColumn(body: JsonObject, shelf: Shelf): StoredDocument | undefined {
  const named = textAt(body, "targetColumn");
  return shelf.find(COLUMNS, named) ?? shelf.findByName(COLUMNS, named)[0];
}
