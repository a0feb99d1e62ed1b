import type { CodePage } from "../../../diagnostics";
import type { KqlPipelineStep } from "../analysis";
import type { KustoNamed } from "../kusto-types";
import type { KqlLint, LintContext } from "./lint";

const SORT: CodePage = {
  code: "kql-terminal-sort",
  level: "info",
  title: "A rule's query does not end in a sort.",
  why: "An alert has no order: the rows of a rule are counted and grouped, and sorting them costs time for nothing. In a hunting query, which a person reads, it is of use.",
  example: {
    language: "kql",
    wrong: "SecurityAlert\n| project TimeGenerated, AlertName\n| order by TimeGenerated desc",
    right: "SecurityAlert\n| project TimeGenerated, AlertName",
  },
  source: "Kusto documentation, sort operator (2025)",
};

const OLD_ENTITY: CodePage = {
  code: "kql-old-entity-column",
  level: "info",
  title: "Entities are mapped in the rule.",
  why: "Columns such as AccountCustomEntity made entities before rules had entity mappings. Today they make none, unless a mapping of the rule names them.",
  example: {
    language: "kql",
    wrong: "SigninLogs\n| extend AccountCustomEntity = UserPrincipalName\n| project TimeGenerated, AccountCustomEntity",
    right: "SigninLogs\n| project TimeGenerated, UserPrincipalName",
  },
  source: "Azure/Azure-Sentinel, NewEntityMappings of its template checks (63e783a7)",
};

const OLD_ENTITY_NAMES = /^(?:Account|Host|IP|URL|Process|FileHash)CustomEntity$/;

function checkSort({ report }: LintContext, pipeline: readonly KqlPipelineStep[]): void {
  const last = pipeline.at(-1);
  if (last?.operator !== "sort") return;
  report(SORT, last, {
    message: "sort: is the last operator, and an alert has no order",
    help: "remove it; `top` and `take` need their own order and keep it",
  });
}

function checkEntity(node: KustoNamed, context: LintContext): void {
  if (!OLD_ENTITY_NAMES.test(node.Name.SimpleName)) return;
  context.report(OLD_ENTITY, node.Name, {
    message: `column ${node.Name.SimpleName}: makes no entity by its name`,
    help: "map the column in the rule's `entityMappings`, and give it a plain name",
  });
}

/** `order by` as the last operator. */
export const TERMINAL_SORT: KqlLint = { page: SORT, atEnd: checkSort };
/** `AccountCustomEntity`. */
export const OLD_ENTITY_COLUMN: KqlLint = { page: OLD_ENTITY, on: { SimpleNamedExpression: checkEntity } };
