import type { CodePage } from "../../../diagnostics";
import { columnOf, operatorsBefore } from "../columns";
import { tableNameOf } from "../globals";
import { isNode, items } from "../kusto";
import type { KustoColumn, KustoFunctionCall, KustoNode } from "../kusto-types";
import { quoted } from "./lint";
import type { KqlLint, LintContext } from "./lint";

const PAGE: CodePage = {
  code: "kql-relative-url",
  level: "warning",
  title: "`parse_url()` is given an absolute URL.",
  why: "The column often holds a bare host name, without `https://`. parse_url finds no host in that, so that these rows have an empty host and drop out.",
  example: {
    language: "kql",
    wrong: "DeviceNetworkEvents\n| extend Host = tostring(parse_url(RemoteUrl).Host)\n| project DeviceName, Host",
    right:
      'DeviceNetworkEvents\n| extend Host = tostring(parse_url(iff(RemoteUrl contains "://", RemoteUrl, strcat("https://", RemoteUrl))).Host)\n| project DeviceName, Host',
  },
  source: "Kusto documentation, parse_url() (2025): it takes an absolute URL",
};

/** Columns that hold bare host names too, by their tables. */
const MAY_LACK_SCHEME: Readonly<Record<string, string>> = {
  DeviceNetworkEvents: "RemoteUrl",
  DeviceEvents: "RemoteUrl",
  CommonSecurityLog: "RequestURL",
};

function check(node: KustoFunctionCall, context: LintContext): void {
  const [first] = items(node.ArgumentList.Expressions);
  if (node.Name.SimpleName !== "parse_url" || !first) return;
  const column = columnOf(first);
  if (!column || !mayLackScheme(column) || isGuarded(node, column, context)) return;
  context.report(PAGE, node, {
    message: `${quoted(context, node)}: ${column.Name} may hold a host without a scheme, which parse_url does not read`,
    help: `put a scheme in front where there is none: \`iff(${column.Name} contains "://", ${column.Name}, strcat("https://", ${column.Name}))\``,
  });
}

function mayLackScheme(column: KustoColumn): boolean {
  const table = tableNameOf(column);
  if (table !== undefined) return MAY_LACK_SCHEME[table] === column.Name;
  return items(column.OriginalColumns).some(mayLackScheme);
}

/** A condition on the scheme stands around it, or in a `where` before it. */
function isGuarded(node: KustoNode, column: KustoColumn, { text }: LintContext): boolean {
  const asksScheme = ({ TextStart, End }: KustoNode): boolean => {
    const words = text.slice(TextStart, End);
    return words.includes(column.Name) && /:\/\/|["']\/\/|["']https?\b|["']\^?http/i.test(words);
  };
  for (let at = node.Parent; at; at = at.Parent) {
    if (isNode(at, "FunctionCallExpression") && /^(?:case|iff|iif)$/.test(at.Name.SimpleName) && asksScheme(at))
      return true;
  }
  return operatorsBefore(node).some(
    (each) => isNode(each, "FilterOperator") && !isExclusion(text.slice(each.TextStart, each.End)) && asksScheme(each),
  );
}

/** What leaves some rows out says nothing of those that stay. */
function isExclusion(filter: string): boolean {
  return /^where\s+not\s*\(/.test(filter);
}

/** A host without scheme given to `parse_url`. */
export const RELATIVE_URL: KqlLint = { page: PAGE, on: { FunctionCallExpression: check } };
