import type { QueryAnswer, QueryQuestion } from "../../../src/sandbox/http/query-service";
import { createQueryService } from "../../../src/sandbox/query";

const WORKSPACE: Omit<QueryQuestion, "query"> = {
  tables: {
    SigninLogs: { TimeGenerated: "datetime", UserPrincipalName: "string", RiskScore: "long", DeviceDetail: "dynamic" },
    AuditLogs: { TimeGenerated: "datetime", UserPrincipalName: "string", OperationName: "string" },
    DeviceEvents: { TimeGenerated: "datetime", DeviceName: "string" },
    DeviceInfo: { TimeGenerated: "datetime", OSPlatform: "string" },
  },
  functions: [
    {
      alias: "SigninsOf",
      parameters: "user:string, back:timespan=1d",
      body: "SigninLogs | where UserPrincipalName == user and TimeGenerated > ago(back) // of one user",
    },
    { alias: "RiskySignins", parameters: "", body: 'SigninsOf("a") | where RiskScore > 5' },
    { alias: "ReadsNothing", parameters: "", body: "OfficeActivity | take 1" },
    { alias: "AsksTooMuch", parameters: "", body: "SigninLogs | where Department == 'x'" },
    { alias: "Listed", parameters: "list:string", body: "_GetWatchlist(list) | project SearchKey" },
  ],
  watchlists: [
    { alias: "VipUsers", columns: ["User", "Owner"] },
    { alias: "Fresh", columns: [] },
  ],
};

const own = createQueryService();

afterAll(() => own.close());

const ask = (query: string): Promise<QueryAnswer> => own.ask({ ...WORKSPACE, query });
const problemsOf = async (query: string): Promise<string[]> =>
  (await ask(query)).problems.map(({ kind, name = "" }) => `${kind} ${name}`.trim());

describe("a query is refused", () => {
  test.each([
    ["SigninLogs | where", "syntax"],
    ["SigninLogs | wher RiskScore > 1", "syntax"],
    ["let x = 1;", "syntax"],
    ["OfficeActivity | where Foo == 1", "unknown-table OfficeActivity"],
    ["OfficeActivity", "unknown-table OfficeActivity"],
    ["signinlogs | take 1", "unknown-table signinlogs"],
    ["let Rows = OfficeActivity; Rows | where Foo == 1", "unknown-table OfficeActivity"],
    ["SigninLogs | join OfficeActivity on UserPrincipalName", "unknown-table OfficeActivity"],
    ['table("OfficeActivity") | take 1', "unknown-table OfficeActivity"],
    ["union Office*", "unknown-table Office*"],
    ["SigninLogs | where Department == 'x'", "unknown-column Department"],
    ["SigninLogs | where userprincipalname == 'x'", "unknown-column userprincipalname"],
    ["SigninLogs | project-away Department", "unknown-column Department"],
    ["SigninLogs | join AuditLogs on RiskScore", "unknown-column RiskScore"],
    ["let f = (u:string) { SigninLogs | where Department == u }; f('x')", "unknown-column Department"],
    ["SigninLogs | extend x = Soundex(UserPrincipalName)", "unknown-function Soundex"],
    ["OfficeLogins() | take 1", "unknown-function OfficeLogins"],
    ["_GetWatchlist('Nobody')", "unknown-watchlist Nobody"],
    ["let l = 'Nobody'; SigninLogs | where UserPrincipalName in (_GetWatchlist(l))", "unknown-watchlist Nobody"],
    ["_GetWatchlist('VipUsers') | project Department", "unknown-column Department"],
    ["SigninLogs | where RiskScore has 'x'", "other"],
    ["search 'x'", "whole-workspace search"],
    ["search *", "whole-workspace search"],
    ["union * | where Foo == 1", "whole-workspace union *"],
    ["union isfuzzy=true * | join OfficeActivity on TenantId", "whole-workspace union *"],
    ["adx('https://c/d').T | take 1", "other adx"],
  ])("%s: %s", async (query, problem) => {
    expect(await problemsOf(query)).toEqual([problem]);
  });

  test("with a sentence that has the binder's code and the line", async () => {
    const { problems } = await ask("SigninLogs\n| where Department == 'x'");

    expect(problems.map((each) => each.message)).toEqual([
      "The name 'Department' does not refer to any known column, table, variable or function (KS142, line 2)",
    ]);
  });

  test("for each name once, and not for what only follows from a table that is missing", async () => {
    expect(await problemsOf("SigninLogs | where A == 1 or A == 2 or B == 1")).toEqual([
      "unknown-column A",
      "unknown-column B",
    ]);
    expect(await problemsOf("OfficeActivity | join (AuditLogs | where Foo == 1) on Id")).toEqual([
      "unknown-table OfficeActivity",
    ]);
  });
});

describe("a saved function", () => {
  test.each([
    ["SigninsOf('a') | where RiskScore > 1", []],
    ["SigninsOf('a', back=2h) | where RiskScore > 1", []],
    ["RiskySignins | project RiskScore", []],
    ["Listed('vipusers')", []],
    ["SigninsOf()", ["other"]],
    ["ReadsNothing", ["unknown-table OfficeActivity"]],
    ["ReadsNothing() | take 1", ["unknown-table OfficeActivity"]],
    ["AsksTooMuch", ["unknown-column Department"]],
    ["Listed('Nobody')", ["unknown-watchlist Nobody"]],
    ["SigninsOf('a') | where Department == 'x'", ["unknown-column Department"]],
  ])("is bound with its body: %s", async (query, problems) => {
    expect(await problemsOf(query)).toEqual(problems);
  });

  test("is named where its body is wrong", async () => {
    const { problems } = await ask("ReadsNothing | take 1");

    expect(problems[0]?.message).toMatch(/^Function 'ReadsNothing': The name 'OfficeActivity' does not refer to/);
  });
});

describe("a query is not refused", () => {
  test.each([
    ["SigninLogs | where isnotempty(TenantId) and Type == 'SigninLogs' and _IsBillable == 'true'"],
    ["union isfuzzy=true SigninLogs, OfficeActivity, (OfficeLogs | where Foo == 1) | where RiskScore > 1"],
    ["_Im_Dns(starttime=ago(1d), domain_has_any=dynamic(['x'])) | where DnsQuery has 'x'"],
    ["_ASim_WebSession | where Url has 'x'"],
    ["SigninLogs | extend Name = _ASIM_LookupDnsQueryType(RiskScore) | where Name == 'A'"],
    ["SigninLogs | invoke _ASIM_ResolveDnsQueryType('RiskScore') | where DnsQueryTypeName == 'A'"],
    ["workspace('other').OfficeActivity | where Operation == 'x'"],
    ["app('web').requests | where success == false"],
    ["SigninLogs | extend x = column_ifexists('Department', '')"],
    ["SigninLogs | evaluate bag_unpack(DeviceDetail) | where os == 'x'"],
    ["search in (SigninLogs, AuditLogs) 'x'"],
    ["SigninLogs | search 'x'"],
    ["find where UserPrincipalName == 'x'"],
    ["_GetWatchlist('vipusers') | where SearchKey == Owner and LastUpdatedTimeUTC > ago(1d) and _DTItemId != ''"],
    ["_GetWatchlist('Fresh') | where Anything == 'x'"],
    ["externaldata(a:string)['https://example.com/a.csv'] | where a == 'x'"],
    ["let Rows = materialize(SigninLogs | where RiskScore > 1); union Rows, Rows"],
    ["_SentinelHealth() | where SentinelResourceName == 'x'"],
  ])("%s", async (query) => {
    expect(await problemsOf(query)).toEqual([]);
  });
});

describe("the columns of a query", () => {
  test.each([
    [
      "SigninLogs | summarize Users = make_set(UserPrincipalName), count(), Last = max(TimeGenerated) by RiskScore",
      { RiskScore: "long", Users: "dynamic", count_: "long", Last: "datetime" },
    ],
    ["SigninsOf('a') | project RiskScore, Day = bin(TimeGenerated, 1d)", { RiskScore: "long", Day: "datetime" }],
    ["_GetWatchlist('VipUsers') | project SearchKey, User", { SearchKey: "string", User: "dynamic" }],
    ["datatable(a:string, b:real)['x', 1.0]", { a: "string", b: "real" }],
    ["union Device* | project DeviceName, OSPlatform", { DeviceName: "string", OSPlatform: "string" }],
    ["_Im_Dns | project SrcIpAddr, TimeGenerated", { SrcIpAddr: "dynamic", TimeGenerated: "datetime" }],
    [
      "let Rows = _Im_Dns | where x == 1; Rows | summarize count() by SrcIpAddr",
      { SrcIpAddr: "dynamic", count_: "long" },
    ],
    ["union isfuzzy=true (print a = 1), OfficeActivity", { a: "long" }],
    [
      "let f = () { _Im_Dns | distinct SrcIpAddr }; f | join kind=inner (print SrcIpAddr = 'x') on SrcIpAddr",
      {
        SrcIpAddr: "dynamic",
        SrcIpAddr1: "string",
      },
    ],
  ])("have names and types: %s", async (query, columns) => {
    expect((await ask(query)).columns).toEqual(columns);
  });

  test("of a table are its own and those of every table", async () => {
    const { columns } = await ask("DeviceEvents");

    expect(columns).toMatchObject({ DeviceName: "string", TimeGenerated: "datetime", TenantId: "string" });
  });

  test.each([
    ["SigninLogs | evaluate bag_unpack(DeviceDetail)"],
    ["_Im_Dns | where DnsQuery == 'x'"],
    ["_Im_Dns | summarize arg_max(TimeGenerated, *) by SrcIpAddr"],
    ["_Im_Dns | project-keep Src*"],
    ["SigninLogs | join kind=inner (_Im_Dns) on TimeGenerated"],
    ["union SigninLogs, workspace('other').SigninLogs"],
    ["_GetWatchlist('Fresh')"],
    ["let f = () { _Im_Dns }; f() | sort by TimeGenerated"],
    ["SigninLogs | where Department == 'x'"],
    ["let x = 1; x"],
  ])("are not told when they are not known: %s", async (query) => {
    expect(await ask(query)).not.toHaveProperty("columns");
  });
});

describe("a table that may have other columns", () => {
  const openTables = ["SigninLogs", "OfficeActivity"];
  const askOpen = (query: string): Promise<QueryAnswer> => own.ask({ ...WORKSPACE, openTables, query });

  test.each([
    ["SigninLogs | where Department == 'x' and RiskScore > 1", []],
    ["SigninLogs | project Department", []],
    ["SigninLogs | where RiskScore has 'x'", ["other"]],
    ["SigninLogs | join kind=inner OfficeActivity on Department", ["unknown-table OfficeActivity"]],
    ["AuditLogs | where Department == 'x'", ["unknown-column Department"]],
    ["SigninLogs | extend x = Soundex(Department)", ["unknown-function Soundex"]],
  ])("is bound with them: %s", async (query, problems) => {
    const answer = await askOpen(query);

    expect(answer.problems.map(({ kind, name = "" }) => `${kind} ${name}`.trim())).toEqual(problems);
  });

  test("gives columns that are known only where the query names them", async () => {
    expect(await askOpen("SigninLogs | where RiskScore > 1")).not.toHaveProperty("columns");
    expect((await askOpen("SigninLogs | project RiskScore, Department")).columns).toEqual({
      RiskScore: "long",
      Department: "dynamic",
    });
  });
});

test("the library is not loaded beside the servers, which would wait for it", async () => {
  await ask("SigninLogs");

  expect(globalThis).not.toHaveProperty("Kusto");
});

test("an answer follows the workspace as it is now", async () => {
  const query = "SigninLogs | project Department";

  const before = await ask(query);
  const after = await own.ask({ ...WORKSPACE, query, tables: { SigninLogs: { Department: "string" } } });

  expect(before.problems).toHaveLength(1);
  expect(after).toEqual({ problems: [], columns: { Department: "string" } });
});
