import type { CodePage } from "../../../diagnostics";
import { page } from "./page";

const MEASURED = "The grammar that reads all expressions of cloud-siem-content-catalog (revision 27c4e8f)";

/** The pages of what the parser finds. */
export const SYNTAX_PAGES: readonly CodePage[] = [
  page("cse-syntax-empty", "error", {
    title: "An expression is not empty.",
    why: "A comment alone selects nothing: the service refuses the rule.",
    wrong: "/* to be written */",
    right: "objectType = 'Authentication'",
  }),
  page("cse-syntax-operand", "error", {
    title: "Every operator has something on both sides.",
    why: "A value or a condition is missing: often the rest of one that was taken out.",
    wrong: "success = AND mfa = false",
    right: "success = true AND mfa = false",
  }),
  page("cse-syntax-operator", "error", {
    title: "Between two values or conditions stands an operator.",
    why: "An operator is missing or misspelt, or a quote inside a text ends it: quotes are neither doubled nor escaped by a backslash in single quotes.",
    wrong: "lower(commandLine) LIK '%whoami%'",
    right: "lower(commandLine) LIKE '%whoami%'",
  }),
  page("cse-syntax-unexpected", "error", {
    title: "Nothing stands where it cannot be read.",
    why: "The words before it are complete: this one belongs elsewhere.",
    wrong: "srcPort = dstPort = 53",
    right: "srcPort = dstPort AND dstPort = 53",
    source: MEASURED,
  }),
  page("cse-syntax-unclosed-bracket", "error", {
    title: "Every bracket is closed.",
    why: "What it encloses cannot be told. The finding stands where the layout says that the bracket should close.",
    wrong: "(success = true OR mfa = true",
    right: "(success = true OR mfa = true)",
  }),
  page("cse-syntax-stray-bracket", "error", {
    title: "Every closing bracket closes one.",
    why: "Its counterpart is missing. The finding stands where the layout says that it should be.",
    wrong: "success = true OR mfa = true)",
    right: "(success = true OR mfa = true)",
  }),
  page("cse-syntax-function-form", "error", {
    title: "Operators stand between values.",
    why: "`matches`, `like` and `in` are no functions.",
    wrong: "matches(commandLine, '*whoami*')",
    right: "commandLine MATCHES '*whoami*'",
  }),
  page("cse-syntax-list", "error", {
    title: "`IN` is followed by a list in round brackets with at least one value.",
    why: "Square brackets make an array, and an empty list would never match.",
    wrong: "dstPort IN [22, 3389]",
    right: "dstPort IN (22, 3389)",
  }),
  page("cse-syntax-is", "error", {
    title: "`IS` asks for `NULL`, `TRUE` or `FALSE`.",
    why: "Any other value is compared by `=`.",
    wrong: "user_username IS 'root'",
    right: "user_username = 'root'",
    source: MEASURED,
  }),
  page("cse-syntax-json", "error", {
    title: "A `json` stage names a field, paths and the names of what it takes out.",
    why: "In rules, other than in searches, `json` needs `field=` and `as`.",
    wrong: "json field=fields 'a.b' | where x = 'y'",
    right: "json field=fields 'a.b' as x | where x = 'y'",
  }),
  page("cse-syntax-nesting", "error", {
    title: "Brackets are not nested more than 200 deep.",
    why: "Nobody writes that by hand: it is a mistake of a program, and the reader stops there.",
    wrong: `${"(".repeat(201)}success${")".repeat(201)}`,
    right: "((success))",
    source: "A limit of this reader",
  }),
];
