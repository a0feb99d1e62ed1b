import { SUMO_REFUSALS, sumoApi } from "../../../src/sandbox/sumo";
import * as bodies from "./bodies";
import { basic, errorOf, FOLDER_ID, SumoService } from "./sumo-service";
import type { Reply } from "./sumo-service";

let service: SumoService;
beforeEach(() => {
  service = new SumoService();
});
afterEach(() => service.close());

const RULES = "sec/v1/rules/templated";
const makeRule = (target = service): Promise<Reply> => target.ask("POST", RULES, { body: { fields: bodies.MATCH } });

test.each([
  ["no credential", ""],
  ["a bearer token", "Bearer abc"],
  ["a wrong key", basic("su-first", "su-other-key")],
  ["an empty key", basic("su-first", "")],
  ["an unknown id", basic("su-none")],
  ["no colon", `Basic ${Buffer.from("su-first").toString("base64")}`],
])("%s is refused, also where there is nothing", async (_what, authorization) => {
  const known = await service.ask("GET", "sec/v1/rules", { headers: { authorization } });
  const unknown = await service.ask("GET", "v9/nothing", { headers: { authorization } });

  expect([known.status, unknown.status]).toEqual([401, 401]);
  expect(errorOf(known)).toEqual({ code: "unauthorized", message: "Credential could not be verified." });
});

test("a path that the service does not have is answered with its error", async () => {
  const reply = await service.ask("GET", "v9/nothing");

  expect(reply.status).toBe(404);
  expect(reply.body["id"]).toMatch(/^[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}$/);
  expect(errorOf(reply)["code"]).toBe("notfound");
});

test("a body that is no JSON is refused in the service's form", async () => {
  const reply = await service.ask("POST", RULES, { body: "text" });

  expect([reply.status, errorOf(reply)["code"]]).toEqual([400, "service.argument.invalid"]);
});

test("what belongs to an org is nothing to another", async () => {
  await makeRule();

  const own = await service.ask("GET", "sec/v1/rules/MATCH-U00001", { as: "su-second" });
  const foreign = await service.ask("GET", "sec/v1/rules/MATCH-U00001", { as: "su-other" });

  expect([own.status, foreign.status]).toEqual([200, 404]);
});

test("a credential that counts as another org's finds nothing, and makes things there", async () => {
  await makeRule();
  service.faults.add({ api: "sumo", trouble: { kind: "other-tenant" } });

  const read = await service.ask("GET", "sec/v1/rules/MATCH-U00001");
  const me = await service.ask("GET", "v2/content/folders/personal");

  expect([read.status, me.body["createdBy"]]).toEqual([404, "00000000000000FE"]);
});

test("it counts as none of the estate's orgs, which may have a thing of the same id", async () => {
  const own = await makeRule();
  const others = await service.ask("POST", RULES, { body: { fields: bodies.MATCH }, as: "su-other" });
  service.faults.add({ api: "sumo", trouble: { kind: "other-tenant" } });

  const read = await service.ask("GET", "sec/v1/rules/MATCH-U00001");

  expect([own.body, others.body]).toEqual(
    Array(2).fill(expect.objectContaining({ data: expect.objectContaining({ id: "MATCH-U00001" }) as unknown })),
  );
  expect(read.status).toBe(404);
});

test("an error that nobody expected says nothing to the client and is told to the sandbox", async () => {
  const error = new TypeError("no such thing");
  jest.spyOn(service.store, "find").mockImplementation(() => {
    throw error;
  });

  const reply = await service.ask("GET", "sec/v1/rules/MATCH-U00001");

  expect([reply.status, JSON.stringify(reply.body)]).toEqual([500, expect.not.stringContaining("no such thing")]);
  expect(service.defects).toEqual([error]);
});

test("what the service refuses is no defect", async () => {
  await service.ask("GET", "sec/v1/rules/MATCH-U00001");
  await service.ask("GET", "v9/nothing");

  expect(service.defects).toEqual([]);
});

test("more than four requests a second of a user are refused, and said when to come again", async () => {
  const limited = new SumoService(true);
  const replies = await Promise.all(Array.from({ length: 6 }, () => limited.ask("GET", "v1/collectors")));
  const other = await limited.ask("GET", "v1/collectors", { as: "su-second" });
  limited.time += 250;
  const later = await limited.ask("GET", "v1/collectors");
  await limited.close();

  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429, 429]);
  expect(replies.at(-1)?.headers["retry-after"]).toBe("1");
  expect(replies.slice(4).map((reply) => errorOf(reply)["code"])).toEqual([
    "rate.limit.exceeded",
    "rate.limit.exceeded",
  ]);
  expect([other.status, later.status]).toEqual([200, 200]);
});

test("a change that is meant for an older version is refused", async () => {
  const { headers } = await makeRule();
  const fields = { ...bodies.MATCH, name: "m" };
  const put = (etag: string): Promise<Reply> =>
    service.ask("PUT", `${RULES}/MATCH-U00001`, { body: { fields }, headers: { "if-match": etag } });

  const first = await put(String(headers["etag"]));
  const second = await put(String(headers["etag"]));
  const third = await put(String(first.headers["etag"]));
  const unconditional = await put("");

  expect([first, second, third, unconditional].map(({ status }) => status)).toEqual([200, 412, 200, 200]);
});

test("a path may have another case, an id keeps its own", async () => {
  await makeRule();

  const reply = await service.ask("GET", "SEC/V1/Rules/MATCH-U00001?expand=tuningExpressions");

  expect(reply.body["data"]).toMatchObject({ id: "MATCH-U00001", tuningExpressions: [] });
});

test("collectors answer a HEAD, which is how the provider looks for its deployment", async () => {
  expect((await service.ask("HEAD", "v1/collectors")).status).toBe(200);
});

test("the users of the org are listed, and no key of theirs", async () => {
  const list = await service.ask("GET", "v1/users");
  const one = await service.ask("GET", "v1/users/00000000000000a2");
  const foreign = await service.ask("GET", "v1/users/00000000000000B1");

  expect(list.body["data"]).toHaveLength(2);
  expect([one.status, foreign.status]).toEqual([200, 404]);
  expect(JSON.stringify([list.body, one.body])).not.toContain("-key");
});

test("a user is found by the address", async () => {
  const found = await service.ask("GET", "v1/users?email=00000000000000A2%40sandbox.example");
  const none = await service.ask("GET", "v1/users?email=nobody%40sandbox.example");

  expect([found.body["data"], none.body["data"]]).toMatchObject([[{ id: "00000000000000A2" }], []]);
});

test("an error of a fault has the service's form, with a code that fits its status", () => {
  expect(sumoApi.errorBody(503)["errors"]).toEqual([
    { code: "service.unavailable", message: "Service is currently unavailable." },
  ]);
  expect(sumoApi.errorBody(429, "other.code")["errors"]).toEqual([expect.objectContaining({ code: "other.code" })]);
});

test("what is stored outlives what was answered: nothing is left when all is deleted", async () => {
  await makeRule();
  const list = await service.take("POST", "sec/v1/match-lists", { fields: bodies.MATCH_LIST });
  await service.take("POST", `sec/v1/match-lists/${String(list["id"])}/items`, {
    items: [{ value: "v", description: "d", active: true }],
  });
  const search = await service.take("POST", "v1/logSearches", bodies.SEARCH);

  await service.ask("DELETE", "sec/v1/rules/MATCH-U00001");
  await service.ask("DELETE", `sec/v1/match-lists/${String(list["id"])}`);
  await service.ask("DELETE", `v1/logSearches/${String(search["id"])}`);

  expect(service.store.collections()).toEqual([]);
});

test("two things of the content library have one name in two folders, not in one", async () => {
  const folder = await service.take("POST", "v2/content/folders", bodies.FOLDER);
  const first = await service.ask("POST", "v1/logSearches", { body: bodies.SEARCH });
  const elsewhere = await service.ask("POST", "v1/logSearches", { body: { ...bodies.SEARCH, parentId: folder["id"] } });
  const again = await service.ask("POST", "v1/logSearches", { body: { ...bodies.SEARCH, parentId: FOLDER_ID } });

  expect([first.status, elsewhere.status, again.status]).toEqual([200, 200, 400]);
  expect(errorOf(again)["code"]).toBe("content:duplicate_content");
});

test("every reason to refuse has a name of its own and says where it is known from", () => {
  const ids = SUMO_REFUSALS.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  expect(SUMO_REFUSALS.filter(({ source, summary }) => source.length < 10 || summary.length < 10)).toEqual([]);
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)+$/.test(id))).toEqual([]);
});
