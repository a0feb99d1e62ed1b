import type { CodePage } from "../../../diagnostics";
import { columnOf } from "../columns";
import { stringOf } from "../constants";
import type { KustoBinary, KustoListTest, KustoNode } from "../kusto-types";
import { listTest } from "./comparisons";
import { quoted } from "./lint";
import type { KqlLint, LintContext } from "./lint";

const PAGE: CodePage = {
  code: "kql-domain-term",
  level: "warning",
  title: "A domain is compared from its end.",
  why: "`has` and `has_any` look for terms anywhere in the text: `pastebin.com` is also found in `pastebin.com.evil.example` and in `my-pastebin.com`. What belongs to a domain ends with it, behind a dot.",
  example: {
    language: "kql",
    wrong: 'DeviceNetworkEvents\n| where RemoteUrl has "pastebin.com"\n| project DeviceName, RemoteUrl',
    right:
      'DeviceNetworkEvents\n| where RemoteUrl =~ "pastebin.com" or RemoteUrl endswith ".pastebin.com"\n| project DeviceName, RemoteUrl',
  },
  source: "Kusto documentation, String operators (2025): what is a term",
};

/** Top-level domains are short; `raw.githubusercontent` is a part of a name. */
const DOMAIN = /^\.?(?:[a-z0-9-]+\.)+([a-z]{2,6}|online|website|digital|network|download|support)$/i;
/** Endings of files, which look like domains. */
const FILE_ENDINGS = new Set(
  (
    "exe dll sys bat cmd ps1 psm1 psd1 vbs vbe js jse hta msi msp scr pif jar bin txt log csv xml json html htm php asp " +
    "aspx jsp zip rar gz iso img lnk doc docx docm xls xlsx xlsm ppt pptx pdf dmp dat tmp conf config ini inf cpl ocx " +
    "py rb pl so key pem pfx crt png jpg gif bak old sql kirbi evtx one reg vhd cab war class"
  ).split(" "),
);
const HOLDS_HOST = /host|domain|fqdn|url|dns|sni|site/i;

function check(node: KustoBinary, context: LintContext): void {
  const needle = node.Operator.Text === "has" ? stringOf(node.Right) : undefined;
  if (needle === undefined || !isDomain(needle) || !holdsHost(node.Left)) return;
  report(node, needle, context);
}

function checkList(node: KustoListTest, context: LintContext): void {
  const test = listTest(node);
  if (!test || !holdsHost(node.Left)) return;
  const domains = test.values.map((each) => each.value).filter((each) => typeof each === "string" && isDomain(each));
  const [first] = domains;
  if (first === undefined || domains.length * 2 < test.values.length) return;
  report(node, String(first), context);
}

/** The columns that a query's first finding was about: one is enough. */
const reported = new WeakMap<LintContext, Set<string>>();

function report(node: KustoBinary | KustoListTest, domain: string, context: LintContext): void {
  const columns = reported.get(context) ?? new Set<string>();
  const name = columnOf(node.Left)?.Name ?? "";
  if (columns.has(name)) return;
  reported.set(context, columns.add(name));
  const bare = domain.replace(/^\./, "");
  context.report(PAGE, node, {
    message: `${quoted(context, node)}: finds terms, so that "${bare}" is also found in "${bare}.evil.example"`,
    help: `take the host, and compare it with \`=~ "${bare}"\` or \`endswith ".${bare}"\`, or join it with a list of domains`,
  });
}

function isDomain(text: string): boolean {
  const ending = DOMAIN.exec(text)?.[1];
  return ending !== undefined && !FILE_ENDINGS.has(ending.toLowerCase());
}

/** By its name; that of a device or a file says that it is something else. */
function holdsHost(node: KustoNode): boolean {
  const name = columnOf(node)?.Name ?? "";
  return HOLDS_HOST.test(name) && !/device|computer|file|command/i.test(name);
}

/** Domains looked for as terms. */
export const DOMAIN_TERM: KqlLint = { page: PAGE, on: { BinaryExpression: check, HasAnyExpression: checkList } };
