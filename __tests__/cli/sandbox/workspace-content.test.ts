import { workspaceContent } from "../../../src/cli/sandbox/workspace-content";
import type { Detection, SentinelTarget, WorkspaceSchema } from "../../../src/model";

const schema = (more: Partial<WorkspaceSchema>): WorkspaceSchema => ({
  documented: [],
  tables: {},
  functions: [],
  watchlists: [],
  source: { file: "environments/schemas/a.yaml", path: [] },
  ...more,
});
const target = (more: Partial<SentinelTarget> = {}): SentinelTarget => ({
  tenantId: "00000000-0000-0000-0000-0000000000c1",
  subscriptionId: "00000000-0000-0000-0000-000000000c01",
  resourceGroup: "rg-siem",
  workspace: "log-contoso",
  portal: "azure",
  data: { tables: ["DeviceEvents", "Strange_CL"], connectors: [] },
  ...more,
});
const unknown = { tables: "unknown", connectors: "unknown" } as const;
const beside = (more: Partial<WorkspaceSchema>): Detection => ({ schema: schema(more) }) as Detection;
const OWN = schema({
  documented: ["SigninLogs"],
  tables: { Own_CL: { TimeGenerated: "datetime", A: "long" } },
});

describe("a workspace has", () => {
  test("the tables that the environment names, and no other", () => {
    const { content, undescribed } = workspaceContent(target(), []);

    expect(Object.keys(content.tables)).toEqual(["DeviceEvents", "Strange_CL"]);
    expect(undescribed).toEqual(["Strange_CL"]);
  });

  test("every documented table when the environment does not say", () => {
    const { tables } = workspaceContent(target({ data: unknown }), []).content;

    expect(Object.keys(tables).length).toBeGreaterThan(600);
    expect(tables["SigninLogs"]?.["UserPrincipalName"]).toBe("string");
  });

  test("the tables of its schema's file too", () => {
    const { content, undescribed } = workspaceContent(target({ schema: OWN }), []);

    expect(Object.keys(content.tables)).toEqual(["DeviceEvents", "Own_CL", "SigninLogs", "Strange_CL"]);
    expect(content.tables["Own_CL"]).toEqual({ TimeGenerated: "datetime", A: "long" });
    expect(undescribed).toEqual(["Strange_CL"]);
  });

  test("the functions of its schema and of those of detections, its own first", () => {
    const shared = beside({
      functions: [
        { name: "Hosts", parameters: [], body: "Other_CL" },
        { name: "Users", parameters: ["days:int=7", "T:(*)"], body: "Own_CL" },
      ],
    });
    const own = schema({ functions: [{ name: "Hosts", parameters: [], body: "Own_CL" }] });

    const { functions } = workspaceContent(target({ schema: own }), [shared]).content;

    expect(functions).toEqual([
      { alias: "Users", parameters: "days:int=7, T:(*)", body: "Own_CL" },
      { alias: "Hosts", parameters: "", body: "Own_CL" },
    ]);
  });

  test("functions of which only the columns are known, with a body that gives these", () => {
    const returns = { Host: "string", "Last seen": "datetime" } as const;
    const own = schema({ functions: [{ name: "Hosts", parameters: [], returns }] });

    expect(workspaceContent(target({ schema: own }), []).content.functions).toEqual([
      { alias: "Hosts", parameters: "", body: 'datatable(["Host"]:string, ["Last seen"]:datetime)[]' },
    ]);
  });

  test("the watchlists of its schema and of those of detections", () => {
    const shared = beside({ watchlists: [{ alias: "Vips", columns: { Name: "string" } }] });
    const own = schema({ watchlists: [{ alias: "Assets", columns: { Host: "string", Owner: "string" } }] });

    expect(workspaceContent(target({ schema: own }), [shared]).content.watchlists).toEqual([
      { alias: "Vips", columns: ["Name"] },
      { alias: "Assets", columns: ["Host", "Owner"] },
    ]);
  });

  test("tables that may have other columns: those that get new ones by themselves, and those that nobody described", () => {
    expect(workspaceContent(target(), []).content.openTables).toEqual(["Strange_CL"]);
    expect(workspaceContent(target({ data: unknown }), []).content.openTables).toEqual(["AzureDiagnostics"]);
  });
});
