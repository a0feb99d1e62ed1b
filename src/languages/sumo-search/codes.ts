import type { CodePage } from "../../diagnostics";
import { LINTS } from "./lints";
import { pageOf } from "./lints/lint";
import type { PageText } from "./lints/lint";

const KEYWORDS = 'Sumo Logic documentation, "Keyword Search Expressions"';
const EXPRESSIONS = 'Sumo Logic documentation, "Field Expressions"';
const SYNTAX = 'Sumo Logic documentation, "Search Query Language"';
const REFUSED = "The service refuses a search that it cannot read.";

type SyntaxPage = Omit<PageText, "level" | "why"> & { readonly why?: string };

const page = ({ why = REFUSED, ...text }: SyntaxPage): CodePage => pageOf({ ...text, why, level: "error" });

const LEXER_PAGES: readonly CodePage[] = [
  page({
    code: "search-lex-open-string",
    title: "A string closes on the line on which it opens.",
    why: "A quote that is missing makes all that follows a part of the string.",
    wrong: '_sourceCategory=a | where user = "root',
    right: '_sourceCategory=a | where user = "root"',
    source: EXPRESSIONS,
  }),
  page({
    code: "search-lex-single-quotes",
    title: "Strings stand in double quotes.",
    why: "Single quotes are only for the one character of `delim=`, `escape=` and `quote=`.",
    wrong: "_sourceCategory=a | where user = 'root'",
    right: '_sourceCategory=a | where user = "root"',
    source: EXPRESSIONS,
  }),
  page({
    code: "search-lex-typographic-quotes",
    title: "Quotes are the straight ones.",
    why: 'Word processors and chats turn `"` into typographic quotes, which the service does not know.',
    wrong: "_sourceCategory=a | where user = “root”",
    right: '_sourceCategory=a | where user = "root"',
    source: EXPRESSIONS,
  }),
  page({
    code: "search-lex-unopened-bracket",
    title: "A square bracket closes a subquery.",
    wrong: "_sourceCategory=a ] | count",
    right: "_sourceCategory=a [subquery: _sourceCategory=b | compose user] | count",
    source: 'Sumo Logic documentation, "Subqueries"',
  }),
  page({
    code: "search-lex-unknown-character",
    title: "Every character belongs to a word, a number, a string or an operator.",
    wrong: "_sourceCategory=a | where x = 1 #",
    right: "_sourceCategory=a | where x = 1 // one",
    source: SYNTAX,
  }),
];

const PARSER_PAGES: readonly CodePage[] = [
  page({
    code: "search-syntax-empty-stage",
    title: "Behind every pipe stands a stage.",
    wrong: "_sourceCategory=a | | count",
    right: "_sourceCategory=a | count",
    source: SYNTAX,
  }),
  page({
    code: "search-syntax-unknown-operator",
    title: "A stage starts with an operator that exists.",
    wrong: "_sourceCategory=a | tmeslice 5m | count by _timeslice",
    right: "_sourceCategory=a | timeslice 5m | count by _timeslice",
    source: 'Sumo Logic documentation, "Search Operators"',
  }),
  page({
    code: "search-syntax-unnamed-value",
    title: "A value that is calculated has a name.",
    wrong: "_sourceCategory=a | bytes / 1024",
    right: "_sourceCategory=a | bytes / 1024 as kilobytes",
    source: EXPRESSIONS,
  }),
  page({
    code: "search-syntax-unclosed-bracket",
    title: "Every bracket closes in its stage.",
    wrong: "_sourceCategory=a | where (x = 1 or y = 2 | count",
    right: "_sourceCategory=a | where (x = 1 or y = 2) | count",
    source: SYNTAX,
  }),
  page({
    code: "search-syntax-unopened-bracket",
    title: "Every bracket that closes has opened in its stage.",
    wrong: "_sourceCategory=a | where x = 1 or y = 2) | count",
    right: "_sourceCategory=a | where (x = 1 or y = 2) | count",
    source: SYNTAX,
  }),
  page({
    code: "search-syntax-too-deep",
    title: "Brackets lie in each other at most 200 deep.",
    why: "Nobody reads such a search, and it is not looked at further.",
    wrong: `_sourceCategory=a | where ${"(".repeat(201)}x = 1${")".repeat(201)}`,
    right: "_sourceCategory=a | where (x = 1)",
    source: "A limit of siemform",
  }),
  page({
    code: "search-syntax-matches-function",
    title: "`matches` stands between a field and a pattern.",
    why: '`matches` is no function: the service refuses `matches(field, "pattern")`.',
    wrong: '_sourceCategory=a | if(matches(user, "adm*"), 1, 0) as is_admin',
    right: '_sourceCategory=a | if(user matches "adm*", 1, 0) as is_admin',
    source: 'Sumo Logic documentation, "matches"',
  }),
  page({
    code: "search-syntax-expression-language",
    title: "Searches use their own words and not those of rule expressions.",
    why: "`LIKE`, `RLIKE`, `BETWEEN` and `IS NULL` are words of Cloud SIEM's rule expressions. The service refuses a search that has them.",
    wrong: '_sourceCategory=a | where user like "adm%"',
    right: '_sourceCategory=a | where user matches "adm*"',
    source: EXPRESSIONS,
  }),
  page({
    code: "search-syntax-missing-pipe",
    title: "A pipe stands in front of every operator.",
    why: "Without the pipe the words of the stage become keywords of the scope, or part of the stage in front.",
    wrong: "_sourceCategory=a json auto | count by user",
    right: "_sourceCategory=a | json auto | count by user",
    source: KEYWORDS,
  }),
  page({
    code: "search-syntax-missing-word",
    title: "The words of an operator are all there.",
    wrong: '_sourceCategory=a | lookup email from path://"/Library/Users" id=user',
    right: '_sourceCategory=a | lookup email from path://"/Library/Users" on id=user',
    source: 'Sumo Logic documentation, "Search Operators"',
  }),
  page({
    code: "search-syntax-missing-value",
    title: "What an operator needs stands behind it.",
    wrong: "_sourceCategory=a | where x = | count",
    right: "_sourceCategory=a | where x = 1 | count",
    source: EXPRESSIONS,
  }),
  page({
    code: "search-syntax-unexpected",
    title: "Nothing stands where an operator takes nothing.",
    wrong: "_sourceCategory=a | limit 10 rows",
    right: "_sourceCategory=a | limit 10",
    source: 'Sumo Logic documentation, "Search Operators"',
  }),
];

/** The page of every code that a search can give. */
export const SEARCH_CODES: readonly CodePage[] = [
  ...LEXER_PAGES,
  ...PARSER_PAGES,
  ...LINTS.map(({ page: each }) => each),
];
