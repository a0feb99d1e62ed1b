import { applyStack } from "../provider-requests";
import type { Sender } from "../provider-requests";
import measured from "./azurerm-requests.json";

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const METADATA = { resourceManager: "https://localhost/", authentication: { loginEndpoint: "https://localhost" } };
const TOKEN = `${encoded({ alg: "none" })}.${encoded({ tid: "t", oid: "o" })}.`;

/** Answers as a workspace does that refuses nothing, and keeps what it was sent. */
function workspace(): readonly [Sender, { readonly path: string; readonly body: unknown }[]] {
  const stored: { path: string; body: unknown }[] = [];
  const send: Sender = ({ method, path, body }) => {
    const answer = (status: number, content?: unknown) => Promise.resolve({ status, headers: {}, body: content });
    if (path.startsWith("/metadata/")) return answer(200, METADATA);
    if (path.endsWith("/token")) return answer(200, { access_token: TOKEN });
    const found = stored.find((each) => each.path === path);
    if (method === "GET") return found ? answer(200, found.body) : answer(404);
    stored.push({ path, body: JSON.parse(body ?? "") });
    return answer(200);
  };
  return [send, stored];
}

// What azurerm 5.2.0 sent for the configuration of the file, on 2026-11-22, to a server that took everything.
test.each(measured.requests)("what stands in for azurerm sends the same as it: $path", async ({ path, body }) => {
  const [send, stored] = workspace();
  const azure = { send, tenantId: "t", subscriptionId: "s", clientId: "c", clientSecret: "made-up" };

  await applyStack(measured.configuration, { azure });

  expect(stored.find((each) => each.path === path)?.body).toEqual(body);
});
