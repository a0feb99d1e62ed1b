import type { JsonObject } from "../../../src/sandbox/store";
import { ruleCollection, RULE_TYPES, ruleKind, sumoScope } from "../../../src/sandbox/sumo";
import * as bodies from "./bodies";
import { ESTATE, errorOf, SumoService } from "./sumo-service";

const ORG = ESTATE.orgs[0]?.id ?? "";
let service: SumoService;
beforeEach(() => {
  service = new SumoService();
});
afterEach(() => service.close());

function ship(id: string, fields: JsonObject): void {
  const collection = ruleCollection(ORG, id) ?? { scope: "", kind: "" };
  const body = { ...fields, id, ruleSource: "sumo" };
  service.store.put(collection, { key: id, body, name: String(fields["name"]), enabled: true });
}

test.each([
  ["templated", "MATCH-U00001", bodies.MATCH],
  ["threshold", "THRESHOLD-U00001", bodies.THRESHOLD],
  ["chain", "CHAIN-U00001", bodies.CHAIN],
  ["aggregation", "AGGREGATION-U00001", bodies.AGGREGATION],
  ["first-seen", "FIRST-U00001", bodies.FIRST_SEEN],
  ["outlier", "OUTLIER-U00001", bodies.OUTLIER],
])("a rule of type %s gets the id %s, and is the user's", async (type, id, fields) => {
  const made = await service.take("POST", `sec/v1/rules/${type}`, { fields });

  expect(made).toMatchObject({ id, ruleSource: "user", enabled: true, status: { ruleStatus: "Active" } });
});

test("an id that was stored by other means is passed over", async () => {
  const collection = ruleCollection(ORG, "MATCH-U00001") ?? { scope: "", kind: "" };
  service.store.put(collection, { key: "MATCH-U00001", body: { id: "MATCH-U00001" } });

  expect((await service.take("POST", "sec/v1/rules/templated", { fields: bodies.MATCH }))["id"]).toBe("MATCH-U00002");
});

test("baselines are read as texts, windows as numbers", async () => {
  const made = await service.take("POST", "sec/v1/rules/outlier", { fields: bodies.OUTLIER });

  expect(made).toMatchObject({
    baselineWindowSize: "86400000",
    retentionWindowSize: "172800000",
    windowSize: 86_400_000,
  });
});

test("a suppression that is not sent again is gone", async () => {
  await service.take("POST", "sec/v1/rules/chain", { fields: bodies.CHAIN });
  const { suppressionWindowSize: _gone, ...fields } = bodies.CHAIN;

  expect(await service.take("PUT", "sec/v1/rules/chain/CHAIN-U00001", { fields })).not.toHaveProperty(
    "suppressionWindowSize",
  );
});

test("a rule is not changed at the path of another type", async () => {
  await service.take("POST", "sec/v1/rules/templated", { fields: bodies.MATCH });

  const reply = await service.ask("PUT", "sec/v1/rules/chain/MATCH-U00001", { body: { fields: bodies.CHAIN } });

  expect(reply.status).toBe(404);
});

test.each([
  ["MATCH-S00001", "templated", bodies.MATCH, { expression: "other", enabled: false }],
  [
    "FIRST-S00001",
    "first-seen",
    bodies.FIRST_SEEN,
    { entitySelectors: [], filterExpression: "other", valueFields: ["x"] },
  ],
  ["THRESHOLD-S00001", "threshold", bodies.THRESHOLD, { expression: "other", countField: "x", countDistinct: false }],
])("an override of %s changes its texts and nothing of what it finds", async (id, type, fields, ignored) => {
  ship(id, { ...fields, windowSizeName: "T30M", windowSize: 1_800_000 });

  await service.take("PUT", `sec/v1/rules/${type}/${id}/override`, {
    fields: { ...fields, ...ignored, name: "renamed", tags: ["x:y"] },
  });
  const read = await service.take("GET", `sec/v1/rules/${id}`);

  const found = Object.fromEntries(Object.keys(ignored).map((key) => [key, fields[key]]));
  expect(read).toMatchObject({ ...found, name: "renamed", tags: ["x:y"], ruleSource: "sumo", id });
});

test("a rule of Sumo Logic is neither deleted nor changed as the user's own", async () => {
  ship("MATCH-S00001", bodies.MATCH);

  const removed = await service.ask("DELETE", "sec/v1/rules/MATCH-S00001");
  const changed = await service.ask("PUT", "sec/v1/rules/templated/MATCH-S00001", { body: { fields: bodies.MATCH } });

  expect([removed.status, changed.status]).toEqual([403, 400]);
});

test("a user's own rule has no overrides", async () => {
  await service.take("POST", "sec/v1/rules/templated", { fields: bodies.MATCH });

  const reply = await service.ask("PUT", "sec/v1/rules/templated/MATCH-U00001/override", {
    body: { fields: bodies.MATCH },
  });

  expect(reply.status).toBe(400);
});

test("an org has at most a hundred rules of a type of its own; those of Sumo Logic do not count", async () => {
  const kind = ruleKind({ path: "threshold" });
  Array.from({ length: 100 }, (_, index) =>
    service.store.put({ scope: sumoScope(ORG), kind }, { key: `THRESHOLD-U1${String(index)}`, body: {} }),
  );
  ship("MATCH-S00001", bodies.MATCH);

  const full = await service.ask("POST", "sec/v1/rules/threshold", { body: { fields: bodies.THRESHOLD } });
  const other = await service.ask("POST", "sec/v1/rules/templated", { body: { fields: bodies.MATCH } });

  expect([full.status, other.status]).toEqual([400, 200]);
  expect(errorOf(full)["message"]).toContain("100 custom rules");
});

test("a rule shows the tuning expressions that name it, when it is asked to", async () => {
  await service.take("POST", "sec/v1/rules/templated", { fields: bodies.MATCH });
  const tuning = await service.take("POST", "sec/v1/rule-tuning-expressions", {
    fields: { ...bodies.TUNING, ruleIds: ["MATCH-U00001"] },
  });

  const { tuningExpressions } = await service.take("GET", "sec/v1/rules/MATCH-U00001?expand=tuningExpressions");

  expect(tuningExpressions).toEqual([tuning]);
});

describe("the list of rules", () => {
  beforeEach(async () => {
    await service.take("POST", "sec/v1/rules/templated", { fields: { ...bodies.MATCH, name: "one" } });
    await service.take("POST", "sec/v1/rules/templated", { fields: { ...bodies.MATCH, name: "two", enabled: false } });
    await service.take("POST", "sec/v1/rules/chain", { fields: { ...bodies.CHAIN, name: "one" } });
    ship("MATCH-S00001", { ...bodies.MATCH, name: "shipped" });
  });

  test.each([
    ["", ["CHAIN-U00001", "MATCH-U00001", "MATCH-U00002", "MATCH-S00001"], 4],
    ["?limit=2&offset=1", ["MATCH-U00001", "MATCH-U00002"], 4],
    ["?limit=2&offset=3", ["MATCH-S00001"], 4],
    ['?q=name:"one"', ["CHAIN-U00001", "MATCH-U00001"], 2],
    ['?q=name:"one"&offset=1', ["MATCH-U00001"], 2],
    ['?q=ruleSource:"user"&limit=1', ["CHAIN-U00001"], 3],
    ["?q=enabled:true ruleSource:sumo", ["MATCH-S00001"], 1],
  ])("%s gives %j of %d", async (query, ids, total) => {
    const data = await service.take("GET", `sec/v1/rules${query.replaceAll(" ", "%20").replaceAll('"', "%22")}`);

    expect((data["objects"] as JsonObject[]).map(({ id }) => id)).toEqual(ids);
    expect(data["total"]).toBe(total);
  });
});

test("the six types have ids and paths of their own", () => {
  expect(RULE_TYPES.map(({ path, prefix }) => `${prefix} ${path}`)).toEqual([
    "AGGREGATION aggregation",
    "CHAIN chain",
    "FIRST first-seen",
    "MATCH templated",
    "OUTLIER outlier",
    "THRESHOLD threshold",
  ]);
  expect(ruleCollection(ORG, "LEGACY-S00001")).toBeUndefined();
});
