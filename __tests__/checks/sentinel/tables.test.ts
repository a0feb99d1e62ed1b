import { absentTables } from "../../../src/checks/sentinel/absent-tables";
import { undeclaredTables } from "../../../src/checks/sentinel/undeclared-tables";
import { unusedTables } from "../../../src/checks/sentinel/unused-tables";
import { watchlistColumn } from "../../../src/checks/sentinel/watchlist-column";
import { environmentWith, saidBy, scheduled } from "./checked-rule";

test("each table that is read and not declared is told once", () => {
  const rule = scheduled("union SigninLogs, AuditLogs | union (SigninLogs | take 1)", { tables: ["AuditLogs"] });

  expect(saidBy(undeclaredTables, rule)).toEqual([
    "warning: the query reads SigninLogs, which is not among the required tables",
  ]);
});

test.each([
  ["is declared", "SigninLogs | take 1"],
  ["is unknown, which is told elsewhere", "SigninLogs | union Acme_CL"],
  ["belongs to another workspace", 'SigninLogs | union workspace("other").AuditLogs'],
  ["is the name of a let", "let AuditLogs = SigninLogs; AuditLogs | take 1"],
])("a table that %s is not missed", (_, query) => {
  expect(saidBy(undeclaredTables, scheduled(query, { tables: ["SigninLogs"] }))).toEqual([]);
});

test("a table that a function of the workspace reads has to be declared", () => {
  expect(saidBy(undeclaredTables, scheduled("recent() | take 1"))).toEqual([
    "warning: the query reads SecurityEvent, which is not among the required tables",
  ]);
});

test("a table that is declared and not read is told", () => {
  const rule = scheduled("SigninLogs | take 1", { tables: ["SigninLogs", "AuditLogs", "AuditLogs"] });

  expect(saidBy(unusedTables, rule)).toEqual(["warning: requires table AuditLogs, which the query does not read"]);
});

test.each([
  ["a parser reads what nobody knows", "_Im_Dns | take 1"],
  ["an unknown name may be a parser", "union SigninLogs, imDns | take 1"],
  ["a text chooses the table", "union SigninLogs, (table(strcat('Audit', 'Logs'))) | take 1"],
  ["another workspace has it", "union SigninLogs, workspace('other').AuditLogs | take 1"],
  ["a wildcard reads it", "union SigninLogs, Audit* | take 1"],
  ["the query does not parse", "SigninLogs | where ("],
])("a declared table is left alone when %s", (_, query) => {
  expect(saidBy(unusedTables, scheduled(query, { tables: ["SigninLogs", "AuditLogs"] }))).toEqual([]);
});

const BOTH = "SigninLogs | join kind=inner (AuditLogs) on CorrelationId";

test("a table that is read, not declared and not there is an error", () => {
  const rule = scheduled(BOTH, { tables: ["SigninLogs"] });

  expect(saidBy(absentTables, rule, environmentWith(["SigninLogs"]))).toEqual([
    "error: the query reads AuditLogs, which is not among the tables of the environment",
  ]);
});

test.each<[string, string, readonly string[] | "unknown"]>([
  ["the environment has it", BOTH, ["SigninLogs", "AuditLogs"]],
  ["nobody knows what is there", BOTH, "unknown"],
  ["a fuzzy union does without it", "union isfuzzy=true SigninLogs, AuditLogs", ["SigninLogs"]],
  ["another workspace has it", "union SigninLogs, workspace('other').AuditLogs", ["SigninLogs"]],
])("a table is not missed when %s", (_, query, tables) => {
  expect(saidBy(absentTables, scheduled(query, { tables: ["SigninLogs"] }), environmentWith(tables))).toEqual([]);
});

test.each([
  "SigninLogs | where UserId in (_GetWatchlist('hosts'))",
  "SigninLogs | where UserId !in~ ((_GetWatchlist('hosts')))",
  "let known = _GetWatchlist('hosts'); SigninLogs | where UserId in (known)",
])("a watchlist without a column is compared in %s", (query) => {
  expect(saidBy(watchlistColumn, scheduled(query))).toEqual([
    "warning: watchlist hosts is compared as a whole, which means the ids of its rows",
  ]);
});

test.each([
  "SigninLogs | where UserId in ((_GetWatchlist('hosts') | project SearchKey))",
  "let known = _GetWatchlist('hosts') | project Host; SigninLogs | where UserId in (known)",
  "let known = _GetWatchlist('hosts'); SigninLogs | join kind=leftanti known on $left.UserId == $right.SearchKey",
  "let known = toscalar(_GetWatchlist('hosts') | summarize make_set(Host)); SigninLogs | where UserId in (known)",
])("a column of a watchlist is compared in %s", (query) => {
  expect(saidBy(watchlistColumn, scheduled(query))).toEqual([]);
});
