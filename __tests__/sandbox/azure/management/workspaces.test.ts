import { GROUP, SENTINEL, SUBSCRIPTION, WORKSPACE, azureSandbox } from "../azure-sandbox";
import type { Answer } from "../azure-sandbox";
import { scheduled } from "../bodies";

const NEW = WORKSPACE.replace("log-soc", "log-new");
const ONBOARDING = "providers/Microsoft.SecurityInsights/onboardingStates/default";
const version = "2022-10-01";
const groups = { version: "2023-07-01" };
const operationOf = ({ headers }: Answer, name: string): string => new URL(String(headers[name])).pathname;

test("a workspace is made by an operation that takes a second", async () => {
  const { ask, time } = azureSandbox();
  const body = { location: "West Europe", properties: { retentionInDays: 90 }, tags: { a: "b" } };

  const made = await ask("PUT", NEW, { version, body });
  const early = await ask("GET", operationOf(made, "azure-asyncoperation"), { version });
  time.now = new Date(time.now.getTime() + 1_000);
  const later = await ask("GET", operationOf(made, "azure-asyncoperation"), { version });
  const read = await ask("GET", NEW, { version });

  expect([made.status, made.body.properties?.["provisioningState"]]).toEqual([201, "Creating"]);
  expect([early.body["status"], later.body["status"]]).toEqual(["InProgress", "Succeeded"]);
  expect(read.body).toMatchObject({
    location: "westeurope",
    tags: { a: "b" },
    properties: { retentionInDays: 90, sku: { name: "PerGB2018" }, provisioningState: "Succeeded" },
  });
});

test("a workspace is deleted by an operation, with all that is in it, and can be recovered", async () => {
  const { ask, time, store } = azureSandbox();
  const deletedUrl = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.OperationalInsights/deletedWorkspaces`;
  await ask("PUT", `${SENTINEL}/alertRules/r1`, { body: scheduled() });

  const deleted = await ask("DELETE", WORKSPACE, { version });
  const going = await ask("GET", operationOf(deleted, "location"), { version });
  time.now = new Date(time.now.getTime() + 1_000);
  const gone = await ask("GET", operationOf(deleted, "location"), { version });
  const read = await ask("GET", WORKSPACE, { version });
  const list = await ask("GET", deletedUrl, { version });
  const recovered = await ask("PUT", WORKSPACE, { version, body: { location: "westeurope" } });

  expect([deleted, going, gone, read].map(({ status }) => status)).toEqual([202, 202, 200, 404]);
  expect(list.body.value?.map(({ id }) => id)).toEqual([WORKSPACE]);
  expect(recovered.body.properties?.["customerId"]).toBe("00000000-0000-0000-0000-0000000000f1");
  expect(store.collections().map(({ kind }) => kind)).not.toContain("alertRules");
  expect((await ask("GET", `${SENTINEL}/alertRules`)).body.error?.message).toBe(
    "Workspace 'log-soc' is not onboarded to Microsoft Sentinel.",
  );
});

test("a workspace that is deleted by force has another id when it is made again", async () => {
  const { ask, time } = azureSandbox();
  await ask("DELETE", `${WORKSPACE}?api-version=${version}&force=true`);
  time.now = new Date(time.now.getTime() + 1_000);

  const made = await ask("PUT", WORKSPACE, { version, body: { location: "westeurope" } });

  expect(made.body.properties?.["customerId"]).not.toBe("00000000-0000-0000-0000-0000000000f1");
  expect((await ask("DELETE", NEW, { version })).status).toBe(204);
});

test("Sentinel is put on a workspace, which brings the Fusion rule, and taken off", async () => {
  const { ask } = azureSandbox();
  await ask("PUT", NEW, { version, body: { location: "westeurope" } });
  const state = `${NEW}/${ONBOARDING}`;
  const rules = `${NEW}/providers/Microsoft.SecurityInsights/alertRules`;

  const before = await ask("GET", state);
  const made = await ask("PUT", state, { body: { properties: { customerManagedKey: false } } });
  const list = await ask("GET", rules);
  const off = await ask("DELETE", state);

  expect([before, made, off, await ask("DELETE", state)].map(({ status }) => status)).toEqual([404, 201, 200, 204]);
  expect(list.body.value?.map(({ name, kind }) => [name, kind])).toEqual([["BuiltInFusion", "Fusion"]]);
  expect((await ask("GET", rules)).status).toBe(400);
});

test("Sentinel is on the workspaces of the estate from the start", async () => {
  const { ask } = azureSandbox();

  expect((await ask("GET", `${WORKSPACE}/${ONBOARDING}`)).status).toBe(200);
  expect((await ask("GET", `${SENTINEL}/onboardingStates`)).body.value).toHaveLength(1);
});

test("the keys of a workspace are the same each time", async () => {
  const { ask } = azureSandbox();
  const url = `${WORKSPACE}/sharedKeys`;

  const [first, second] = [await ask("POST", url, { version }), await ask("POST", url, { version })];

  expect(first.body).toEqual(second.body);
  expect(Object.keys(first.body)).toEqual(["primarySharedKey", "secondarySharedKey"]);
});

test("a resource group is made, listed and deleted with all that is in it", async () => {
  const { ask, time } = azureSandbox();
  const url = GROUP.replace("rg-soc", "rg-new");
  const names = async () =>
    (await ask("GET", `/subscriptions/${SUBSCRIPTION}/resourceGroups`, groups)).body.value?.map(({ name }) => name);

  const made = await ask("PUT", url, { ...groups, body: { location: "westeurope" } });
  const listed = await names();
  const deleted = await ask("DELETE", GROUP, groups);
  const going = await ask("GET", GROUP, groups);
  time.now = new Date(time.now.getTime() + 1_000);

  expect([made.status, deleted.status, going.body.properties?.["provisioningState"]]).toEqual([201, 202, "Deleting"]);
  expect(listed).toEqual(["rg-soc", "rg-new"]);
  expect((await ask("GET", GROUP, groups)).body.error?.code).toBe("ResourceGroupNotFound");
  expect((await ask("GET", WORKSPACE, { version })).body.error?.code).toBe("ResourceGroupNotFound");
  expect(await names()).toEqual(["rg-new"]);
});

test("nothing is made in what is being deleted", async () => {
  const { ask } = azureSandbox();
  await ask("DELETE", GROUP, groups);

  const answers = [
    await ask("PUT", GROUP, { ...groups, body: { location: "westeurope" } }),
    await ask("PUT", NEW, { version, body: { location: "westeurope" } }),
    await ask("PUT", `${GROUP}/providers/Microsoft.OperationalInsights/queryPacks/pack`, {
      version: "2019-09-01",
      body: { location: "westeurope" },
    }),
    await ask("PUT", `${SENTINEL}/dataConnectors/a`, { body: { kind: "X" } }),
  ];

  expect(answers.map(({ body }) => body.error?.code)).toEqual([
    "ResourceGroupBeingDeleted",
    "ResourceGroupBeingDeleted",
    "ResourceGroupBeingDeleted",
    "ResourceNotFound",
  ]);
});

test.each([
  ["group", GROUP.replace("rg-soc", "rg-x"), "2023-07-01"],
  ["workspace", NEW, version],
])("a %s without a region is refused", async (_name, url, api) => {
  const { ask } = azureSandbox();

  expect((await ask("PUT", url, { version: api, body: {} })).body.error?.code).toBe("LocationRequired");
});

test("an operation that nobody began is not found", async () => {
  const { ask } = azureSandbox();

  expect((await ask("GET", `/subscriptions/${SUBSCRIPTION}/operationstatuses/none`, { version })).status).toBe(404);
});
