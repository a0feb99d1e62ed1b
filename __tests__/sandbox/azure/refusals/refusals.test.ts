import { AZURE_REFUSALS } from "../../../../src/sandbox/azure";
import { GROUP, SENTINEL, WORKSPACE, azureSandbox } from "../azure-sandbox";
import { AUTOMATION, WATCHLIST, guid, nrt, scheduled } from "../bodies";
import { EXAMPLES } from "./examples";

const { ask, known, store } = azureSandbox();

/** What only several requests show; their tests stand with the resources and below. */
const OF_SEVERAL = [
  "rule-name-taken",
  "scheduled-rules-full",
  "nrt-rules-full",
  "automation-rules-full",
  "watchlist-being-deleted",
  "query-pack-query-body-missing",
  "query-pack-query-name-missing",
];

beforeAll(async () => {
  await ask("PUT", `${SENTINEL}/watchlists/known`, { body: { properties: WATCHLIST } });
});

test("each refusal has an example", () => {
  expect([...EXAMPLES.map(({ id }) => id), ...OF_SEVERAL].sort()).toEqual(AZURE_REFUSALS.map(({ id }) => id).sort());
});

test("each refusal says when, and where it is known from", () => {
  expect(AZURE_REFUSALS.filter(({ summary, source }) => !summary.endsWith(".") || source === "")).toEqual([]);
  expect(new Set(AZURE_REFUSALS.map(({ id }) => id)).size).toBe(AZURE_REFUSALS.length);
});

test.each(EXAMPLES)("$id is refused", async ({ id, path, body, message, answer }) => {
  known.answer = answer ?? { problems: [] };
  const url = new URL(`${SENTINEL}/${path}`, "http://localhost").pathname;

  const answered = await ask("PUT", url.replace("/providers/savedSearches", "/savedSearches"), {
    body,
    version: path.includes("savedSearches") ? "2020-08-01" : "2024-09-01",
  });

  const refusal = AZURE_REFUSALS.find((each) => each.id === id);
  expect([answered.status, answered.body.error?.code]).toEqual([refusal?.status, refusal?.code]);
  expect(answered.body.error?.message).toContain(message);
});

test.each([
  ["a scheduled rule", `${SENTINEL}/alertRules/ok1`, scheduled()],
  ["an NRT rule", `${SENTINEL}/alertRules/ok2`, nrt()],
  [
    "a query whose comments and texts name what is refused",
    `${SENTINEL}/alertRules/ok3`,
    scheduled({ displayName: "c", query: 'T | where a == "union *" // search *' }),
  ],
  ["an automation rule", `${SENTINEL}/automationRules/${guid(9)}`, { properties: AUTOMATION }],
  [
    "grouping that is off",
    `${SENTINEL}/alertRules/ok4`,
    scheduled({
      displayName: "d",
      incidentConfiguration: {
        createIncident: true,
        groupingConfiguration: { enabled: false, matchingMethod: "Selected" },
      },
    }),
  ],
])("%s that keeps everything is taken", async (_name, url, body) => {
  known.answer = { problems: [], columns: {} };

  expect((await ask("PUT", url, { body })).body.error).toBeUndefined();
});

test("columns are not looked at when it is not known what a query outputs", async () => {
  known.answer = { problems: [] };

  const { status } = await ask("PUT", `${SENTINEL}/alertRules/ok5`, {
    body: scheduled({ displayName: "e", customDetails: { first: "Anything" } }),
  });

  expect(status).toBe(201);
});

test("a display name is taken by one rule of a workspace", async () => {
  known.answer = { problems: [] };
  await ask("PUT", `${SENTINEL}/alertRules/one`, { body: scheduled({ displayName: "Same" }) });

  const again = await ask("PUT", `${SENTINEL}/alertRules/one`, { body: scheduled({ displayName: "Same" }) });
  const other = await ask("PUT", `${SENTINEL}/alertRules/two`, { body: nrt({ displayName: "Same" }) });

  expect([again.status, other.status]).toEqual([200, 400]);
  expect(other.body.error?.message).toContain("'Same' already exists");
});

test("a workspace has at most 512 automation rules", async () => {
  const rules = { scope: WORKSPACE.toLowerCase(), kind: "automationRules" };
  Array.from({ length: 512 }, (_, index) => store.put(rules, { key: guid(1_000 + index), body: {} }));

  const more = await ask("PUT", `${SENTINEL}/automationRules/${guid(1)}`, { body: { properties: AUTOMATION } });
  const changed = await ask("PUT", `${SENTINEL}/automationRules/${guid(1_000)}`, { body: { properties: AUTOMATION } });

  expect([more.status, changed.status]).toEqual([400, 200]);
});

test.each([
  ["body", { displayName: "q" }],
  ["displayName", { body: "T" }],
])("a query of a pack without its %s is refused", async (field, properties) => {
  const pack = `${GROUP}/providers/Microsoft.OperationalInsights/queryPacks/pack`;
  await ask("PUT", pack, { version: "2019-09-01", body: { location: "westeurope" } });

  const { body } = await ask("PUT", `${pack}/queries/${guid(1)}`, { version: "2019-09-01", body: { properties } });

  expect(body.error?.message).toContain(`'${field}'`);
});
