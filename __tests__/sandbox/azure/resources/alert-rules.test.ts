import { SENTINEL, WORKSPACE, azureSandbox } from "../azure-sandbox";
import { RULE, nrt, scheduled } from "../bodies";

const RULES = `${SENTINEL}/alertRules`;

test("a rule is made, read, replaced and deleted", async () => {
  const { ask } = azureSandbox();

  const made = await ask("PUT", `${RULES}/R1`, { body: scheduled() });
  const read = await ask("GET", `${RULES}/r1`);
  const replaced = await ask("PUT", `${RULES}/R1`, { body: scheduled({ severity: "Low" }) });
  const deleted = await ask("DELETE", `${RULES}/R1`);
  const again = await ask("DELETE", `${RULES}/R1`);

  expect([made, read, replaced, deleted, again].map(({ status }) => status)).toEqual([201, 200, 200, 200, 204]);
  expect(made.body).toMatchObject({
    id: `${RULES}/R1`,
    name: "R1",
    type: "Microsoft.SecurityInsights/alertRules",
    kind: "Scheduled",
    properties: { ...RULE, lastModifiedUtc: "2026-01-01T00:00:00.000Z" },
  });
  expect(read.body).toEqual(made.body);
  expect(replaced.body.properties?.["severity"]).toBe("Low");
  expect((await ask("GET", `${RULES}/R1`)).status).toBe(404);
});

test("what a PUT does not name is gone", async () => {
  const { ask } = azureSandbox();
  await ask("PUT", `${RULES}/R1`, { body: scheduled({ subTechniques: ["T1078.001"] }) });

  await ask("PUT", `${RULES}/R1`, { body: scheduled() });

  expect((await ask("GET", `${RULES}/R1`)).body.properties).not.toHaveProperty("subTechniques");
});

test("each write has an etag of its own, that conditions are held against", async () => {
  const { ask } = azureSandbox();
  const first = await ask("PUT", `${RULES}/R1`, { body: scheduled() });
  const second = await ask("PUT", `${RULES}/R1`, { body: scheduled() });
  const status = async (method: "PUT" | "DELETE", name: string, headers: Readonly<Record<string, string>>) =>
    (await ask(method, `${RULES}/${name}`, { headers, body: scheduled() })).status;

  expect(second.body["etag"]).toEqual(expect.stringMatching(/^".+"$/));
  expect(second.body["etag"]).toBe(second.headers["etag"]);
  expect(second.body["etag"]).not.toBe(first.body["etag"]);
  expect([
    await status("PUT", "R1", { "if-match": String(first.body["etag"]) }),
    await status("DELETE", "R1", { "if-match": String(first.body["etag"]) }),
    await status("PUT", "R1", { "if-none-match": "*" }),
    await status("PUT", "R2", { "if-match": "*" }),
    await status("PUT", "R1", { "if-match": String(second.body["etag"]) }),
    await status("DELETE", "R1", { "if-match": "*" }),
  ]).toEqual([412, 412, 412, 412, 200, 200]);
});

test("a condition is looked at again once the query is bound", async () => {
  const { ask, context, store } = azureSandbox();
  const { body } = await ask("PUT", `${RULES}/R1`, { body: scheduled() });
  const { ask: bind } = context.queries;
  Object.assign(context.queries, {
    ask: (question: Parameters<typeof bind>[0]) => {
      store.put({ scope: WORKSPACE.toLowerCase(), kind: "alertRules" }, { key: "R1", body: scheduled() as never });
      return bind(question);
    },
  });

  const answer = await ask("PUT", `${RULES}/R1`, { body: scheduled(), headers: { "if-match": String(body["etag"]) } });

  expect(answer.status).toBe(412);
});

test("a query is bound to the tables, functions and watchlists of its workspace", async () => {
  const { ask, asked } = azureSandbox();
  const search = { category: "c", displayName: "d", query: "SigninLogs | take n" };
  const alias = { functionAlias: "signins", functionParameters: "n:long=3" };
  const list = { displayName: "Known hosts", provider: "Microsoft", itemsSearchKey: "Host" };
  const row = { itemsKeyValue: { Host: "a", Note: "b" } };
  const item = `${SENTINEL}/watchlists/hosts/watchlistItems/00000000-0000-0000-0000-000000000001`;
  await ask("PUT", `${WORKSPACE}/savedSearches/s1`, { version: "2020-08-01", body: { properties: search } });
  await ask("PUT", `${WORKSPACE}/savedSearches/s2`, {
    version: "2020-08-01",
    body: { properties: { ...search, ...alias } },
  });
  await ask("PUT", `${SENTINEL}/watchlists/hosts`, { body: { properties: list } });
  await ask("PUT", item, { body: { properties: row } });

  await ask("PUT", `${RULES}/R1`, { body: scheduled() });

  expect(asked).toEqual([
    {
      query: RULE.query,
      tables: { SigninLogs: { TimeGenerated: "datetime", UserPrincipalName: "string" } },
      openTables: [],
      functions: [{ alias: "signins", parameters: "n:long=3", body: "SigninLogs | take n" }],
      watchlists: [{ alias: "hosts", columns: ["Host", "Note"] }],
    },
  ]);
});

test("an etag in the body is that of the rule as it is", async () => {
  const { ask } = azureSandbox();
  const put = (etag: unknown, name = "R1") => ask("PUT", `${RULES}/${name}`, { body: { ...scheduled(), etag } });
  const made = await put(null);

  const changed = await put(made.body["etag"]);
  const late = await put(made.body["etag"]);

  expect([made.status, changed.status, late.status]).toEqual([201, 200, 409]);
  expect(late.body.error).toEqual({
    code: "Conflict",
    message:
      "Newer instance of rule 'R1' exists for workspace '00000000-0000-0000-0000-0000000000f1' (Etag does not match). Data was not saved.",
  });
  expect((await put("*")).status).toBe(200);
});

test("a rule that is about to start is changed without a new time to start at", async () => {
  const { ask, time } = azureSandbox();
  const put = (changes: object) =>
    ask("PUT", `${RULES}/R1`, { body: scheduled({ startTimeUtc: "2026-01-01T01:00:00Z", ...changes }) });
  await put({});
  time.now = new Date("2026-01-01T00:55:00Z");

  const changed = await put({ severity: "Low" });
  const restarted = await put({ startTimeUtc: "2026-01-01T01:00:01Z" });

  expect([changed.status, restarted.status]).toEqual([200, 400]);
});

test("a rule of Microsoft's own logic may leave its name empty", async () => {
  const { ask } = azureSandbox();
  const properties = { alertRuleTemplateName: "f71aba3d-28fb-450b-b192-4e76a83015c8", displayName: null };

  expect((await ask("PUT", `${RULES}/BuiltInFusion`, { body: { kind: "Fusion", properties } })).status).toBe(201);
});

test("rules come in pages", async () => {
  const { ask } = azureSandbox();
  const names = Array.from({ length: 101 }, (_, index) => `r${String(index).padStart(3, "0")}`);
  await Promise.all(names.map((name) => ask("PUT", `${RULES}/${name}`, { body: scheduled({ displayName: name }) })));

  const first = await ask("GET", RULES);
  const second = await ask("GET", (first.body.nextLink ?? "").replace("http://localhost:80", ""));

  expect([...(first.body.value ?? []), ...(second.body.value ?? [])].map(({ name }) => name)).toEqual(names);
  expect(first.body.value).toHaveLength(100);
  expect(second.body).not.toHaveProperty("nextLink");
});

test("a rule of Microsoft's own logic says of itself what its template says", async () => {
  const { ask } = azureSandbox();
  const body = {
    kind: "Fusion",
    properties: { enabled: true, alertRuleTemplateName: "f71aba3d-28fb-450b-b192-4e76a83015c8" },
  };

  const made = await ask("PUT", `${RULES}/BuiltInFusion`, { body });
  const templates = await ask("GET", `${SENTINEL}/alertRuleTemplates`, { version: "2021-09-01-preview" });
  const template = await ask("GET", `${SENTINEL}/alertRuleTemplates/${body.properties.alertRuleTemplateName}`);

  expect(made.body.properties).toMatchObject({ displayName: "Advanced Multistage Attack Detection", enabled: true });
  expect(templates.body.value).toContainEqual(template.body);
  expect((await ask("GET", `${SENTINEL}/alertRuleTemplates/none`)).status).toBe(404);
});

test("templates that a solution brought are listed", async () => {
  const { ask, store } = azureSandbox();
  const body = { kind: "Scheduled", properties: { displayName: "Of a solution" } };
  store.put({ scope: WORKSPACE.toLowerCase(), kind: "alertRuleTemplates" }, { key: "t1", body });

  const { body: found } = await ask("GET", `${SENTINEL}/alertRuleTemplates/T1`);

  expect(found).toMatchObject({ name: "t1", kind: "Scheduled", properties: { displayName: "Of a solution" } });
});

test("at most 512 scheduled and 50 NRT rules of a workspace are enabled", async () => {
  const { ask, store } = azureSandbox();
  const rules = { scope: WORKSPACE.toLowerCase(), kind: "alertRules" };
  Array.from({ length: 511 }, (_, index) =>
    store.put(rules, { key: `s${index}`, body: scheduled() as never, enabled: true }),
  );
  const put = async (name: string, body: object) => (await ask("PUT", `${RULES}/${name}`, { body })).status;
  const nrtNames = Array.from({ length: 50 }, (_, index) => `n${index}`);

  await Promise.all(nrtNames.map((name) => put(name, nrt({ displayName: name }))));

  expect([
    await put("n50", nrt({ displayName: "n50" })),
    await put("n50", nrt({ displayName: "n50", enabled: false })),
    await put("n49", nrt({ displayName: "n49", severity: "Low" })),
    await put("last", scheduled({ displayName: "last" })),
    await put("more", scheduled({ displayName: "more" })),
    await put("more", scheduled({ displayName: "more", enabled: false })),
    await put("last", scheduled({ displayName: "last", severity: "Low" })),
    (await ask("DELETE", `${RULES}/n0`)).status,
    await put("n50", nrt({ displayName: "n50" })),
  ]).toEqual([400, 201, 200, 201, 400, 201, 200, 200, 200]);
});
