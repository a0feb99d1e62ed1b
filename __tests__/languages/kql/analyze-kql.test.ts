import { analyzeKql, KQL_CODES, KqlPool, logAnalyticsSchema, workspaceSchema } from "../../../src/languages/kql";
import type { KqlAnalysis } from "../../../src/languages/kql";
import { LOOK_ALIKES } from "./look-alikes";
import { OWN_QUERIES } from "./own-queries";

const SCHEMA = workspaceSchema(logAnalyticsSchema(), {
  tables: {
    T: { A: "string", B: "string", N: "int", D: "dynamic", Flag: "bool", TimeGenerated: "datetime" },
    Audit_CL: { TimeGenerated: "datetime", User_s: "string" },
  },
  functions: [
    {
      name: "Admins",
      parameters: "since: timespan",
      body: "Audit_CL | where TimeGenerated > ago(since) | project User = User_s",
    },
    { name: "Assets", returns: { Owner: "string" } },
    { name: "Anything" },
  ],
  watchlists: [{ alias: "vips", columns: ["Mail"] }],
  externalTables: { Offices: { City: "string" } },
});
/** The shape of the query that the T1608 detection began with. */
const SEED = `let period = 1d;
let domains = dynamic(["pastebin.com", "paste.ee", "dl.dropboxusercontent.com"]);
DeviceNetworkEvents
| where TimeGenerated >= ago(period)
| extend Parsed = parse_url(RemoteUrl)
| extend Host = tostring(Parsed["Host"])
| where Host has_any (domains)
| join kind=leftouter (
    DeviceFileEvents
    | where TimeGenerated >= ago(period)
    | project DeviceId, FileName, FilePid = InitiatingProcessId
) on DeviceId, $left.InitiatingProcessId == $right.FilePid
| extend Score = case(Host has "paste", 80, Host has "dropbox", 50, 45)
| extend Lolbin = iff(InitiatingProcessFileName in~ ("curl.exe"), true, false)
| extend Risk = Score + iff(Lolbin, 15, 0)
| where Risk >= 45
| project DeviceName, Host, Risk
| order by Risk desc`;

const analyze = (query: string): KqlAnalysis => analyzeKql(query, SCHEMA);
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
const found = (query: string): string[] =>
  analyze(query).faults.map((each) => `${lineOf(query, each.start)} ${each.level} ${each.code}`);
const errors = (query: string): string[] => found(query).filter((each) => each.includes(" error "));
const codes = (query: string): string[] => analyze(query).faults.map((each) => each.code);
const messages = (query: string, code: string): string[] =>
  analyze(query)
    .faults.filter((each) => each.code === code)
    .map((each) => `${each.message}: ${each.help}`);

describe("pages", () => {
  const pages = KQL_CODES.filter((each) => each.code !== "kql-analysis-timeout");

  test.each(pages.map((each) => [each.code, each] as const))("the wrong example of %s is found", (code, page) => {
    const levels = analyze(page.example.wrong).faults.flatMap((each) => (each.code === code ? each.level : []));

    expect(new Set(levels)).toEqual(new Set([page.level]));
  });

  test.each(pages.map((each) => [each.code, each] as const))("the right example of %s is right", (code, page) => {
    const faults = analyze(page.example.right).faults;

    expect(faults.filter((each) => each.code === code || each.level === "error")).toEqual([]);
  });

  test("each code has one page", () => {
    expect(new Set(KQL_CODES.map((each) => each.code)).size).toBe(KQL_CODES.length);
  });
});

describe("lints", () => {
  test.each(LOOK_ALIKES)("%s is silent: %s", (code, _why, query) => {
    expect(codes(query).filter((each) => each === code || each === "kql-syntax")).toEqual([]);
  });

  test("each defect of the first T1608 query is found at its line", () => {
    expect(found(SEED)).toEqual([
      "5 warning kql-relative-url",
      "7 warning kql-domain-term",
      "12 warning kql-process-join",
      "13 warning kql-partial-term",
      "13 warning kql-partial-term",
      "16 warning kql-always-true",
      "18 info kql-terminal-sort",
    ]);
  });

  test("a filter that leaves rows out does not give the others a scheme", () => {
    const query =
      'DeviceNetworkEvents\n| where not(RemoteUrl startswith "https://ok.example/")\n| project parse_url(RemoteUrl)';

    expect(codes(query)).toContain("kql-relative-url");
  });

  test("a threshold that is always reached says which values there are", () => {
    expect(messages(SEED, "kql-always-true")).toEqual([
      "`Risk >= 45`: is always true, because `Risk` is between 45 and 95: set a threshold within these values, or leave it out",
    ]);
  });

  test.each([
    ["kql-contradiction", "T | where A == 'a' | extend B = 'b' | where A == 'b'"],
    ["kql-contradiction", "T | where N > 10 and N < 5"],
    ["kql-contradiction", "T | where N in (1, 2) and N == 3"],
    ["kql-contradiction", "T | where A != 'a' or A != 'b'"],
    ["kql-contradiction", "T | where A =~ 'ABC' and A == 'xyz'"],
    ["kql-letter-case", "T | extend L = tolower(A) | where L in ('a', 'B')"],
    ["kql-letter-case", "T | where toupper(A) startswith_cs 'x'"],
    ["kql-never-true", "T | summarize C = count() by A | where C < 0"],
    ["kql-never-true", "T | extend S = case(N > 1, 'High', 'Low') | project S | where S in ('Medium', 'Info')"],
    ["kql-always-true", "let least = 10; T | extend R = iff(N > 1, 20, 10) | where R >= least"],
    ["kql-null-compared", "T | where TimeGenerated == datetime(null)"],
    ["kql-literal-wildcard", "T | where A startswith 'abc*'"],
    ["kql-duplicate-value", "T | where A has_any ('x', 'X')"],
  ])("%s: %s", (code, query) => {
    expect(codes(query)).toContain(code);
  });
});

describe("binding", () => {
  test.each(OWN_QUERIES)("%s has no error", (_file, query) => {
    expect(errors(query)).toEqual([]);
  });

  test("an unknown column comes with the nearest names", () => {
    expect(messages("DeviceNetworkEvents | project RemoteURL, RemotePrt", "kql-unknown-column")).toEqual([
      "column RemoteURL: is not among the columns here (KS142): write `RemoteUrl`: KQL is case-sensitive",
      "column RemotePrt: is not among the columns here (KS142): did you mean `RemotePort` or `RemoteUrl`? KQL is case-sensitive",
    ]);
  });

  test("an unknown table is a warning that says how to declare it, and nothing behind it is judged", () => {
    expect(
      codes("Custom_CL | where TimeGenerated > ago(1h) | where x == 1 | extend y = z | summarize count() by q"),
    ).toEqual(["kql-unknown-table"]);
    expect(messages("Custom_CL", "kql-unknown-table")[0]).toContain("declare it under `tables`");
  });

  test("a name that is a statement of its own is taken for a table", () => {
    expect(codes("let rows = Custom_CL;\nrows | where TimeGenerated > ago(1h)")).toContain("kql-unknown-table");
    expect(errors("let rows = Custom_CL;\nrows | where TimeGenerated > ago(1h)")).toEqual([]);
  });

  test.each([
    [
      "a graph",
      "Edges_CL | make-graph From --> To with Nodes_CL on Id | graph-match (a)-[e]->(b) project a.Name, b.Name",
    ],
    ["a lookup", "T | evaluate ipv4_lookup(Networks, A, Range) | project A, Owner"],
    ["a list", "T | where A in (Networks_CL)"],
    ["rows that are kept", "let rows = materialize(Networks); rows | where Range has 'x' | project Owner"],
  ])("%s of a table that nobody knows has no error", (_what, query) => {
    expect(errors(query)).toEqual([]);
    expect(codes(query)).toContain("kql-unknown-table");
  });

  test("beside a table that nobody knows, the columns of the others are judged", () => {
    expect(
      errors("let newest = toscalar(Missing_CL | summarize max(At));\nT | where TimeGenerated > newest\n| project C"),
    ).toEqual(["3 error kql-unknown-column"]);
  });

  test.each([
    ["invoked", "T | invoke Unheard() | where Score > 5 | project A, Score"],
    ["bound by let", "let rows = Unheard(); rows | where Score > 5"],
    ["in a union", "union T, Unheard() | where TimeGenerated > ago(1h)"],
    ["in a lookup", "T | lookup (Unheard() | project A, Score) on A | project Score"],
  ])("a saved function that is %s is a warning", (_where, query) => {
    expect(errors(query)).toEqual([]);
    expect(codes(query)).toContain("kql-undeclared-function");
  });

  test.each([
    ["a parser's", "_Im_Dns(starttime=ago(1h))\n| summarize Hits = count() by SrcIpAddr\n| where Hitz > 5"],
    ["an unknown table's", "Missing_CL\n| project User, Host\n| extend Name = Hosts"],
  ])("behind an operator that names its columns, %s rows have no others", (_whose, query) => {
    expect(errors(query)).toEqual(["3 error kql-unknown-column"]);
  });

  test.each([
    "Missing_CL | summarize arg_max(TimeGenerated, *) by User | where Host == 'a'",
    "Missing_CL | project User, Bag | extend Name = Bag.name | where Name == 'a' and Bag.host == 'b'",
    "let least = 5; _Im_Dns | summarize Hits = count() by SrcIpAddr | where Hits > least | sort by Hits",
  ])("what an open table's columns make is known: %s", (query) => {
    expect(errors(query)).toEqual([]);
  });

  test("a misspelt function in a part of a fuzzy union is refused", () => {
    expect(errors("union isfuzzy=true T,\n(T | where isnotempy(A))")).toEqual(["2 error kql-unknown-function"]);
  });

  test("a misspelt function that let binds is refused", () => {
    expect(errors("let since = agoo(1h);\nT | where TimeGenerated > since")).toContain("1 error kql-unknown-function");
  });

  test("a misspelt function comes with the nearest of Kusto's own", () => {
    expect(messages("T | extend L = tolowr(A)", "kql-unknown-function")).toEqual([
      expect.stringContaining("did you mean `tolower`?"),
    ]);
  });

  test("a column that is missing is reported once for a line", () => {
    expect(errors("T | where C == 'a' or C == 'b'\n| project C")).toEqual([
      "1 error kql-unknown-column",
      "2 error kql-unknown-column",
    ]);
  });

  test.each([
    "SigninLogs | where IncomingTokenType has 'refresh' | project SessionId, AppOwnerTenantId",
    "DeviceProcessEvents | where IsProcessRemoteSession | project ProcessUniqueId, InitiatingProcessRemoteSessionIP",
    "EmailEvents | where IsFirstContact == 1 and To has 'x' | project RecipientDomain",
    "IdentityInfo | where isnotempty(AccountUpn) | project AccountUPN, CriticalityLevel",
    "CloudAppEvents | where UncommonForUser has 'ISP' | project ISP, Isp",
    "_SentinelHealth() | where Status == 'Failure' | project SentinelResourceName",
  ])("columns that are younger than the tables' document are known: %s", (query) => {
    expect(found(query).filter((each) => !each.includes(" info "))).toEqual([]);
  });

  test("a table that is left out in silence is a warning", () => {
    expect(codes("union isfuzzy=true T, Missing_CL | where TimeGenerated > ago(1h)")).toEqual(["kql-unknown-table"]);
  });

  test.each([
    ["a saved function with a body", "Admins(1d) | where User == 'x'"],
    ["a saved function with known columns", "Assets | where Owner == 'x'"],
    ["a saved function of which only the name is known", "Anything() | where Whatever == 'x'"],
    ["a watchlist with its columns", "_GetWatchlist('vips') | where Mail == SearchKey"],
    ["a watchlist by a bound name", "let list = 'VIPs'; _GetWatchlist(list) | project Mail, LastUpdatedTimeUTC"],
    ["a watchlist that is not declared", "_GetWatchlist('other') | project Phone"],
    [
      "an ASIM parser with its parameters",
      "_Im_Dns(starttime=ago(1h), domain_has_any=dynamic(['a.b'])) | project DnsQuery, EventCount",
    ],
    ["a deployed ASIM parser", "imAuthentication(targetappname_has_any=dynamic(['x'])) | project TargetUserId"],
    ["another workspace", "workspace('other').SecurityEvent | project Computer"],
    ["another workspace's own table", "workspace('other').Custom_CL | project whatever"],
    ["a resource of Application Insights", "app('shop').requests | project url"],
    ["an external table", "external_table('Offices') | project City"],
    ["external data", "externaldata(ip: string)[@'https://x.example/list'] | where ip == 'x'"],
    [
      "FileProfile with a quoted name",
      "DeviceFileEvents | invoke FileProfile('SHA1', 1000) | where GlobalPrevalence < 10",
    ],
    ["FileProfile with a bare name", "DeviceFileEvents | invoke FileProfile(SHA1) | where GlobalPrevalence < 10"],
    ["a table with columns of its own", "AzureDiagnostics | where anything_s == 'x'"],
    ["a column that every table has", "T | project _ItemId, TenantId, Extra_CF"],
    ["tables by a wildcard", "union Device* | where DeviceName == 'x'"],
    ["a table named in a string", "table('T') | project A"],
  ])("%s binds", (_what, query) => {
    expect(errors(query)).toEqual([]);
  });

  test.each([
    ["a column that a watchlist lacks", "_GetWatchlist('vips') | project Phone", "1 error kql-unknown-column"],
    ["a column that a function does not give", "Assets | project Owners", "1 error kql-unknown-column"],
    ["a function that is misspelt", "T | project tolowwer(A)", "1 error kql-unknown-function"],
    ["a saved function that is not declared", "Foo(1) | project x", "1 warning kql-undeclared-function"],
    ["keys of two types", "T | project K = A | join kind=inner (T | project K = N) on K", "1 error kql-join-key"],
    ["a name that is bound twice", "let a = 1;\nlet a = 2;\nT | take a", "2 error kql-semantic"],
  ])("%s is found", (_what, query, finding) => {
    expect(found(query)).toContain(finding);
  });
});

describe("grammar", () => {
  test.each([
    ["a let without its end", "let a = 5\nT\n| take a", "1 error kql-syntax"],
    ["a bracket that is not closed", "T\n| where (A == 'x'\n| project A\n| take 1", "2 error kql-syntax"],
    ["a list that is not closed", "let a = dynamic([\n 'x'\n];\nT", "3 error kql-syntax"],
    ["a missing pipe", "T\n// filter\nwhere A == 'x'", "3 error kql-syntax"],
    ["a misspelt operator", "T\n| wher A == 'x'\n| project A", "2 error kql-syntax"],
    ["a string without its end", "T\n| where A == 'x\n| project A", "2 error kql-lex-string"],
    ["marks of other languages", "T\n| where A == 'x' && N == 1", "2 error kql-lex-character"],
  ])("%s is found at its line, and nothing else", (_what, query, finding) => {
    expect(errors(query)).toEqual([finding]);
  });

  test("all errors of a query are found", () => {
    expect(errors("let a = (1;\nT | project A;\nT\n| where\n| wher B")).toEqual([
      "1 error kql-syntax",
      "4 error kql-syntax",
      "5 error kql-syntax",
    ]);
  });

  test("positions count UTF-16 units", () => {
    const query = "T | where A == '🦊' and Missing == 1";

    expect(analyze(query).faults.map((each) => query.slice(each.start, each.end))).toContain("Missing");
  });
});

describe("facts", () => {
  const query = `let period = 2h;
let start = ago(period * 12);
T
| where TimeGenerated > start and A in (_GetWatchlist('vips') | project Mail)
| join kind=inner (Admins(1d) | project A = User) on A
| union workspace('east').SecurityEvent
| summarize Count = count(), At = max(TimeGenerated) by A
| order by Count`;

  test("what a query gives", () => {
    const { columns, isOpen } = analyze(query);

    expect({ columns, isOpen }).toEqual({
      columns: [
        { name: "A", type: "string" },
        { name: "Count", type: "long" },
        { name: "At", type: "datetime" },
      ],
      isOpen: false,
    });
  });

  test("what a query reads, also through saved functions", () => {
    const { tables, watchlists, functions, workspaces, columnsUsed } = analyze(query);

    expect(tables.map((each) => [each.name, lineOf(query, each.start)])).toEqual([
      ["T", 3],
      ["Audit_CL", 5],
      ["SecurityEvent", 6],
    ]);
    expect(watchlists).toMatchObject([{ alias: "vips", isKnown: true }]);
    expect(functions).toMatchObject([{ name: "Admins", kind: "saved" }]);
    expect(workspaces).toEqual(["east"]);
    expect(columnsUsed["T"]).toEqual(["A", "TimeGenerated"]);
  });

  test("how far back a query looks, through let", () => {
    const { longestSpan, hasTimeFilter } = analyze(query);

    expect(longestSpan).toMatchObject({ minutes: 1440, column: "TimeGenerated" });
    expect(hasTimeFilter).toBe(true);
  });

  test.each([
    ["T | where TimeGenerated between (ago(7d) .. ago(1h))", 10_080],
    ["T | where TimeGenerated > now() - 90m", 90],
    ["T | where TimeGenerated > now(-3h)", 180],
    ["T | where TimeGenerated >= startofday(ago(2d))", 2880],
    ["T | where TimeGenerated > datetime_add('day', -3, now())", 4320],
    ["let d = time(1.12:00:00); T | where TimeGenerated > ago(d)", 2160],
    ["T | where TimeGenerated > ago(totimespan('14d') / 2)", 10_080],
  ])("%s looks back that far", (text, minutes) => {
    expect(analyze(text).longestSpan?.minutes).toBe(minutes);
  });

  test("the operators of the pipeline", () => {
    const { pipeline, operators } = analyze(query);

    expect(pipeline.map((each) => each.operator)).toEqual(["where", "join", "union", "summarize", "sort"]);
    expect(operators).toMatchObject({ where: 1, join: 1, project: 2, summarize: 1 });
  });

  test("an analysis is plain data", () => {
    const analysis = analyze(SEED);

    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
  });
});

describe("in one process", () => {
  test("a pool without a worker gives the same", async () => {
    const pool = new KqlPool();

    const all = await pool.analyzeAll([SEED, "T | project Q"], SCHEMA);
    await pool.close();

    expect(all).toEqual([analyze(SEED), analyze("T | project Q")]);
  });
});
