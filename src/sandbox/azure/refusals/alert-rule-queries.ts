import type { QueryAnswer, QueryProblem } from "../../http";
import { placeholdersOf } from "./alert-rule-details";
import type { AlertRuleProperties, AlertRuleSubject } from "./alert-rule-properties";
import { SOURCES, refusal, unworded, wrongLength } from "./refusal";
import type { RefusalRow } from "./refusal";

const QUERY = [1, 10_000] as const;
const WORKSPACES_MOST = 20;
const FAILED = "Failed to run the analytics rule query.";

/** What is refused of the text of a query. */
export const ALERT_RULE_QUERY_TEXT: readonly RefusalRow<AlertRuleSubject>[] = [
  refusal({
    id: "query-length",
    summary: "The query of a rule has 1 to 10,000 characters.",
    source: unworded(`${SOURCES.scheduled}; ${SOURCES.models}, StringLength(10000)`),
    find: ({ rule: { query } }) => {
      const length = query?.trim() ? query.length : 0;
      return length >= QUERY[0] && length <= QUERY[1] ? undefined : wrongLength("Query", length, QUERY);
    },
  }),
  refusal({
    id: "query-of-data-explorer",
    summary: "The query of a rule asks no Azure Data Explorer cluster.",
    source: unworded(SOURCES.scheduled),
    find: ({ rule }) =>
      /\badx\s*\(/.test(codeOf(rule)) ? `${FAILED} Azure Data Explorer functions are not supported.` : undefined,
  }),
  refusal({
    id: "query-of-many-workspaces",
    summary: `The query of a rule reads at most ${WORKSPACES_MOST} workspaces.`,
    source: unworded("Extend Microsoft Sentinel across workspaces and tenants (Microsoft, 2025)"),
    find: ({ rule }) => {
      const { size } = new Set(
        [...withoutComments(rule).matchAll(/\bworkspace\s*\(([^)]*)\)/g)].map(([, name]) => name),
      );
      return size > WORKSPACES_MOST ? `${FAILED} A query can read at most ${WORKSPACES_MOST} workspaces.` : undefined;
    },
  }),
];

/** What is refused of an NRT rule beyond that. */
export const NRT_RULES: readonly RefusalRow<AlertRuleSubject>[] = [
  refusal({
    id: "nrt-of-other-workspaces",
    summary: "The query of an NRT rule reads its own workspace only.",
    source: unworded(SOURCES.nrt),
    find: ({ rule }) =>
      /\bworkspace\s*\(/.test(codeOf(rule)) ? `${FAILED} NRT rules do not support cross-workspace queries.` : undefined,
  }),
];

/** A rule whose query was bound to its workspace. */
export interface BoundRule {
  /** The rule. */
  readonly rule: AlertRuleProperties;
  /** What is known of its query. */
  readonly answer: QueryAnswer;
}

const SEEN = "Sentinel API";

/** What is refused of a query that the workspace cannot run, and of columns that it does not output. */
export const BOUND_RULES: readonly RefusalRow<BoundRule>[] = [
  refusal({
    id: "query-of-everything",
    summary: "The query of a rule has neither `search`, but in tables that it names, nor `union *`.",
    source: `${SEEN}, seen in Azure-Sentinel issue 1437`,
    find: ({ answer }) =>
      answer.problems.some(({ kind }) => kind === "whole-workspace")
        ? "Invalid data model. [Properties.Query: Scheduled alert rule query should not contain 'search' or 'union *']"
        : undefined,
  }),
  problemRow("query-table-unknown", "table", ["unknown-table", () => "One of the tables does not exist."]),
  problemRow("query-column-unknown", "column", ["unknown-column", ({ message }) => message]),
  problemRow("query-function-unknown", "function", ["unknown-function", ({ message }) => message]),
  problemRow("query-watchlist-unknown", "watchlist", ["unknown-watchlist", ({ message }) => message]),
  refusal({
    id: "query-syntax",
    summary: "The query of a rule is KQL.",
    source: unworded(SOURCES.scheduled),
    find: ({ answer }) => problemOf(answer, "syntax", ({ message }) => message),
  }),
  refusal({
    id: "query-semantics",
    summary: "The query of a rule can run.",
    source: unworded(SOURCES.scheduled),
    find: ({ answer }) => problemOf(answer, "other", ({ message }) => message),
  }),
  columnRow("entity-column-missing", ["EntityMappings", "an entity mapping"], ({ entityMappings }) =>
    (entityMappings ?? []).flatMap(({ fieldMappings }) => (fieldMappings ?? []).map(({ columnName }) => columnName)),
  ),
  columnRow("sentinel-entity-column-missing", ["SentinelEntitiesMappings", "a column of entities"], (rule) =>
    (rule.sentinelEntitiesMappings ?? []).map(({ columnName }) => columnName),
  ),
  columnRow("custom-detail-column-missing", ["CustomDetails", "a custom detail"], ({ customDetails }) =>
    Object.values(customDetails ?? {}),
  ),
  columnRow("alert-format-column-missing", ["AlertDetailsOverride", "the format of an alert"], (rule) =>
    [rule.alertDetailsOverride?.alertDisplayNameFormat, rule.alertDetailsOverride?.alertDescriptionFormat].flatMap(
      placeholdersOf,
    ),
  ),
  columnRow(
    "alert-column-missing",
    ["AlertDetailsOverride", "a detail of an alert"],
    ({ alertDetailsOverride: details }) => [
      details?.alertSeverityColumnName,
      details?.alertTacticsColumnName,
      ...(details?.alertDynamicProperties ?? []).map(({ value }) => value),
    ],
  ),
];

type Wording = (problem: QueryProblem) => string;

function problemRow(
  id: string,
  noun: string,
  [kind, wording]: readonly [QueryProblem["kind"], Wording],
): RefusalRow<BoundRule> {
  return refusal({
    id,
    summary: `The query of a rule names no ${noun} that the workspace lacks.`,
    source:
      kind === "unknown-table"
        ? `${SEEN}, seen in criblio/Cribl-Microsoft pull request 56`
        : unworded(SOURCES.scheduled),
    find: ({ answer }) => problemOf(answer, kind, wording),
  });
}

function problemOf({ problems }: QueryAnswer, kind: QueryProblem["kind"], wording: Wording): string | undefined {
  const problem = problems.find((each) => each.kind === kind);
  return problem && `${FAILED} ${wording(problem)}`;
}

/** Columns are compared letter by letter; nothing is refused when it is not known what a query outputs. */
function columnRow(
  id: string,
  [where, noun]: readonly [string, string],
  columnsOf: (rule: AlertRuleProperties) => readonly (string | null | undefined)[],
): RefusalRow<BoundRule> {
  return refusal({
    id,
    summary: `The query of a rule outputs the columns of ${noun}, in the same letters.`,
    source:
      where === "EntityMappings"
        ? `${SEEN}, seen in Azure-Sentinel pull request 7345 and issue 6363`
        : `${SOURCES.scheduled}; worded as ${SEEN} words it for entities, Azure-Sentinel pull request 7345`,
    find: ({ rule, answer: { columns } }) => {
      const missing = columns && columnsOf(rule).find((each) => each && !Object.hasOwn(columns, each));
      return missing ? `Error in ${where}: The given column '${missing}' does not exist.` : undefined;
    },
  });
}

const COMMENTS_AND_TEXTS = /\/\/.*|```[^]*?```|~~~[^]*?~~~|@"[^"]*"|@'[^']*'|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;

/** A query without its comments and texts. */
function codeOf({ query }: AlertRuleProperties): string {
  return (query ?? "").replaceAll(COMMENTS_AND_TEXTS, " ");
}

function withoutComments({ query }: AlertRuleProperties): string {
  return (query ?? "").replaceAll(COMMENTS_AND_TEXTS, (each) => (each.startsWith("//") ? " " : each));
}
