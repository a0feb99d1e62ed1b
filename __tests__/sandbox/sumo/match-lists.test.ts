import type { JsonObject } from "../../../src/sandbox/store";
import * as bodies from "./bodies";
import { SumoService } from "./sumo-service";

let service: SumoService;
let listId: string;
beforeEach(async () => {
  service = new SumoService();
  listId = String((await service.take("POST", "sec/v1/match-lists", { fields: bodies.MATCH_LIST }))["id"]);
});
afterEach(() => service.close());

const item = (value: string): JsonObject => ({ value, description: `about ${value}`, active: true });
const add = (items: readonly JsonObject[]): Promise<JsonObject> =>
  service.take("POST", `sec/v1/match-lists/${listId}/items`, { items });
const all = (token = ""): Promise<JsonObject> =>
  service.take("GET", `sec/v1/match-list-items/all?listIds=${listId}${token && `&nextPageToken=${token}`}`);
const objects = (page: JsonObject): readonly JsonObject[] => page["objects"] as readonly JsonObject[];

test("items are read in the order in which they came, with what they are about and when they expire", async () => {
  await add([{ ...item("b"), expiration: "2027-01-01T00:00:00" }, item("a")]);

  expect(objects(await all())).toMatchObject([
    { value: "b", active: true, expiration: "2027-01-01T00:00:00", meta: { description: "about b" }, listName: "n" },
    { value: "a", meta: { description: "about a" } },
  ]);
});

test("a list of 2500 items is sent in three parts and read in three pages", async () => {
  const items = Array.from({ length: 2500 }, (_, index) => item(String(index)));
  await add(items.slice(0, 1000));
  await add(items.slice(1000, 2000));
  await add(items.slice(2000));

  const first = await all();
  const second = await all(String(first["nextPageToken"]));
  const third = await all(String(second["nextPageToken"]));
  const byOffset = await service.take("GET", `sec/v1/match-list-items?listIds=${listId}&limit=1000&offset=2000`);

  expect([first, second, third].map((page) => objects(page).length)).toEqual([1000, 1000, 500]);
  expect(third["nextPageToken"]).toBe("");
  expect(objects(third).at(-1)).toMatchObject({ value: "2499" });
  expect([byOffset["total"], objects(byOffset).length]).toEqual([2500, 500]);
});

test("an item is changed and deleted by its id", async () => {
  await add([item("a"), item("b")]);
  const [first, second] = objects(await all());

  await service.take("PUT", `sec/v1/match-list-items/${String(first?.["id"])}`, {
    fields: { active: true, description: "changed", expiration: "2027-01-01T00:00:00" },
  });
  await service.take("DELETE", `sec/v1/match-list-items/${String(second?.["id"])}`);

  expect(objects(await all())).toMatchObject([
    { value: "a", expiration: "2027-01-01T00:00:00", meta: { description: "changed" } },
  ]);
});

test("an item that is changed without an expiration has none any more", async () => {
  await add([{ ...item("a"), expiration: "2027-01-01T00:00:00" }]);
  const [first] = objects(await all());

  await service.take("PUT", `sec/v1/match-list-items/${String(first?.["id"])}`, {
    fields: { active: true, description: "about a" },
  });

  expect(objects(await all())[0]).not.toHaveProperty("expiration");
});

test("a list that is changed without a lifetime, as the provider sends one of 0, has none any more", async () => {
  const path = `sec/v1/match-lists/${listId}`;
  const given = await service.take("PUT", path, { fields: { active: true, description: "d", defaultTtl: 3600 } });
  const taken = await service.take("PUT", path, { fields: { active: true, description: "d" } });

  expect([given["defaultTtl"], taken["defaultTtl"]]).toEqual([3600, 0]);
});

test("the items of a list go with it", async () => {
  await add([item("a")]);
  const [first] = objects(await all());

  await service.take("DELETE", `sec/v1/match-lists/${listId}`);
  const left = await service.ask("GET", `sec/v1/match-list-items/${String(first?.["id"])}`);

  expect(left.status).toBe(404);
  expect(service.store.collections()).toEqual([]);
});

test("none of several items is added when one is refused", async () => {
  const reply = await service.ask("POST", `sec/v1/match-lists/${listId}/items`, {
    body: { items: [item("a"), item("")] },
  });

  expect(reply.status).toBe(400);
  expect(objects(await all())).toEqual([]);
});

test("a list that is not there takes no items", async () => {
  expect((await service.ask("POST", "sec/v1/match-lists/99/items", { body: { items: [item("a")] } })).status).toBe(404);
  expect((await service.ask("GET", "sec/v1/match-list-items/nothing")).status).toBe(404);
});
