import { setTimeout } from "node:timers/promises";
import { blocks, number, orOmitted, text } from "../attributes";
import type { Attributes } from "../attributes";
import { objectAt, objectsAt, sent, textAt } from "../json";
import type { JsonObject } from "../json";
import { Refused } from "../refused";
import type { ResourceType } from "../resource-type";
import type { SumoClient } from "./sumo-client";

const LISTS = "sec/v1/match-lists";
const ITEMS = "sec/v1/match-list-items";
const BATCH = 1000;
const LONGEST_WAIT = 50;
const PAUSE = 20;

/**
 * `sumologic_cse_match_list`: the list, then its items in batches of a thousand, then a wait until all of them show
 * (the provider waits ten seconds before it looks at all). An update sends no name and no column; it takes all items
 * away one by one and posts the new ones.
 */
export const matchList: ResourceType = {
  body: (attributes) => sent({ ...listBody(attributes), items: itemBodies(attributes) }),
  create: async ({ sumo }, attributes) => {
    const answer = await sumo.post(LISTS, { fields: sent(listBody(attributes)) });
    const id = textAt(objectAt(answer, "data"), "id");
    await addItems(sumo, id, itemBodies(attributes));
    return id;
  },
  read: async ({ sumo }, id) => {
    const found = await sumo.find(`${LISTS}/${id}?getTargetCustomColumnName=true`);
    return found && { ...objectAt(found.body, "data"), items: (await itemsOf(sumo, id)).map(itemAsSent).sort(byValue) };
  },
  update: async ({ sumo }, id, attributes) => {
    const { active, defaultTtl, description } = listBody(attributes);
    await sumo.put(`${LISTS}/${id}`, { fields: sent({ active, defaultTtl, description }) });
    for (const item of await itemsOf(sumo, id)) await sumo.delete(`${ITEMS}/${textAt(item, "id")}`);
    await addItems(sumo, id, itemBodies(attributes));
  },
  delete: async ({ sumo }, id) => {
    await sumo.delete(`${LISTS}/${id}`);
  },
};

function listBody(attributes: Attributes): JsonObject {
  return {
    active: true,
    defaultTtl: orOmitted(number(attributes, "default_ttl")),
    description: text(attributes, "description"),
    name: text(attributes, "name"),
    targetColumn: text(attributes, "target_column"),
  };
}

function itemBodies(attributes: Attributes): readonly JsonObject[] {
  return blocks(attributes, "items")
    .map((each) => ({
      active: true,
      description: text(each, "description"),
      expiration: orOmitted(text(each, "expiration")),
      value: text(each, "value"),
    }))
    .sort(byValue);
}

async function addItems(sumo: SumoClient, id: string, items: readonly JsonObject[]): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH) {
    await sumo.post(`${LISTS}/${id}/items`, { items: sent({ items: items.slice(start, start + BATCH) })["items"] });
  }
  for (let tries = 0; (await itemsOf(sumo, id)).length !== items.length; tries += 1) {
    if (tries > LONGEST_WAIT) throw new Refused({ method: "GET", path: ITEMS }, { status: 0, body: "timeout" });
    await setTimeout(PAUSE);
  }
}

async function itemsOf(sumo: SumoClient, id: string): Promise<readonly JsonObject[]> {
  const found: JsonObject[] = [];
  let next = "";
  do {
    const token = next === "" ? "" : `&nextPageToken=${next}`;
    const page = objectAt(await sumo.get(`${ITEMS}/all?listIds=${id}${token}`), "data");
    found.push(...objectsAt(page, "objects"));
    next = text(page, "nextPageToken");
  } while (next !== "");
  return found;
}

/** What was described comes back below `meta`. */
function itemAsSent(item: JsonObject): JsonObject {
  const { active, expiration, value } = item;
  return { active, description: objectAt(item, "meta")["description"], expiration, value };
}

function byValue(a: JsonObject, b: JsonObject): number {
  return text(a, "value") < text(b, "value") ? -1 : 1;
}
