import { seedEstate } from "../../../src/sandbox/seed";
import { emptyContext, SAMPLE } from "./sample-estate";

const SCOPE =
  "/subscriptions/00000000-0000-0000-0000-000000000a01/resourcegroups/rg-siem/providers/microsoft.operationalinsights/workspaces";

const snapshotOf = ({ store }: ReturnType<typeof emptyContext>): unknown =>
  store.collections().map((each) => [each, store.list(each)]);
const kindsOf = ({ store }: ReturnType<typeof emptyContext>, workspace: string): unknown[] =>
  store.list({ scope: `${SCOPE}/${workspace}`, kind: "alertRules" }).map(({ body }) => body["kind"]);

test("the seed fills every workspace and every org that has a user", () => {
  const context = emptyContext();

  const { added } = seedEstate(context);

  expect(new Set(added.map(({ scope }) => scope.replace(/^.*\/workspaces\//, "")))).toEqual(
    new Set([
      "log-full",
      "log-full/watchlists/jump-hosts",
      "log-full/watchlists/test-addresses",
      "log-endpoint",
      "log-endpoint/watchlists/jump-hosts",
      "log-endpoint/watchlists/test-addresses",
      "log-empty",
      "log-empty/watchlists/jump-hosts",
      "log-empty/watchlists/test-addresses",
      "org:00000000000000E1",
      "org:00000000000000E2",
    ]),
  );
});

test("a second seed adds nothing and changes nothing", () => {
  const context = emptyContext();
  seedEstate(context);
  const before = snapshotOf(context);

  const { added } = seedEstate(context);

  expect(added).toEqual([]);
  expect(snapshotOf(context)).toEqual(before);
});

test("a seed leaves what was changed, and brings back what was deleted", () => {
  const context = emptyContext();
  seedEstate(context);
  const rules = { scope: `${SCOPE}/log-full`, kind: "alertRules" };
  const [first, second] = context.store.list(rules);
  const changed = { key: first?.key ?? "", body: { kind: "Scheduled", properties: { displayName: "Mine" } } };
  context.store.put(rules, changed);
  context.store.delete(rules, second?.key ?? "");

  const { added } = seedEstate(context);

  expect(added).toEqual([{ ...rules, count: 1 }]);
  expect(context.store.find(rules, changed.key)?.body).toEqual(changed.body);
  expect(context.store.find(rules, second?.key ?? "")?.body).toEqual(second?.body);
});

test("two sandboxes of one estate are seeded with the same ids", () => {
  const [one, other] = [emptyContext(), emptyContext()];

  seedEstate(one);
  seedEstate(other);

  expect(snapshotOf(one)).toEqual(snapshotOf(other));
});

test("no two things of a collection have one id", () => {
  const context = emptyContext();

  const { added } = seedEstate(context);

  expect(added.map(({ scope, kind, count }) => [scope, kind, count])).toEqual(
    added.map(({ scope, kind }) => [scope, kind, context.store.count({ scope, kind }).all]),
  );
});

test("a workspace gets rules of all kinds, and none that reads a table it lacks", () => {
  const context = emptyContext();

  seedEstate(context);

  const NRT = ["NRT", "NRT"];
  const BUILT_IN = ["Fusion", "MicrosoftSecurityIncidentCreation"];
  const scheduled = (count: number): string[] => Array.from({ length: count }, () => "Scheduled");
  expect(kindsOf(context, "log-full").sort()).toEqual([...BUILT_IN, ...NRT, ...scheduled(11)].sort());
  expect(kindsOf(context, "log-endpoint").sort()).toEqual([...BUILT_IN, ...NRT, ...scheduled(8)].sort());
  expect(kindsOf(context, "log-empty").sort()).toEqual(BUILT_IN);
});

test("the seed has what adoption must cope with in Sentinel", () => {
  const context = emptyContext();

  seedEstate(context);

  const rules = context.store
    .list({ scope: `${SCOPE}/log-full`, kind: "alertRules" })
    .map(({ key, body }) => ({ key, ...(body["properties"] as Record<string, unknown>) }));
  expect(rules).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ key: "beacon-hunt" }),
      expect.objectContaining({ enabled: false, displayName: "Program that few machines have in a startup folder" }),
      expect.objectContaining({
        enabled: false,
        displayName: "AUTO DISABLED - Remote service tools between machines",
        description: expect.stringMatching(/^The rule was disabled on 2026-09-01: .*other machines\.$/) as string,
      }),
      expect.objectContaining({ subTechniques: ["T1059.001", "T1566.001"] }),
      expect.objectContaining({ templateVersion: "1.2.0", displayName: "Shadow copies deleted" }),
      expect.objectContaining({
        customDetails: expect.anything() as object,
        alertDetailsOverride: expect.anything() as object,
      }),
    ]),
  );
});

test("an org gets rules of all six types, its own and those that Sumo Logic ships", () => {
  const context = emptyContext();

  const { added } = seedEstate(context);

  const ofOrg = added.filter(({ scope, kind }) => scope === "org:00000000000000E1" && kind.includes("rules/"));
  expect(Object.fromEntries(ofOrg.map(({ kind, count }) => [kind, count]))).toEqual({
    "rules/templated": 5,
    "vendor-rules/templated": 3,
    "rules/threshold": 2,
    "vendor-rules/threshold": 1,
    "rules/chain": 1,
    "vendor-rules/chain": 1,
    "rules/aggregation": 1,
    "vendor-rules/aggregation": 1,
    "rules/first-seen": 2,
    "vendor-rules/first-seen": 1,
    "rules/outlier": 1,
    "vendor-rules/outlier": 1,
  });
});

test("the seed has what adoption must cope with in Sumo Logic", () => {
  const context = emptyContext();

  seedEstate(context);

  const bodies = ["rules/templated", "vendor-rules/templated"].flatMap((kind) =>
    context.store.list({ scope: "org:00000000000000E1", kind }).map(({ body }) => body),
  );
  expect(bodies).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        name: "Any name that was asked for",
        enabled: false,
        status: { ruleStatus: "Failed", reason: "The rule made more than 50000 signals in an hour" },
      }),
      expect.objectContaining({
        scoreMapping: expect.objectContaining({
          mapping: expect.arrayContaining([{ type: "range", from: "5", from_end: "10", to: 6 }]) as object,
        }) as object,
      }),
      expect.objectContaining({
        id: "MATCH-S00001",
        ruleSource: "sumo",
        scoreMapping: expect.objectContaining({ default: 8 }) as object,
        expression: expect.stringContaining("wbadmin") as string,
      }),
    ]),
  );
});

test("nothing is seeded where there is no place", () => {
  const context = emptyContext({ ...SAMPLE, workspaces: [], orgs: [] });

  expect(seedEstate(context)).toEqual({ added: [] });
});
