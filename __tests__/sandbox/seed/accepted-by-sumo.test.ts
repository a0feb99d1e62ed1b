import { seedEstate } from "../../../src/sandbox/seed";
import type { Collection, JsonObject, StoredDocument } from "../../../src/sandbox/store";
import { itemsKind, sumoScope } from "../../../src/sandbox/sumo";
import { resend } from "./resend";
import type { Resending } from "./resend";
import { emptyContext, SAMPLE } from "./sample-estate";
import { sumoSender } from "./services";

const SCOPE = sumoScope(SAMPLE.orgs[0]?.id ?? "");
const TYPES = ["templated", "threshold", "chain", "aggregation", "first-seen", "outlier"];

type Context = ReturnType<typeof emptyContext>;

function seeded(): Context {
  const context = emptyContext();
  seedEstate(context);
  return context;
}

/** A window is sent by its name. */
function fieldsOf({ windowSizeName, ...body }: JsonObject): JsonObject {
  return windowSizeName === undefined ? body : { ...body, windowSize: windowSizeName };
}

const idOf = (body: JsonObject): string => String(((body["data"] ?? body) as JsonObject)["id"]);
const ofOrg = (kind: string): Collection => ({ scope: SCOPE, kind });

function post(
  { store }: Context,
  path: (body: JsonObject) => string,
  payload: (body: JsonObject) => object,
): Resending {
  return {
    send: (send, { body }) => send("POST", path(body), payload(body)),
    find: ({ body }, _document, collection) => store.find(collection, idOf(body)),
  };
}

const inFields = (body: JsonObject): object => ({ fields: fieldsOf(body) });
const bare = (body: JsonObject): object => body;

test("Sumo Logic takes all that somebody made, and stores it as the seed does", async () => {
  const context = seeded();
  const places = new Map<Collection, Resending>([
    ...TYPES.map((type) => [ofOrg(`rules/${type}`), post(context, () => `sec/v1/rules/${type}`, inFields)] as const),
    ...["match-lists", "rule-tuning-expressions", "custom-insights"].map(
      (kind) => [ofOrg(kind), post(context, () => `sec/v1/${kind}`, inFields)] as const,
    ),
    [ofOrg("folders"), post(context, () => "v2/content/folders", bare)],
    [ofOrg("log-searches"), post(context, () => "v1/logSearches", bare)],
    [ofOrg("lookup-tables"), post(context, () => "v1/lookupTables", bare)],
    [ofOrg("monitors"), post(context, ({ parentId }) => `v1/monitors?parentId=${String(parentId)}`, bare)],
  ]);

  const outcome = await resend(context.store, sumoSender(context), places);

  expect(outcome).toEqual({ sent: 12 + 3 + 2 + 2 + 2 + 3 + 1 + 4, refusals: [], differences: [] });
});

test("Sumo Logic takes the items of the match lists", async () => {
  const { store, ...context } = seeded();
  const lists = store.list(ofOrg("match-lists"));
  const withValue = (kind: Collection, value: string): StoredDocument | undefined => store.findByName(kind, value)[0];
  const resending: Resending = {
    send: (send, { body }) => {
      const { value, expiration, listId, meta } = body;
      const { description } = meta as JsonObject;
      return send("POST", `sec/v1/match-lists/${String(listId)}/items`, {
        items: [{ value, expiration, description }],
      });
    },
    find: (_answer, { name }, collection) => withValue(collection, name),
  };
  const places = new Map(lists.map(({ key }) => [ofOrg(itemsKind(key)), resending] as const));

  const outcome = await resend(store, sumoSender({ ...context, store }), places);

  expect(outcome).toEqual({ sent: 5, refusals: [], differences: [] });
});

/** Nobody can make a rule that Sumo Logic ships: what the seed has of it is sent as an override. */
test.each(TYPES)("Sumo Logic takes an override of its own %s rule", async (type) => {
  const context = seeded();
  const send = sumoSender(context);
  const rules = context.store.list(ofOrg(`vendor-rules/${type}`));

  const answers = await Promise.all(
    rules.map(({ key, body }) => send("PUT", `sec/v1/rules/${type}/${key}/override`, { fields: fieldsOf(body) })),
  );

  const unstamped = ({ lastUpdated: _, lastUpdatedBy: __, ...body }: JsonObject): JsonObject => body;
  expect(answers.map(({ status }) => status)).toEqual(rules.map(() => 200));
  expect(answers.map(({ body }) => unstamped(body["data"] as JsonObject))).toEqual(
    rules.map(({ body }) => unstamped(body)),
  );
});

test("what is seeded is listed with what was deployed", async () => {
  const context = seeded();

  const answer = await sumoSender(context)("GET", "sec/v1/rules?limit=100");

  expect((answer.body["data"] as JsonObject)["total"]).toBe(20);
});
