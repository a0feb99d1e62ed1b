import type { CodePage } from "../../../diagnostics";
import { constantOf } from "../constants";
import { items } from "../kusto";
import type { KustoBinary, KustoFunctionCall } from "../kusto-types";
import { quoted } from "./lint";
import type { KqlLint, LintContext } from "./lint";

const NULL_OF_STRING: CodePage = {
  code: "kql-null-of-string",
  level: "warning",
  title: "A missing string is asked for by isempty().",
  why: "A string is never null in KQL: what is missing is the empty text. `isnull` of a string is always false and `isnotnull` always true.",
  example: {
    language: "kql",
    wrong: "SigninLogs\n| where isnotnull(UserPrincipalName)\n| project UserPrincipalName",
    right: "SigninLogs\n| where isnotempty(UserPrincipalName)\n| project UserPrincipalName",
  },
  source: "Kusto documentation, Null values (2025): the string type has no null",
};

const NULL_COMPARED: CodePage = {
  code: "kql-null-compared",
  level: "warning",
  title: "A missing value is asked for by isnull().",
  why: "A comparison with null gives null, and `where` takes that for false: `==` with a null never lets a row pass.",
  example: {
    language: "kql",
    wrong: "DeviceNetworkEvents\n| where RemotePort == int(null)\n| project DeviceName, RemotePort",
    right: "DeviceNetworkEvents\n| where isnull(RemotePort)\n| project DeviceName, RemotePort",
  },
  source: "Kusto documentation, Null values (2025): predicates on null values",
};

function checkCall(node: KustoFunctionCall, context: LintContext): void {
  const name = node.Name.SimpleName;
  if (name !== "isnull" && name !== "isnotnull") return;
  const [first] = items(node.ArgumentList.Expressions);
  if (first?.ResultType?.Name !== "string") return;
  context.report(NULL_OF_STRING, node, {
    message: `${quoted(context, node)}: is always ${name === "isnull" ? "false" : "true"}, because a string is never null`,
    help: `write \`${name === "isnull" ? "isempty" : "isnotempty"}(…)\``,
  });
}

function checkComparison(node: KustoBinary, context: LintContext): void {
  if (node.Operator.Text !== "==") return;
  const sides = [constantOf(node.Left), constantOf(node.Right)];
  if (!sides.some((each) => each?.type === "null")) return;
  context.report(NULL_COMPARED, node, {
    message: `${quoted(context, node)}: is never true, because nothing equals null`,
    help: "write `isnull(…)`, for a string `isempty(…)`",
  });
}

/** `isnull` of a string. */
export const NULL_OF_STRING_LINT: KqlLint = { page: NULL_OF_STRING, on: { FunctionCallExpression: checkCall } };
/** `== int(null)`. */
export const NULL_COMPARED_LINT: KqlLint = { page: NULL_COMPARED, on: { BinaryExpression: checkComparison } };
