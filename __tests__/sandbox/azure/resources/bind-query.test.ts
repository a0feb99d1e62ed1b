import { workspaceCollection } from "../../../../src/sandbox/azure";
import type { WorkspacePlace } from "../../../../src/sandbox/azure/places/place";
import { bindQuery } from "../../../../src/sandbox/azure/resources/bind-query";
import type { WorkspaceContent } from "../../../../src/sandbox/estate";
import type { QueryQuestion } from "../../../../src/sandbox/http";
import { Store } from "../../../../src/sandbox/store";

const NAMES = { subscriptionId: "00000000-0000-0000-0000-000000000c01", resourceGroup: "rg", name: "log" };
const CONTENT: WorkspaceContent = {
  tables: { AzureDiagnostics: { TimeGenerated: "datetime" } },
  openTables: ["AzureDiagnostics"],
  functions: [
    { alias: "Hosts", parameters: "days:int=7", body: "AzureDiagnostics" },
    { alias: "Users", parameters: "", body: "AzureDiagnostics" },
  ],
  watchlists: [
    { alias: "Vips", columns: ["Name"] },
    { alias: "Assets", columns: ["Host"] },
  ],
};

/** What a query is bound to in a workspace with this content, and in the store. */
async function questionOf(content: WorkspaceContent, store: Store): Promise<QueryQuestion | undefined> {
  let asked: QueryQuestion | undefined;
  const ask = (question: QueryQuestion): Promise<{ problems: [] }> => {
    asked = question;
    return Promise.resolve({ problems: [] });
  };
  const place = { context: { store, queries: { ask } }, workspace: { ...NAMES, ...content } };
  await bindQuery(place as unknown as WorkspacePlace, "Hosts");
  return asked;
}

test("a query is bound to what the workspace had before anything was deployed", async () => {
  expect(await questionOf(CONTENT, Store.open(":memory:"))).toEqual({ query: "Hosts", ...CONTENT });
});

test("a workspace of which only tables are known has nothing else", async () => {
  expect(await questionOf({ tables: {} }, Store.open(":memory:"))).toEqual({
    query: "Hosts",
    tables: {},
    openTables: [],
    functions: [],
    watchlists: [],
  });
});

test("what is deployed goes before what was there under the same name", async () => {
  const store = Store.open(":memory:");
  const properties = { functionAlias: "Hosts", functionParameters: "", query: "print Host = 'a'" };
  store.put(workspaceCollection(NAMES, "savedSearches"), { key: "f1", name: "function", body: { properties } });
  store.put(workspaceCollection(NAMES, "watchlists"), { key: "vips", body: { properties: { itemsSearchKey: "Id" } } });

  const asked = await questionOf(CONTENT, store);

  expect(asked?.functions).toEqual([
    { alias: "Hosts", parameters: "", body: "print Host = 'a'" },
    { alias: "Users", parameters: "", body: "AzureDiagnostics" },
  ]);
  expect(asked?.watchlists).toEqual([
    { alias: "vips", columns: ["Id"] },
    { alias: "Assets", columns: ["Host"] },
  ]);
});
