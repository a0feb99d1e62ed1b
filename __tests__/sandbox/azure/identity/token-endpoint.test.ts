import { readToken } from "../../../../src/sandbox/azure/identity/jwt";
import { OTHER_TENANT } from "../../../../src/sandbox/azure/identity/other-tenant";
import { MANAGER, OWNER, SECRET, azureSandbox, clientOf } from "../azure-sandbox";

const { signIn, context, faults, raw } = azureSandbox();
const ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

afterEach(() => {
  faults.clear();
});

test("a service principal signs in with its secret, for an hour", async () => {
  const { status, body } = await signIn(OWNER);

  expect(status).toBe(200);
  expect(body).toMatchObject({ token_type: "Bearer", expires_in: 3600 });
  expect(readToken(body.access_token ?? "", context.signingKey)).toMatchObject({
    tid: OWNER,
    appid: clientOf(OWNER),
    aud: "http://localhost:80",
    exp: Date.parse("2026-01-01T01:00:00Z") / 1000,
  });
});

test("a service principal signs in with a federated token", async () => {
  const form = { client_secret: "", client_assertion: SECRET, client_assertion_type: ASSERTION };

  expect((await signIn(OWNER, form)).status).toBe(200);
});

test.each([
  ["an unknown tenant", "00000000-0000-0000-0000-0000000000ff", {}, 400, "AADSTS90002: Tenant "],
  ["a client of another tenant", OWNER, { client_id: clientOf(MANAGER) }, 400, "AADSTS700016: "],
  ["a wrong secret", OWNER, { client_secret: "wrong" }, 401, "AADSTS7000215: Invalid client secret provided."],
  ["no secret", OWNER, { client_secret: "" }, 400, "AADSTS900144: "],
  ["no client", OWNER, { client_id: "" }, 400, "AADSTS900144: "],
  [
    "a wrong federated token",
    OWNER,
    { client_assertion: "x", client_assertion_type: ASSERTION },
    401,
    "AADSTS700213: ",
  ],
  ["another grant", OWNER, { grant_type: "password" }, 400, "AADSTS70003: "],
])("%s is refused in the words of Entra", async (_name, tenant, form, status, message) => {
  const answer = await signIn(tenant, form);

  expect(answer.status).toBe(status);
  expect(answer.body["error_description"]).toEqual(expect.stringContaining(message));
  expect(JSON.stringify(answer.body)).not.toContain(SECRET);
});

test("a fault signs in to a tenant that nothing is open to", async () => {
  faults.add({ api: "azure", path: "/token", trouble: { kind: "other-tenant" } });

  const { body } = await signIn(OWNER);

  expect(readToken(body.access_token ?? "", context.signingKey)).toMatchObject({ tid: OTHER_TENANT });
});

test("a request without a form is refused", async () => {
  expect((await raw("POST", `/${OWNER}/oauth2/v2.0/token`)).status).toBe(400);
});
