import type { JsonObject } from "../../../src/sandbox/store";
import * as bodies from "./bodies";
import { FOLDER_ID, SumoService } from "./sumo-service";

const service = new SumoService();
afterAll(() => service.close());

interface Sequence {
  readonly what: string;
  readonly path: string;
  /** What is sent. */
  readonly sent: JsonObject;
  /** What a change sends besides, or in place of `sent` when it is not sent again. */
  readonly change: JsonObject;
  /** Whether a change sends nothing else. */
  readonly isPart?: boolean;
  /** Properties that are read under another name or form. */
  readonly readAs?: JsonObject;
}

const WINDOWS: JsonObject = { windowSizeName: "T30M", windowSize: 1_800_000 };

const SEQUENCES: readonly Sequence[] = [
  { what: "match rule", path: "sec/v1/rules/templated", sent: bodies.MATCH, change: { expression: "a = 1" } },
  {
    what: "threshold rule",
    path: "sec/v1/rules/threshold",
    sent: bodies.THRESHOLD,
    change: { limit: 6 },
    readAs: WINDOWS,
  },
  {
    what: "chain rule",
    path: "sec/v1/rules/chain",
    sent: bodies.CHAIN,
    change: { ordered: false },
    readAs: { windowSizeName: "CUSTOM", windowSize: 900_000, windowSizeMilliseconds: "900000" },
  },
  {
    what: "aggregation rule",
    path: "sec/v1/rules/aggregation",
    sent: bodies.AGGREGATION,
    change: { triggerExpression: "hits > 6" },
    readAs: { windowSizeName: "T60M", windowSize: 3_600_000 },
  },
  { what: "first seen rule", path: "sec/v1/rules/first-seen", sent: bodies.FIRST_SEEN, change: { score: 2 } },
  {
    what: "outlier rule",
    path: "sec/v1/rules/outlier",
    sent: bodies.OUTLIER,
    change: { floorValue: 2 },
    readAs: { windowSizeName: "T24H", windowSize: 86_400_000 },
  },
  {
    what: "tuning expression",
    path: "sec/v1/rule-tuning-expressions",
    sent: bodies.TUNING,
    change: { exclude: false },
  },
  { what: "custom insight", path: "sec/v1/custom-insights", sent: bodies.INSIGHT, change: { severity: "LOW" } },
  {
    what: "match list",
    path: "sec/v1/match-lists",
    sent: bodies.MATCH_LIST,
    change: { description: "e" },
    isPart: true,
  },
  { what: "column", path: "sec/v1/custom-match-list-columns", sent: bodies.COLUMN, change: { fields: ["a", "b"] } },
  { what: "network block", path: "sec/v1/network-blocks", sent: bodies.BLOCK, change: { label: "m" } },
  {
    what: "criticality",
    path: "sec/v1/entity-criticality-configs",
    sent: bodies.CRITICALITY,
    change: { severityExpression: "severity * 3" },
    isPart: true,
  },
  {
    what: "entity type",
    path: "sec/v1/custom-entity-types",
    sent: bodies.ENTITY_TYPE,
    change: { name: "m", fields: ["g"] },
    isPart: true,
  },
  { what: "search", path: "v1/logSearches", sent: bodies.SEARCH, change: { description: "other" } },
  { what: "lookup table", path: "v1/lookupTables", sent: bodies.LOOKUP, change: { ttl: 5 } },
  { what: "folder", path: "v2/content/folders", sent: bodies.FOLDER, change: { name: "m" } },
];

test.each(SEQUENCES)("a $what is read as it was sent, after creation and after a change", async (sequence) => {
  const { path, sent, change, isPart = false, readAs = {} } = sequence;
  const isCse = path.startsWith("sec/");
  const wrapped = (body: JsonObject): JsonObject => (isCse ? { fields: body } : body);
  const readPath = path.startsWith("sec/v1/rules/") ? "sec/v1/rules" : path;

  const { id } = await service.take("POST", path, wrapped(sent));
  const created = await service.take("GET", `${readPath}/${String(id)}`);
  const source = await service.ask("GET", `${path}/${String(id)}`);
  const etag = String(source.headers["etag"]);
  const changed = isPart ? change : { ...sent, ...change };
  const put = await service.ask("PUT", `${path}/${String(id)}`, {
    body: wrapped(changed),
    headers: { "if-match": etag },
  });
  const updated = await service.take("GET", `${readPath}/${String(id)}`);

  expect(typeof id).toBe("string");
  expect(created).toMatchObject({ ...sent, ...readAs, id });
  expect(put.status).toBe(200);
  expect(updated).toMatchObject({ ...sent, ...change, ...readAs, id });
});

test.each(SEQUENCES.filter(({ path }) => path !== "v2/content/folders"))(
  "a $what that was deleted is not found any more",
  async ({ path, sent }) => {
    const isCse = path.startsWith("sec/");
    const body = { ...sent, name: "to be deleted" };
    const { id } = await service.take("POST", path, isCse ? { fields: body } : body);
    const readPath = path.startsWith("sec/v1/rules/") ? "sec/v1/rules" : path;

    const removed = await service.ask("DELETE", `${readPath}/${String(id)}`);
    const again = await service.ask("DELETE", `${readPath}/${String(id)}`);
    const read = await service.ask("GET", `${readPath}/${String(id)}`);

    expect([removed.status, again.status, read.status]).toEqual([204, 404, 404]);
  },
);

test("a search that is changed without a schedule has none any more", async () => {
  const { schedule: _schedule, ...unscheduled } = bodies.SEARCH;
  const { id } = await service.take("POST", "v1/logSearches", { ...bodies.SEARCH, name: "scheduled" });

  await service.take("PUT", `v1/logSearches/${String(id)}`, { ...unscheduled, name: "scheduled" });

  expect(await service.take("GET", `v1/logSearches/${String(id)}`)).not.toHaveProperty("schedule");
});

test("a match list keeps its name and column, whatever a change sends", async () => {
  const { id } = await service.take("POST", "sec/v1/match-lists", { fields: bodies.MATCH_LIST });

  const changed = await service.take("PUT", `sec/v1/match-lists/${String(id)}`, {
    fields: { description: "e", name: "renamed", targetColumn: "Ip" },
  });

  expect(changed).toMatchObject({ description: "e", name: "n", targetColumn: "Hostname" });
});

test("a tag's schema is written under some names and read under others, and changed at the path of all", async () => {
  const { key } = await service.take("POST", "sec/v1/tag-schemas", { fields: bodies.TAG });
  const etag = await service.ask("GET", "sec/v1/tag-schemas/");
  await service.take("PUT", "sec/v1/tag-schemas/", { fields: { ...bodies.TAG, label: "m" } });

  expect(key).toBe("k");
  expect(etag.status).toBe(200);
  expect(await service.take("GET", "sec/v1/tag-schemas/k")).toEqual({
    key: "k",
    label: "m",
    contentTypeEnums: ["rule"],
    freeform: true,
    valueOptionObjects: [{ value: "v" }],
  });
});

test("a column of the org's own is shown by its name or its id, as is asked", async () => {
  const column = await service.take("POST", "sec/v1/custom-match-list-columns", {
    fields: { ...bodies.COLUMN, name: "own" },
  });
  const { id } = await service.take("POST", "sec/v1/match-lists", {
    fields: { ...bodies.MATCH_LIST, targetColumn: "own" },
  });

  const byId = await service.take("GET", `sec/v1/match-lists/${String(id)}?getTargetCustomColumnName=false`);
  const byName = await service.take("GET", `sec/v1/match-lists/${String(id)}?getTargetCustomColumnName=true`);

  const { name } = await service.take("PUT", `sec/v1/custom-match-list-columns/${String(column["id"])}`, {
    fields: { ...bodies.COLUMN, name: "renamed" },
  });
  const afterwards = await service.take("GET", `sec/v1/match-lists/${String(id)}?getTargetCustomColumnName=true`);

  expect([byId["targetColumn"], byName["targetColumn"]]).toEqual([column["id"], "own"]);
  expect(afterwards["targetColumn"]).toBe(name);
});

test("a folder is deleted by a job, with all that is in it", async () => {
  const outer = await service.take("POST", "v2/content/folders", { ...bodies.FOLDER, name: "outer" });
  const inner = await service.take("POST", "v2/content/folders", { ...bodies.FOLDER, parentId: outer["id"] });
  const search = await service.take("POST", "v1/logSearches", { ...bodies.SEARCH, parentId: inner["id"] });

  const job = await service.take("DELETE", `v2/content/${String(outer["id"])}/delete`);
  const path = `v2/content/${String(outer["id"])}/delete/${String(job["id"])}/status`;
  const atFirst = await service.take("GET", path);
  service.time += 1000;
  const later = await service.take("GET", path);
  const left = await service.ask("GET", `v1/logSearches/${String(search["id"])}`);

  expect([atFirst["status"], later["status"], left.status]).toEqual(["InProgress", "Success", 404]);
});

test("the user's own folder says who made it", async () => {
  const folder = await service.take("GET", "v2/content/folders/personal");

  expect(folder).toMatchObject({ id: "000000000000F0A1", createdBy: "00000000000000A1", name: "Personal" });
});

test("the administrators' folder is had by a job", async () => {
  const { id } = await service.take("GET", "v2/content/folders/adminRecommended");
  const early = await service.ask("GET", `v2/content/folders/adminRecommended/${String(id)}/result`);
  service.time += 1000;
  const status = await service.take("GET", `v2/content/folders/adminRecommended/${String(id)}/status`);
  const folder = await service.take("GET", `v2/content/folders/adminRecommended/${String(id)}/result`);
  const made = await service.take("POST", "v2/content/folders", { ...bodies.FOLDER, parentId: folder["id"] });

  expect(early.status).toBe(400);
  expect(status["status"]).toBe("Success");
  expect(made["parentId"]).toBe(folder["id"]);
});

test("a folder shows what is in it", async () => {
  const search = await service.take("POST", "v1/logSearches", { ...bodies.SEARCH, name: "a child" });

  const { children } = await service.take("GET", `v2/content/folders/${FOLDER_ID}`);

  expect(children).toContainEqual(expect.objectContaining({ id: search["id"], name: "a child", itemType: "Search" }));
});

test("a folder is found by its path, below a user, the administrators and the org's own folders", async () => {
  const { id: personal } = await service.take("GET", "v2/content/folders/personal");
  const mine = await service.take("POST", "v2/content/folders", { ...bodies.FOLDER, name: "mine", parentId: personal });
  const inner = await service.take("POST", "v2/content/folders", {
    ...bodies.FOLDER,
    name: "in",
    parentId: mine["id"],
  });
  const org = await service.take("POST", "v2/content/folders", { ...bodies.FOLDER, name: "theirs" });
  const at = async (path: string): Promise<unknown> =>
    (await service.ask("GET", `v2/content/path?path=${encodeURIComponent(path)}`)).body["id"];
  const users = "/Library/Users/00000000000000a1@sandbox.example";

  expect([await at(users), await at(`${users}/mine/in`)]).toEqual([personal, inner["id"]]);
  expect(await at("/Library/Admin Recommended")).toMatch(/^AD/);
  expect(await at("/Library/Detections/theirs")).toBe(org["id"]);
});

test.each(["", "/", "/Library", "/Library/Users/nobody@sandbox.example", "/Library/Detections/nothing", "/Other"])(
  "nothing stands at the path %j",
  async (path) => {
    expect((await service.ask("GET", `v2/content/path?path=${encodeURIComponent(path)}`)).status).toBe(404);
  },
);

test("a connection is sent as a definition and read as a connection", async () => {
  const { id } = await service.take("POST", "v1/connections", { ...bodies.CONNECTION, name: "w" });
  const path = `v1/connections/${String(id)}`;
  await service.take("PUT", path, { ...bodies.CONNECTION, name: "w", id });
  const read = await service.take("GET", path);
  const deleted = await service.ask("DELETE", `${path}?type=WebhookConnection`);

  expect(read).toMatchObject({ id, type: "WebhookConnection" });
  expect(deleted.status).toBe(204);
});

test("what stands in a folder whose id was written in another case goes with it", async () => {
  const folder = await service.take("POST", "v2/content/folders", { ...bodies.FOLDER, name: "cased" });
  const parentId = String(folder["id"]).toLowerCase();
  const { id } = await service.take("POST", "v1/logSearches", { ...bodies.SEARCH, parentId });

  await service.take("DELETE", `v2/content/${String(folder["id"])}/delete`);

  expect((await service.ask("GET", `v1/logSearches/${String(id)}`)).status).toBe(404);
});

test("connections are listed", async () => {
  const made = await service.take("POST", "v1/connections", bodies.CONNECTION);

  expect(await service.take("GET", "v1/connections")).toEqual({ data: [made], next: null });
});
