import fc from "fast-check";
import type { JsonObject } from "../../../src/sandbox/store";
import * as bodies from "./bodies";
import { FOLDER_ID, SumoService } from "./sumo-service";

const service = new SumoService();
afterAll(() => service.close());

type Path = readonly (string | number)[];

const fields = (body: JsonObject): JsonObject => ({ fields: body });
const RULES = "sec/v1/rules";
/** What is sent where it belongs. */
const SOUND: readonly (readonly [path: string, body: JsonObject])[] = [
  [`${RULES}/templated`, fields(bodies.MATCH)],
  [`${RULES}/threshold`, fields(bodies.THRESHOLD)],
  [`${RULES}/chain`, fields(bodies.CHAIN)],
  [`${RULES}/aggregation`, fields(bodies.AGGREGATION)],
  [`${RULES}/first-seen`, fields(bodies.FIRST_SEEN)],
  [`${RULES}/outlier`, fields(bodies.OUTLIER)],
  ["sec/v1/rule-tuning-expressions", fields(bodies.TUNING)],
  ["sec/v1/custom-insights", fields(bodies.INSIGHT)],
  ["sec/v1/match-lists", fields(bodies.MATCH_LIST)],
  ["sec/v1/custom-match-list-columns", fields(bodies.COLUMN)],
  ["sec/v1/network-blocks", fields(bodies.BLOCK)],
  ["sec/v1/entity-criticality-configs", fields(bodies.CRITICALITY)],
  ["sec/v1/custom-entity-types", fields(bodies.ENTITY_TYPE)],
  ["sec/v1/tag-schemas", fields(bodies.TAG)],
  ["v1/logSearches", bodies.SEARCH],
  ["v1/lookupTables", bodies.LOOKUP],
  ["v1/connections", bodies.CONNECTION],
  ["v2/content/folders", bodies.FOLDER],
  ["v1/monitors?parentId=root", bodies.MONITOR],
];

/** Every place in a body. */
function placesIn(value: unknown, above: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [above];
  const inner = Object.entries(value).flatMap(([key, each]) => placesIn(each, [...above, key]));
  return [above, ...inner];
}

/** A body with something else at a place. */
function replaced(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.with(Number(key), replaced(value[Number(key)], rest, other));
  const before = value as JsonObject;
  return { ...before, [key]: replaced(before[key], rest, other) };
}

const word = fc.constantFrom("toString", "__proto__", "__defineGetter__", "constructor", "", " ", "\0", "root", "%");
const odd = fc.oneof(
  { maxDepth: 3 },
  fc.jsonValue(),
  word,
  fc.constantFrom(-1, 0.5, 1e308, null, [], {}, [null], [[]], { toString: 1 }, [{ toString: null }], "\ud800"),
  fc.record({ type: word, rangeName: word, from: fc.record({ type: word }) }),
);
const oddBody = fc.constantFrom(...SOUND).chain(([path, body]) =>
  fc.tuple(
    fc.constant(path),
    fc.constantFrom(...placesIn(body)).chain((place) => odd.map((it) => replaced(body, place, it))),
  ),
);

/** What a defect of the sandbox is answered with. */
const isDefect = (status: number): boolean => status >= 500;

/** Where a thing is read, and where it is deleted. */
function pathsOf(path: string, key: unknown): readonly [list: string, read: string, change: string, remove: string] {
  const [plain = ""] = path.split("?");
  const [, readPath = plain] = /^(sec\/v1\/rules)\//.exec(plain) ?? [];
  const one = encodeURIComponent(Buffer.from(String(key)).toString());
  const remove = plain === "v2/content/folders" ? `v2/content/${one}/delete` : `${readPath}/${one}`;
  return [readPath, `${readPath}/${one}`, `${plain}/${one}`, remove];
}

test("whatever stands in a body, the answer is no defect, and what was taken can be read, changed and deleted", async () => {
  const check = async ([path, body]: readonly [string, unknown]): Promise<void> => {
    const made = await service.ask("POST", path, { body });
    const { id = "none", key = id } = (made.body["data"] ?? made.body) as JsonObject;
    const [list, read, change, remove] = pathsOf(path, key);
    const listed = await service.ask("GET", list);
    const found = await service.ask("GET", read);
    const changed = await service.ask("PUT", change, { body });
    const deleted = await service.ask("DELETE", remove);

    expect([made, listed, found, changed, deleted].map(({ status }) => status).filter(isDefect)).toEqual([]);
  };

  await fc.assert(fc.asyncProperty(oddBody, check), { numRuns: 150 });
});

const PATHS = [
  RULES,
  "sec/v1/match-list-items",
  "sec/v1/match-list-items/all",
  "v1/monitors/path",
  "v1/monitors/search",
  "v1/users",
  "v1/connections",
  "v2/content/path",
  "v2/content/folders/adminRecommended/x/status",
  `v2/content/${FOLDER_ID}/delete/x/status`,
  "sec/v1/match-lists/1",
];
const KEYS = ["q", "offset", "limit", "listIds", "nextPageToken", "path", "query", "expand", "email", "parentId"];
const oddQuery = fc.array(
  fc.tuple(fc.constantFrom(...KEYS), fc.oneof(word, fc.string({ unit: "binary" }), fc.constant('name:"a" b:c'))),
  {
    maxLength: 4,
  },
);

test("whatever stands behind the question mark, the answer is no defect", async () => {
  const check = async (path: string, query: readonly [string, string][]): Promise<void> => {
    const { status } = await service.ask("GET", `${path}?${new URLSearchParams(query).toString()}`);

    expect(isDefect(status)).toBe(false);
  };

  await fc.assert(fc.asyncProperty(fc.constantFrom(...PATHS), oddQuery, check), { numRuns: 150 });
});

const oddPath = fc.array(
  fc.oneof(
    fc.constantFrom("sec", "v1", "v2", "rules", "content", "folders", "monitors", "%zz", "%00", ".."),
    fc.webPath(),
    word,
  ),
  {
    maxLength: 6,
  },
);

test("whatever the path and the method are, the answer is no defect", async () => {
  const check = async (
    method: "GET" | "POST" | "PUT" | "DELETE" | "HEAD",
    parts: readonly string[],
    body: unknown,
  ): Promise<void> => {
    const { status } = await service.ask(method, parts.join("/").replaceAll(/[\s\0]/g, "%20"), { body });

    expect(isDefect(status)).toBe(false);
  };
  const methods = fc.constantFrom("GET", "POST", "PUT", "DELETE", "HEAD" as const);

  await fc.assert(fc.asyncProperty(methods, oddPath, odd, check), { numRuns: 150 });
});
