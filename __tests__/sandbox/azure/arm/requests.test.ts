import { azureErrorBody } from "../../../../src/sandbox/azure";
import { GROUP, OWNER, SENTINEL, SUBSCRIPTION, WORKSPACE, azureSandbox } from "../azure-sandbox";

const { ask, raw } = azureSandbox();

test("every endpoint of the cloud is this server, as the request addressed it", async () => {
  const headers = { host: "localhost:8443" };

  const { body } = await raw("GET", "/metadata/endpoints?api-version=2022-09-01", { headers });

  expect(body).toMatchObject({
    resourceManager: "http://localhost:8443",
    microsoftGraphResourceId: "http://localhost:8443",
    authentication: { loginEndpoint: "http://localhost:8443" },
    suffixes: { storage: "localhost:8443", keyVaultDns: "localhost:8443" },
  });
  expect(JSON.stringify(body)).not.toMatch(/azure\.com|microsoftonline|windows\.net/);
});

test("the older form, asked with a double slash, tells the regions", async () => {
  const { body } = await raw("GET", "//metadata/endpoints?api-version=2018-01-01");

  expect(body).toMatchObject({
    cloudEndpoint: { sandbox: { locations: expect.arrayContaining(["westeurope"]) as unknown } },
  });
});

test("every answer has an id, and the ids that the client sent", async () => {
  const { headers } = await ask("GET", WORKSPACE, {
    version: "2022-10-01",
    headers: { "x-ms-client-request-id": "mine", "x-ms-correlation-request-id": "ours" },
  });

  expect(headers["x-ms-request-id"]).toEqual(expect.stringMatching(/^[\da-f-]{36}$/));
  expect(headers).toMatchObject({ "x-ms-client-request-id": "mine", "x-ms-correlation-request-id": "ours" });
});

test.each([
  ["no api-version", `${SENTINEL}/alertRules?api-version=`, 400, "MissingApiVersionParameter"],
  ["an unknown api-version", `${SENTINEL}/alertRules?api-version=2001-01-01`, 400, "NoRegisteredProviderFound"],
  ["an unknown subscription", WORKSPACE.replace(SUBSCRIPTION, OWNER), 404, "SubscriptionNotFound"],
  ["an unknown group", WORKSPACE.replace("rg-soc", "rg-none"), 404, "ResourceGroupNotFound"],
  ["an unknown workspace", WORKSPACE.replace("log-soc", "log-none"), 404, "ResourceNotFound"],
  ["an unknown rule", `${SENTINEL}/alertRules/none?api-version=2024-09-01`, 404, "NotFound"],
  ["an unknown saved search", `${WORKSPACE}/savedSearches/none`, 404, "ResourceNotFound"],
  ["an unknown type", `${SENTINEL}/nothing/none`, 404, "InvalidResourceType"],
])("%s is refused in the words of Azure", async (_name, path, status, code) => {
  const answer = await ask("GET", path, { version: "2020-08-01" });

  expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
});

test("paths are read without regard to case, and answered in Azure's letters", async () => {
  const { status, body } = await ask("GET", WORKSPACE.toUpperCase(), { version: "2022-10-01" });

  expect([status, body["id"]]).toEqual([200, WORKSPACE]);
});

test.each([
  ["no JSON", "{"],
  ["no object", "[]"],
])("a body that is %s is refused", async (_name, payload) => {
  const { tokenOf } = azureSandbox();
  const headers = { authorization: `Bearer ${await tokenOf(OWNER)}`, "content-type": "application/json" };
  const url = `${SENTINEL}/alertRules/a?api-version=2024-09-01`;

  const { status, body } = await raw("PUT", url, { payload, headers });

  expect([status, body.error?.code]).toEqual([400, "InvalidRequestContent"]);
});

test.each([
  ["kind", { kind: 5 }],
  ["location", { location: {} }],
  ["tags", { tags: "none" }],
  ["properties", { properties: [] }],
  ["deeper than 100", JSON.parse(`{"properties":{"a":${"[".repeat(200)}${"]".repeat(200)}}}`) as object],
])("a body whose %s is of another form is refused", async (part, body) => {
  const { body: answered, status } = await ask("PUT", `${SENTINEL}/dataConnectors/a`, { body: { kind: "X", ...body } });

  expect([status, answered.error?.code]).toEqual([400, "InvalidRequestContent"]);
  expect(answered.error?.message).toContain(part);
});

test.each([
  ["alertRules/a%2Fb", 400, "InvalidResourceName"],
  ["alertRules/..%5Cb", 400, "InvalidResourceName"],
  ["alertRules/a%00", 400, "InvalidResourceName"],
  ["alertRules/", 404, "InvalidResourceType"],
  ["alertRules/a%20(b)_é", 404, "NotFound"],
])("a resource is not named %s", async (path, status, code) => {
  const answer = await ask("GET", `${SENTINEL}/${path}`);

  expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
});

test("a request to a host that is no address is refused", async () => {
  const { status } = await raw("GET", "/metadata/endpoints?api-version=2022-09-01", { headers: { host: "a b" } });

  expect(status).toBe(400);
});

test("a property of another type is refused by its name", async () => {
  const body = { kind: "Scheduled", properties: { displayName: 5 } };

  const answer = await ask("PUT", `${SENTINEL}/alertRules/a`, { body });

  expect(answer.body.error?.message).toContain("properties.displayName");
});

test.each([
  [401, "InvalidAuthenticationToken"],
  [409, "Conflict"],
  [418, "BadRequest"],
  [429, "TooManyRequests"],
  [599, "InternalServerError"],
])("an error %d without a code has one that fits", (status, code) => {
  expect(azureErrorBody(status)).toMatchObject({ error: { code, message: expect.any(String) as unknown } });
});

test("an error with a code has that", () => {
  expect(azureErrorBody(409, "AnotherOperationInProgress")).toMatchObject({
    error: { code: "AnotherOperationInProgress" },
  });
});

test("the providers that a deployment needs are registered", async () => {
  const url = `/subscriptions/${SUBSCRIPTION}/providers`;

  const { body } = await ask("GET", url, { version: "2022-09-01" });
  const one = await ask("POST", `${url}/microsoft.securityinsights/register`, { version: "2022-09-01" });

  const registered = body.value?.map(({ namespace, registrationState }) => [namespace, registrationState]);
  expect(registered).toEqual(
    expect.arrayContaining([
      ["Microsoft.SecurityInsights", "Registered"],
      ["Microsoft.OperationalInsights", "Registered"],
    ]),
  );
  expect(one.body["namespace"]).toBe("Microsoft.SecurityInsights");
  expect((await ask("GET", `${url}/Microsoft.Nothing`, { version: "2022-09-01" })).status).toBe(404);
});

test("a group lists what is in it", async () => {
  const { body } = await ask("GET", `${GROUP}/resources`, { version: "2023-07-01" });

  expect(body.value?.map(({ id }) => id)).toEqual([WORKSPACE]);
});
