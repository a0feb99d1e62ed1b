import type { CodePage } from "../../../diagnostics";
import { bare, stringOf } from "../constants";
import { isNode, items } from "../kusto";
import type { KustoBinary, KustoListTest } from "../kusto-types";
import { listTest } from "./comparisons";
import { quoted } from "./lint";
import type { KqlLint, LintContext } from "./lint";

const EMPTY: CodePage = {
  code: "kql-empty-needle",
  level: "warning",
  title: "A text is searched for something.",
  why: "Every text contains, starts and ends with the empty text, so that the condition lets every row pass.",
  example: {
    language: "kql",
    wrong: 'DeviceProcessEvents\n| where ProcessCommandLine contains ""\n| project DeviceName, ProcessCommandLine',
    right: "DeviceProcessEvents\n| where isnotempty(ProcessCommandLine)\n| project DeviceName, ProcessCommandLine",
  },
  source: "Kusto documentation, String operators (2025)",
};

const WILDCARD: CodePage = {
  code: "kql-literal-wildcard",
  level: "warning",
  title: "A star is not used as a wildcard.",
  why: "KQL's string operators have no wildcards: a star is looked for as a star, and the condition finds nothing else.",
  example: {
    language: "kql",
    wrong: 'DeviceProcessEvents\n| where FileName == "*crypt*"\n| project DeviceName, FileName',
    right: 'DeviceProcessEvents\n| where FileName contains "crypt"\n| project DeviceName, FileName',
  },
  source: "Kusto documentation, String operators (2025)",
};

const CONTAINS: CodePage = {
  code: "kql-contains-word",
  level: "info",
  title: "Whole words are looked for with has.",
  why: "`contains` reads every text from its first to its last character; `has` looks the word up in the index and is much faster. It finds whole words only, so keep `contains` where a part of a word is meant.",
  example: {
    language: "kql",
    wrong:
      'DeviceProcessEvents\n| where ProcessCommandLine contains "powershell"\n| project DeviceName, ProcessCommandLine',
    right: 'DeviceProcessEvents\n| where ProcessCommandLine has "powershell"\n| project DeviceName, ProcessCommandLine',
  },
  source: "Kusto documentation, Query best practices (2025): prefer has over contains",
};

const DUPLICATE: CodePage = {
  code: "kql-duplicate-value",
  level: "info",
  title: "A list names each value once.",
  why: "A value that stands twice changes nothing, and often another one was meant.",
  example: {
    language: "kql",
    wrong: "SecurityEvent\n| where EventID in (4624, 4625, 4624)\n| project Computer, EventID",
    right: "SecurityEvent\n| where EventID in (4624, 4625)\n| project Computer, EventID",
  },
  source: "Kusto documentation, in operator (2025)",
};

const SEARCHES = /^!?(?:has|contains|startswith|endswith|hasprefix|hassuffix)(?:_cs)?$/;
const EQUALS = /^(?:==|!=|=~|!~)$/;

function check(node: KustoBinary, context: LintContext): void {
  const operator = node.Operator.Text;
  const needle = SEARCHES.test(operator) || EQUALS.test(operator) ? stringOf(node.Right) : undefined;
  if (needle === undefined) return;
  // An empty text with a name is a place that the reader fills in.
  if (needle === "" && SEARCHES.test(operator) && !isNode(bare(node.Right), "NameReference"))
    reportEmpty(node, context);
  if (isWildcard(needle)) reportWildcard(node, needle, context);
  if (operator === "contains" && /^[A-Za-z]{5,}$/.test(needle)) reportContains(node, needle, context);
}

/** A star at an end and a word beside it; a star alone is a value of its own. */
function isWildcard(needle: string): boolean {
  return /^\*[\w\\/. -]{2,}\*?$|^[\w\\/. -]{2,}\*$/.test(needle);
}

function reportEmpty(node: KustoBinary, context: LintContext): void {
  const isNegated = node.Operator.Text.startsWith("!");
  context.report(EMPTY, node, {
    message: `${quoted(context, node)}: is always ${isNegated ? "false" : "true"}, because the text to find is empty`,
    help: "give the text to find, or ask `isnotempty(…)`",
  });
}

function reportWildcard(node: KustoBinary, needle: string, context: LintContext): void {
  context.report(WILDCARD, node, {
    message: `${quoted(context, node)}: looks for the star itself in "${needle}"`,
    help: "write `contains`, `startswith` or `endswith` and the text without stars",
  });
}

function reportContains(node: KustoBinary, needle: string, context: LintContext): void {
  context.report(CONTAINS, node, {
    message: `${quoted(context, node)}: reads every text in full to find "${needle}"`,
    help: `write \`has "${needle}"\` when a whole word is meant`,
  });
}

function checkList(node: KustoListTest, context: LintContext): void {
  const test = listTest(node);
  if (test?.values.length !== items(node.Right.Expressions).length) return;
  const ignoresCase = !/^!?in$/.test(test.operator);
  const seen = new Set<string | number | boolean>();
  for (const { value, node: place } of test.values) {
    const key = ignoresCase && typeof value === "string" ? value.toLowerCase() : value;
    if (seen.has(key)) reportDuplicate(value, place, context);
    seen.add(key);
  }
}

function reportDuplicate(
  value: string | number | boolean,
  place: Parameters<LintContext["report"]>[1],
  context: LintContext,
): void {
  context.report(DUPLICATE, place, {
    message: `list: names ${typeof value === "string" ? `"${value}"` : String(value)} twice`,
    help: "remove it, or write the value that was meant",
  });
}

/** `contains ""`. */
export const EMPTY_NEEDLE: KqlLint = { page: EMPTY, on: { BinaryExpression: check } };
/** `== "*x*"`; reported by {@link EMPTY_NEEDLE}. */
export const LITERAL_WILDCARD: KqlLint = { page: WILDCARD };
/** `contains "word"`; reported by {@link EMPTY_NEEDLE}. */
export const CONTAINS_WORD: KqlLint = { page: CONTAINS };
/** `in ("a", "a")`. */
export const DUPLICATE_VALUE: KqlLint = {
  page: DUPLICATE,
  on: { InExpression: checkList, HasAnyExpression: checkList },
};
