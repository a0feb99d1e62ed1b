import { signToken } from "../../../../src/sandbox/azure/identity/jwt";
import { DELEGATED, MANAGER, OWNER, STRANGER, SUBSCRIPTION, azureSandbox } from "../azure-sandbox";

const { ask, raw, tokenOf, faults, time } = azureSandbox();
const LIST = "/subscriptions?api-version=2022-12-01";
const own = `/subscriptions/${SUBSCRIPTION}?api-version=2022-12-01`;
const delegated = `/subscriptions/${DELEGATED}?api-version=2022-12-01`;

afterEach(() => {
  faults.clear();
});

test.each([
  ["no header", {}, "AuthenticationFailed"],
  ["another scheme", { authorization: "Basic x" }, "AuthenticationFailedInvalidHeader"],
  [
    "a forged token",
    { authorization: `Bearer ${signToken({ tid: OWNER }, Buffer.alloc(32))}` },
    "InvalidAuthenticationToken",
  ],
])("%s is refused", async (_name, headers, code) => {
  const answer = await raw("GET", LIST, { headers });

  expect(answer.status).toBe(401);
  expect(answer.body.error?.code).toBe(code);
  expect(answer.headers["www-authenticate"]).toEqual(expect.stringContaining("invalid_token"));
});

test("paths that nobody serves are refused to strangers in the same way", async () => {
  expect((await raw("GET", "/subscriptions/x/y")).status).toBe(401);
});

test("a token of more than an hour ago is refused", async () => {
  const authorization = `Bearer ${await tokenOf(OWNER)}`;
  const before = time.now;
  time.now = new Date(before.getTime() + 3_600_000);

  const answer = await raw("GET", LIST, { headers: { authorization } });
  time.now = before;

  expect(answer.body.error?.code).toBe("ExpiredAuthenticationToken");
});

test.each([
  ["its own tenant", own, OWNER, 200],
  ["a tenant that manages it", delegated, MANAGER, 200],
  ["a tenant that manages another", own, MANAGER, 401],
  ["a stranger", delegated, STRANGER, 401],
])("a subscription asked by %s", async (_name, url, tenant, status) => {
  expect((await ask("GET", url, { tenant })).status).toBe(status);
});

test("a tenant sees its own subscriptions and those that it manages", async () => {
  const ids = async (tenant: string) =>
    (await ask("GET", LIST, { tenant })).body.value?.map(({ subscriptionId }) => subscriptionId);

  expect([await ids(OWNER), await ids(MANAGER), await ids(STRANGER)]).toEqual([
    [SUBSCRIPTION, DELEGATED],
    [DELEGATED],
    [],
  ]);
});

test("another tenant's token is refused with the tenant that is wanted", async () => {
  const { body, headers } = await ask("GET", own, { tenant: STRANGER });

  expect(body.error?.code).toBe("InvalidAuthenticationTokenTenant");
  expect(body.error?.message).toContain(`It must match the tenant 'https://sts.windows.net/${OWNER}/'`);
  expect(headers["www-authenticate"]).toEqual(expect.stringContaining(`login.windows.net/${OWNER}`));
});

test.each([
  ["a subscription", own, OWNER],
  ["a subscription that is delegated to the estate's other tenant", delegated, OWNER],
  ["a subscription that is delegated to the one who asks", delegated, MANAGER],
])("a fault turns a credential into one of another tenant: %s is refused", async (_name, url, tenant) => {
  faults.add({ api: "azure", path: "/subscriptions/", trouble: { kind: "other-tenant" } });

  expect((await ask("GET", url, { tenant })).body.error?.code).toBe("InvalidAuthenticationTokenTenant");
});
