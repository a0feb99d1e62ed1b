import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { FaultBox } from "../../../src/sandbox/faults";
import type { Trouble } from "../../../src/sandbox/faults";
import { createApp } from "../../../src/sandbox/http";
import type { RequestRecord, ServiceApi, ServiceContext } from "../../../src/sandbox/http";
import { Store } from "../../../src/sandbox/store";

const stored: unknown[] = [];
const api: ServiceApi = {
  name: "sumo",
  addRoutes: (app) => {
    app.post("/api/things", (request) => {
      stored.push(request.body);
      request.who = "access-id";
      return { trouble: request.trouble?.kind ?? "none", body: request.body ?? null };
    });
    app.delete("/api/things/:id", (_request, reply) => reply.code(204).send());
  },
  errorBody: (status, code) => ({ error: code ?? `status-${String(status)}` }),
};
const store = Store.open(":memory:");
const context: ServiceContext = {
  estate: { tenants: [], subscriptions: [], workspaces: [], orgs: [] },
  store,
  queries: { ask: () => Promise.resolve({ problems: [] }), close: () => Promise.resolve() },
  now: () => new Date("2026-01-01T00:00:00Z"),
  hasRateLimits: false,
  signingKey: Buffer.alloc(32),
  onDefect: () => undefined,
};
const faults = new FaultBox(() => 0);
const records: RequestRecord[] = [];
let app: FastifyInstance;
let address: string;

beforeAll(async () => {
  app = createApp({ api, context, faults, log: (record) => records.push(record) });
  await app.listen({ host: "127.0.0.1", port: 0 });
  address = `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  await app.close();
  store.close();
});
beforeEach(() => {
  faults.clear();
  stored.length = 0;
  records.length = 0;
});

const post = (path = "/api/things", body = '{"a":1}'): Promise<Response> =>
  fetch(`${address}${path}`, { method: "POST", headers: { "content-type": "application/json" }, body });
const withTrouble = (trouble: Trouble): Promise<Response> => {
  faults.add({ api: "sumo", trouble });
  return post();
};

test("a request without a fault is carried out, and its path may have another case and double slashes", async () => {
  const answer = await post("//API//Things");

  expect([answer.status, await answer.json()]).toEqual([200, { trouble: "none", body: { a: 1 } }]);
});

test("an empty body is none, and one that is no JSON is a wrong request", async () => {
  const [empty, wrong] = await Promise.all([post("/api/things", ""), post("/api/things", "{")]);

  expect([await empty.json(), wrong.status]).toEqual([{ trouble: "none", body: null }, 400]);
});

test("a DELETE that says it holds JSON and holds nothing is taken", async () => {
  const answer = await fetch(`${address}/api/things/1`, {
    method: "DELETE",
    headers: { "content-type": "application/json" },
  });

  expect(answer.status).toBe(204);
});

test("a status is answered in the service's words, and nothing is stored", async () => {
  const answer = await withTrouble({ kind: "status", status: 429, retryAfter: 3 });

  expect([answer.status, answer.headers.get("retry-after"), await answer.json()]).toEqual([
    429,
    "3",
    { error: "status-429" },
  ]);
  expect(stored).toEqual([]);
});

test("a slow request is carried out", async () => {
  const answer = await withTrouble({ kind: "slow", milliseconds: 20 });

  expect([answer.status, stored.length]).toEqual([200, 1]);
});

test("a cut connection stores nothing", async () => {
  await expect(withTrouble({ kind: "cut" })).rejects.toThrow();

  expect(stored).toEqual([]);
});

test("an answer that is lost was stored", async () => {
  await expect(withTrouble({ kind: "answer-lost" })).rejects.toThrow();

  expect(stored).toEqual([{ a: 1 }]);
});

test("an error that is answered after the thing was stored", async () => {
  const answer = await withTrouble({ kind: "answered-after-stored" });

  expect([answer.status, await answer.json(), stored.length]).toEqual([500, { error: "status-500" }, 1]);
});

test("a credential of another tenant is for the service to act on", async () => {
  const answer = await withTrouble({ kind: "other-tenant" });

  expect(await answer.json()).toMatchObject({ trouble: "other-tenant" });
});

test("each request is logged with who asked and the fault it met, and without what it sent", async () => {
  const closed = once(app.server, "request");
  await withTrouble({ kind: "answered-after-stored" });
  await closed;

  expect(records).toEqual([
    {
      at: "2026-01-01T00:00:00.000Z",
      api: "sumo",
      method: "POST",
      url: "/api/things",
      status: 500,
      took: 0,
      who: "access-id",
      fault: "answered-after-stored",
    },
  ]);
});

test("a cut connection is logged with status 0", async () => {
  await expect(withTrouble({ kind: "cut" })).rejects.toThrow();

  expect(records.map(({ status, fault }) => [status, fault])).toEqual([[0, "cut"]]);
});
