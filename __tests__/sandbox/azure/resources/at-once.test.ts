import { GROUP, SENTINEL, WORKSPACE, azureSandbox } from "../azure-sandbox";
import { AUTOMATION, WATCHLIST, guid, nrt, scheduled } from "../bodies";

const RULES = `${SENTINEL}/alertRules`;
const scope = WORKSPACE.toLowerCase();

/** A sandbox whose queries are bound once `release` is called. */
function boundLater() {
  const sandbox = azureSandbox();
  let release = (): void => undefined;
  sandbox.known.after = new Promise<void>((resolve) => (release = resolve));
  const put = (name: string, body: object) => sandbox.ask("PUT", `${RULES}/${name}`, { body });
  const isAsked = (count: number) => () => expect(sandbox.asked).toHaveLength(count);
  return { ...sandbox, put, release, untilAsked: (count: number) => eventually(isAsked(count)) };
}

async function eventually(holds: () => void, tries = 1_000): Promise<void> {
  try {
    holds();
  } catch (error) {
    if (tries === 0) throw error;
    await new Promise(setImmediate);
    await eventually(holds, tries - 1);
  }
}

const sorted = (answers: readonly { readonly status: number }[]) => answers.map(({ status }) => status).sort();

describe("while queries are bound", () => {
  test("two rules cannot both take one display name", async () => {
    const { put, release, untilAsked } = boundLater();

    const both = [put("a", scheduled()), put("b", scheduled())];
    await untilAsked(2);
    release();

    expect(sorted(await Promise.all(both))).toEqual([201, 400]);
  });

  test("two rules cannot both be the last that a workspace enables", async () => {
    const { put, release, untilAsked, store } = boundLater();
    const rules = { scope, kind: "alertRules" };
    Array.from({ length: 511 }, (_, index) => store.put(rules, { key: `s${index}`, body: {}, enabled: true }));

    const both = ["a", "b"].map((displayName) => put(displayName, scheduled({ displayName })));
    await untilAsked(2);
    release();

    expect(sorted(await Promise.all(both))).toEqual([201, 400]);
    expect(store.count(rules).enabled).toBe(512);
  });

  test("a rule that two requests make is made once, and counted as what it is in the end", async () => {
    const { ask, put, release, untilAsked, store } = boundLater();

    const both = [put("a", scheduled()), put("A", nrt())];
    await untilAsked(2);
    release();
    const answers = await Promise.all(both);

    const { body } = await ask("GET", `${RULES}/a`);
    expect(sorted(answers)).toEqual([200, 201]);
    expect([body["kind"], store.count({ scope, kind: "nrtRules" }).enabled]).toEqual(["NRT", 1]);
  });

  test("a rule that expects an etag is refused when another request changes it", async () => {
    const { ask, put, known, release, untilAsked, asked } = boundLater();
    const { after } = known;
    delete known.after;
    const made = await put("a", scheduled());
    known.after = after ?? Promise.resolve();
    const headers = { "if-match": String(made.headers["etag"]) };

    const both = ["Low", "High"].map((severity) =>
      ask("PUT", `${RULES}/a`, { body: scheduled({ severity }), headers }),
    );
    await untilAsked(asked.length + 2);
    release();

    expect(sorted(await Promise.all(both))).toEqual([200, 412]);
  });

  test.each([
    ["its workspace is deleted", WORKSPACE, "2022-10-01", 404, "ResourceNotFound"],
    ["its group is deleted", GROUP, "2022-09-01", 404, "ResourceNotFound"],
    ["Sentinel is taken off", `${SENTINEL}/onboardingStates/default`, "2024-09-01", 400, "BadRequest"],
  ])("a rule is refused when %s", async (_what, url, version, status, code) => {
    const { ask, put, release, untilAsked, store } = boundLater();

    const putting = put("a", scheduled());
    await untilAsked(1);
    await ask("DELETE", url, { version });
    release();
    const answer = await putting;

    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    expect(store.count({ scope, kind: "alertRules" }).all).toBe(0);
  });
});

test("two automation rules cannot both be the last of a workspace", async () => {
  const { ask, tokenOf, store } = azureSandbox();
  const rules = { scope, kind: "automationRules" };
  Array.from({ length: 511 }, (_, index) => store.put(rules, { key: guid(1_000 + index), body: {} }));
  await tokenOf("00000000-0000-0000-0000-0000000000e1");

  const both = [1, 2].map((each) =>
    ask("PUT", `${SENTINEL}/automationRules/${guid(each)}`, { body: { properties: AUTOMATION } }),
  );

  expect(sorted(await Promise.all(both))).toEqual([201, 400]);
});

test("a watchlist that two requests make has one id", async () => {
  const { ask, tokenOf } = azureSandbox();
  await tokenOf("00000000-0000-0000-0000-0000000000e1");

  const both = [1, 2].map(() => ask("PUT", `${SENTINEL}/watchlists/known`, { body: { properties: WATCHLIST } }));
  const [first, second] = await Promise.all(both);

  expect(first?.body.properties?.["watchlistId"]).toBe(second?.body.properties?.["watchlistId"]);
});
