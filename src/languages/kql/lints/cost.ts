import type { CodePage } from "../../../diagnostics";
import type { KqlLint, LintContext } from "./lint";

const NO_TIME: CodePage = {
  code: "kql-no-time-filter",
  level: "info",
  title: "A query says how far back it looks.",
  why: "Without a condition on TimeGenerated the query reads whatever time the caller gives it: the rule's period, or in the portal the last day. Who reads it cannot tell, and tables with a `let` of their own are read in full.",
  example: {
    language: "kql",
    wrong: 'SigninLogs\n| where ResultType == "50126"\n| project TimeGenerated, UserPrincipalName',
    right:
      'SigninLogs\n| where TimeGenerated > ago(1h)\n| where ResultType == "50126"\n| project TimeGenerated, UserPrincipalName',
  },
  source: "Kusto documentation, Query best practices (2025): filter by time first",
};

const FAN_OUT: CodePage = {
  code: "kql-workspace-fan-out",
  level: "info",
  title: "A query reads one workspace.",
  why: "Each further workspace is queried on its own and the answers are sent across: the query gets slower with each, and fails when one cannot be read. An analytics rule may read 20.",
  example: {
    language: "kql",
    wrong:
      'union SecurityAlert, workspace("soc-east").SecurityAlert, workspace("soc-west").SecurityAlert\n| where TimeGenerated > ago(1h)\n| project AlertName',
    right: "SecurityAlert\n| where TimeGenerated > ago(1h)\n| project AlertName",
  },
  source: "Microsoft Learn, Extend Microsoft Sentinel across workspaces (2025)",
};

function checkTime({ tables, hasTimeFilter, report }: LintContext): void {
  const [first] = tables;
  if (hasTimeFilter || !first) return;
  report(NO_TIME, first, {
    message: `${first.name}: is read without a condition on its time`,
    help: "begin with `| where TimeGenerated > ago(…)`",
  });
}

function checkWorkspaces({ workspaces, text, report }: LintContext): void {
  if (workspaces.size < 2) return;
  const start = Math.max(0, text.search(/\b(?:workspace|app|resource)\s*\(/));
  report(
    FAN_OUT,
    { start, end: start + 9 },
    {
      message: `query: reads ${workspaces.size} other workspaces`,
      help: "run a rule in each workspace, or bring what it needs into one",
    },
  );
}

/** No condition on time anywhere. */
export const NO_TIME_FILTER: KqlLint = { page: NO_TIME, atEnd: checkTime };
/** Several other workspaces. */
export const WORKSPACE_FAN_OUT: KqlLint = { page: FAN_OUT, atEnd: checkWorkspaces };
