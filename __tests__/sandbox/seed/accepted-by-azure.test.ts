import { watchlistItems, workspaceCollection } from "../../../src/sandbox/azure";
import { createQueryService } from "../../../src/sandbox/query";
import { seedEstate } from "../../../src/sandbox/seed";
import { WATCHLISTS } from "../../../src/sandbox/seed/sentinel/watchlists";
import { resend } from "./resend";
import type { Resending } from "./resend";
import { emptyContext, SAMPLE } from "./sample-estate";
import { azureSender } from "./services";

/** The seed has these too; nobody sends them, for the service makes them when a solution is installed. */
const MADE_BY_THE_SERVICE = ["alertRuleTemplates"];
/** The Azure room's own notes, which follow from the other documents. */
const NOTES = ["nrtRules", "watchlistColumns"];
const SENT = ["alertRules", "automationRules", "metadata", "watchlists"] as const;

const SENTINEL = "/providers/Microsoft.SecurityInsights";
const queries = createQueryService();

afterAll(() => queries.close());

function seeded(): ReturnType<typeof emptyContext> {
  const context = { ...emptyContext(), queries };
  seedEstate(context);
  return context;
}

function put({ store }: ReturnType<typeof emptyContext>, path: string, version: string): Resending {
  return {
    send: (send, { key, body }) => send("PUT", `${path}/${key}?api-version=${version}`, body),
    find: (_answer, { key }, collection) => store.find(collection, key),
  };
}

test.each(SAMPLE.workspaces)(
  "Azure takes all that is seeded in $name, and stores it as the seed does",
  async (workspace) => {
    const context = seeded();
    const { store } = context;
    const notes = (): unknown =>
      NOTES.map((kind) => store.list({ ...workspaceCollection(workspace, "metadata"), kind }));
    const before = notes();
    const places = new Map([
      ...SENT.map(
        (kind) =>
          [workspaceCollection(workspace, kind), put(context, `${SENTINEL}/${kind}`, "2023-12-01-preview")] as const,
      ),
      [workspaceCollection(workspace, "savedSearches"), put(context, "/savedSearches", "2020-08-01")] as const,
      ...WATCHLISTS.map(({ alias }) => {
        const path = `${SENTINEL}/watchlists/${alias}/watchlistItems`;
        return [
          watchlistItems(workspaceCollection(workspace, "metadata").scope, alias),
          put(context, path, "2022-11-01"),
        ] as const;
      }),
    ]);

    const outcome = await resend(store, azureSender(context, workspace), places);

    expect(outcome.refusals).toEqual([]);
    expect(outcome.differences).toEqual([]);
    expect(JSON.stringify(notes()).replaceAll(/"revision":\d+/g, "")).toEqual(
      JSON.stringify(before).replaceAll(/"revision":\d+/g, ""),
    );
    const kinds = store.collections().filter(({ scope }) => scope === workspaceCollection(workspace, "metadata").scope);
    expect(kinds.map(({ kind }) => kind).filter((kind) => ![...SENT, "savedSearches"].includes(kind))).toEqual(
      expect.arrayContaining(MADE_BY_THE_SERVICE),
    );
  },
);

test("what is seeded is answered with an etag, as what was deployed", async () => {
  const context = seeded();
  const [workspace] = SAMPLE.workspaces;

  const answer = await azureSender(context, workspace ?? raise())(
    "GET",
    `${SENTINEL}/alertRules/beacon-hunt?api-version=2023-12-01-preview`,
  );

  expect(answer).toMatchObject({
    status: 200,
    etag: expect.stringMatching(/^"/) as string,
    body: { name: "beacon-hunt", kind: "Scheduled", properties: { displayName: "Regular calls to one address" } },
  });
});

function raise(): never {
  throw new RangeError("the estate has no workspace");
}
