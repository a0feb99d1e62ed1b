import { GROUP, SENTINEL, SUBSCRIPTION, WORKSPACE, azureSandbox } from "../azure-sandbox";
import { AUTOMATION, SEARCH, guid } from "../bodies";

const PACK = `${GROUP}/providers/Microsoft.OperationalInsights/queryPacks/pack`;

test("an automation rule remembers when it was made", async () => {
  const { ask, time } = azureSandbox();
  const path = `${SENTINEL}/automationRules/${guid(1)}`;
  const made = await ask("PUT", path, { body: { properties: AUTOMATION } });
  time.now = new Date(time.now.getTime() + 1_000);

  const replaced = await ask("PUT", path, { body: { properties: { ...AUTOMATION, order: 2 } } });

  expect([made.status, replaced.status]).toEqual([201, 200]);
  expect(replaced.body.properties).toMatchObject({
    order: 2,
    createdTimeUtc: "2026-01-01T00:00:00.000Z",
    lastModifiedTimeUtc: "2026-01-01T00:00:01.000Z",
  });
});

test("a saved search is answered with 200 also when it is made", async () => {
  const { ask } = azureSandbox();
  const options = { version: "2020-08-01", body: { properties: SEARCH } };

  const made = await ask("PUT", `${WORKSPACE}/savedSearches/s1`, options);
  const list = await ask("GET", `${WORKSPACE}/savedSearches`, options);

  expect(made.status).toBe(200);
  expect(made.body).toMatchObject({
    name: "s1",
    type: "Microsoft.OperationalInsights/savedSearches",
    properties: SEARCH,
  });
  expect(list.body.value).toEqual([made.body]);
});

test("an update of a query in a pack keeps what it does not name", async () => {
  const { ask } = azureSandbox();
  const version = "2019-09-01";
  const query = `${PACK}/queries/${guid(1)}`;
  const properties = { body: "SigninLogs", displayName: "q", description: "d", related: { categories: ["security"] } };
  const made = await ask("PUT", PACK, { version, body: { location: "westeurope" } });
  await ask("PUT", query, { version, body: { properties } });

  const body = { properties: { body: "SigninLogs | take 1", displayName: "q", related: {} } };
  const updated = await ask("PATCH", query, { version, body });

  expect([made.status, made.body.properties?.["provisioningState"]]).toEqual([201, "Succeeded"]);
  expect(updated.body.properties).toMatchObject({ ...properties, body: "SigninLogs | take 1" });
  expect((await ask("PATCH", `${PACK}/queries/none`, { version, body })).status).toBe(404);
  expect((await ask("DELETE", PACK, { version })).status).toBe(200);
  expect((await ask("GET", query, { version })).status).toBe(404);
});

test("metadata are updated in place", async () => {
  const { ask } = azureSandbox();
  const path = `${SENTINEL}/metadata/m1`;
  const properties = { kind: "AnalyticsRule", parentId: `${SENTINEL}/alertRules/r1`, version: "1.0.0" };
  await ask("PUT", path, { body: { properties } });

  const { body } = await ask("PATCH", path, { body: { properties: { version: "1.0.1" } } });

  expect(body.properties).toEqual({ ...properties, version: "1.0.1" });
});

test.each(["dataConnectors", "securityMLAnalyticsSettings"])("%s keep what they are sent", async (type) => {
  const { ask } = azureSandbox();
  const body = { kind: "Some", properties: { anything: [1] } };

  const made = await ask("PUT", `${SENTINEL}/${type}/x`, { body });
  const without = await ask("PUT", `${SENTINEL}/${type}/y`, { body: { properties: {} } });

  expect(made.body).toMatchObject(body);
  expect(without.status).toBe(400);
});

test("the Log Analytics API tells the tables and functions of a workspace", async () => {
  const { ask } = azureSandbox();
  const alias = { functionAlias: "signins", functionParameters: "n:long" };
  const properties = { ...SEARCH, ...alias };
  await ask("PUT", `${WORKSPACE}/savedSearches/f1`, { version: "2020-08-01", body: { properties } });

  const byPath = await ask("GET", `/v1${WORKSPACE}/metadata`);
  const byId = await ask("GET", "/v1/workspaces/00000000-0000-0000-0000-0000000000f1/metadata");

  expect(byPath.body).toMatchObject({
    tables: [
      {
        name: "SigninLogs",
        hasData: true,
        columns: expect.arrayContaining([{ name: "TimeGenerated", type: "datetime" }]) as unknown,
      },
    ],
    functions: [{ name: "signins", parameters: "n:long", body: "SigninLogs" }],
  });
  expect(byId.body).toEqual(byPath.body);
  expect((await ask("GET", "/v1/workspaces/none/metadata")).body.error?.code).toBe("WorkspaceNotFoundError");
});

test("resources of one workspace are not in another", async () => {
  const { ask } = azureSandbox();
  const other = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-soc/providers/Microsoft.OperationalInsights/workspaces/log-b`;
  const version = "2022-10-01";
  await ask("PUT", other, { version, body: { location: "westeurope" } });
  await ask("PUT", `${WORKSPACE}/savedSearches/s1`, { version: "2020-08-01", body: { properties: SEARCH } });

  expect((await ask("GET", `${other}/savedSearches`, { version: "2020-08-01" })).body.value).toEqual([]);
});
