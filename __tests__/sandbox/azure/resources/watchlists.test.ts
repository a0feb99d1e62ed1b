import { SENTINEL, WORKSPACE, azureSandbox } from "../azure-sandbox";
import { WATCHLIST, guid } from "../bodies";

const LIST = `${SENTINEL}/watchlists/known_hosts`;
const put = { version: "2022-11-01", body: { properties: WATCHLIST } };
const row = (host: string) => ({ version: "2022-11-01", body: { properties: { itemsKeyValue: { Host: host } } } });
const rowsOf = async (ask: ReturnType<typeof azureSandbox>["ask"]) =>
  (await ask("GET", `${LIST}/watchlistItems`)).body.value?.map(({ properties }) => properties?.["itemsKeyValue"]);

test("a watchlist and its rows are made, read and deleted", async () => {
  const { ask } = azureSandbox();

  const made = await ask("PUT", LIST, put);
  const item = await ask("PUT", `${LIST}/watchlistItems/${guid(1)}`, row("a"));
  const changed = await ask("PUT", `${LIST}/watchlistItems/${guid(1)}`, row("b"));

  expect([made.status, item.status, changed.status]).toEqual([201, 201, 200]);
  expect(made.body).toMatchObject({
    type: "Microsoft.SecurityInsights/Watchlists",
    properties: { ...WATCHLIST, watchlistAlias: "known_hosts", provisioningState: "Succeeded" },
  });
  expect(item.body).toMatchObject({ name: guid(1), properties: { watchlistItemId: guid(1) } });
  expect(await rowsOf(ask)).toEqual([{ Host: "b" }]);
  expect((await ask("DELETE", `${LIST}/watchlistItems/${guid(1)}`)).status).toBe(200);
  expect((await ask("DELETE", LIST)).status).toBe(200);
  expect((await ask("GET", `${LIST}/watchlistItems`)).status).toBe(404);
});

test("a list that is made again has none of its old rows", async () => {
  const { ask } = azureSandbox();
  await ask("PUT", LIST, put);
  await ask("PUT", `${LIST}/watchlistItems/${guid(1)}`, row("a"));
  await ask("DELETE", LIST);

  await ask("PUT", LIST, put);

  expect(await rowsOf(ask)).toEqual([]);
});

test("content that comes with a list is added to its rows", async () => {
  const { ask } = azureSandbox();
  const content = (rawContent: string, numberOfLinesToSkip = 0) =>
    ask("PUT", LIST, { body: { properties: { ...WATCHLIST, rawContent, numberOfLinesToSkip } } });

  await content('Host,Note\r\na,"x, ""y"""\r\n');
  const second = await content("made by hand\nHost,Note\nb,z", 1);

  expect(second.body.properties).not.toHaveProperty("rawContent");
  expect(await rowsOf(ask)).toEqual(
    expect.arrayContaining([
      { Host: "a", Note: 'x, "y"' },
      { Host: "b", Note: "z" },
    ]),
  );
});

test.each([-1, 0.5])("content is not skipped by %d lines", async (numberOfLinesToSkip) => {
  const { ask } = azureSandbox();

  const { status } = await ask("PUT", LIST, {
    body: { properties: { ...WATCHLIST, rawContent: "Host\na", numberOfLinesToSkip } },
  });

  expect(status).toBe(400);
});

test("a field of content that goes over very many lines is refused for its size", async () => {
  const { ask } = azureSandbox();
  const rawContent = `Host\n"${"x\n".repeat(1_500_000)}"`;

  const { body } = await ask("PUT", LIST, { body: { properties: { ...WATCHLIST, rawContent } } });

  expect(body.error?.message).toContain("exceeds 10 KB");
});

test("a row without the column that its list is searched by is refused, whatever every object has", async () => {
  const { ask } = azureSandbox();
  await ask("PUT", LIST, { body: { properties: { ...WATCHLIST, itemsSearchKey: "constructor" } } });

  expect((await ask("PUT", `${LIST}/watchlistItems/${guid(1)}`, row("a"))).status).toBe(400);
});

test("a list of many rows cannot be made again while it is being deleted", async () => {
  const { ask, store, time } = azureSandbox();
  await ask("PUT", LIST, put);
  const items = { scope: `${WORKSPACE.toLowerCase()}/watchlists/known_hosts`, kind: "watchlistItems" };
  Array.from({ length: 2_000 }, (_, index) => store.put(items, { key: guid(index), body: { properties: {} } }));
  await ask("DELETE", LIST);

  const early = await ask("PUT", LIST, put);
  time.now = new Date(time.now.getTime() + 2_000);
  const later = await ask("PUT", LIST, put);

  expect([early.status, early.body.error?.message]).toEqual([
    409,
    expect.stringContaining("Delete is currently in progress."),
  ]);
  expect(later.status).toBe(201);
});
