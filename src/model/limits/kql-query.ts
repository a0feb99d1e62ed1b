import { kqlCalls, kqlCode } from "../sentinel/kql-text";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { textLength } from "./text";

const READS_ALL_TABLES = /\b(search|union)(?:\s+\w+\s*=\s*\w*)*\s*\*/;
const MAX_WORKSPACES = 20;

/** What the query of every analytics rule must keep. Source: Scheduled analytics rules in Microsoft Sentinel, 2024-10-16. */
export function analyticsQueryLimits(query: string): LimitBreach[] {
  const code = kqlCode(query);
  const wildcard = READS_ALL_TABLES.exec(code)?.[1];
  const workspaces = new Set(kqlCalls(query, "workspace")).size;
  return [
    ...textLength({ field: "query", value: query, min: 1, max: 10_000 }),
    ...(wildcard === undefined
      ? []
      : [
          refuse(
            "query-reads-all-tables",
            ["query"],
            `query: \`${wildcard} *\` reads every table; analytics rules may not`,
            "name the tables",
          ),
        ]),
    ...(/\badx\s*\(/.test(code)
      ? [
          refuse(
            "query-calls-adx",
            ["query"],
            "query: calls `adx(…)`; analytics rules cannot read Azure Data Explorer",
            "read a table of the workspace",
          ),
        ]
      : []),
    ...(workspaces <= MAX_WORKSPACES
      ? []
      : [
          refuse(
            "query-workspaces",
            ["query"],
            `query: reads ${workspaces} workspaces, ${MAX_WORKSPACES} are allowed`,
            "split the rule",
          ),
        ]),
  ];
}

/** Refuses a query that reads another workspace. Source: near-real-time analytics rules, 2022-11-02. */
export function singleWorkspace(query: string): LimitBreach[] {
  const calls = kqlCalls(query, "workspace");
  if (calls.length === 0) return [];
  return [
    refuse(
      "query-crosses-workspaces",
      ["query"],
      `query: calls \`workspace(${String(calls[0])})\`; a near-real-time rule reads its own workspace only`,
      "use a scheduled rule, or deploy the rule to that workspace",
    ),
  ];
}
