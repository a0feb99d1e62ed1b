import type { TokenType } from "chevrotain";
import { createToken, Lexer } from "../../toolkit";
import { BinaryOperator, Name } from "./tokens";

/** What aggregates rows: each may stand alone or in a list with others. */
export const AggregateName = createToken({
  name: "AggregateName",
  label: "an aggregate function",
  pattern: Lexer.NA,
  categories: Name,
});

const word = (text: string, ...categories: TokenType[]): TokenType =>
  createToken({ name: `word_${text}`, label: `\`${text}\``, pattern: Lexer.NA, categories });

/** Words of one group by their text. */
function words<T extends string>(texts: readonly T[], ...categories: TokenType[]): Readonly<Record<T, TokenType>> {
  return Object.fromEntries(texts.map((each) => [each, word(each, ...categories)])) as Record<T, TokenType>;
}

/** Words that never name a field. */
export const RESERVED = {
  ...words(["not", "in", "matches", "as", "by"]),
  ...words(["and", "or"], BinaryOperator),
  contains: word("contains", BinaryOperator, Name),
};

/** The functions of an aggregate stage. */
export const AGGREGATE_NAMES = [
  "count",
  "count_distinct",
  "sum",
  "avg",
  "min",
  "max",
  "first",
  "last",
  "most_recent",
  "least_recent",
  "pct",
  "pct_sampling",
  "median",
  "stddev",
  "values",
] as const;

/** The operators that start a stage, other than aggregates. */
export const STAGE_NAMES = [
  "parse",
  "extract",
  "json",
  "csv",
  "split",
  "keyvalue",
  "kv",
  "xml",
  "where",
  "filter",
  "limit",
  "top",
  "topk",
  "dedup",
  "fields",
  "count_frequent",
  "timeslice",
  "transpose",
  "fillmissing",
  "compare",
  "sort",
  "order",
  "accum",
  "total",
  "diff",
  "smooth",
  "rollingstd",
  "backshift",
  "predict",
  "outlier",
  "bin",
  "lookup",
  "threatip",
  "threatlookup",
  "geoip",
  "infer",
  "cat",
  "save",
  "join",
  "transaction",
  "transactionize",
  "merge",
  "sessionize",
  "trace",
  "logreduce",
  "logcompare",
  "logexplain",
  "details",
  "compose",
  "withtime",
] as const;

/** Words that mean something only at their place in a stage. */
const SOFT_WORDS = [
  "all",
  "append",
  "asc",
  "auto",
  "buckets",
  "column",
  "delim",
  "desc",
  "endswith",
  "escape",
  "extractarrays",
  "field",
  "flow",
  "for",
  "from",
  "fringe",
  "group",
  "keeporphans",
  "keys",
  "keywords",
  "maxdepth",
  "maxlogs",
  "maxpause",
  "maxresults",
  "maxspan",
  "multi",
  "noaggregate",
  "consecutive",
  "nodrop",
  "on",
  "public",
  "quote",
  "refonly",
  "regex",
  "results",
  "row",
  "showing",
  "singleindicator",
  "source",
  "startswith",
  "states",
  "strict",
  "takedistinct",
  "takefirst",
  "takelast",
  "timeshift",
  "timewindow",
  "transactions",
  "using",
  "with",
  "against",
  "end_time",
  "start_time",
  "optimize",
  "true",
  "false",
  "null",
] as const;

/** The token types of the aggregate functions. */
export const AGGREGATES = words(AGGREGATE_NAMES, AggregateName);
/** The token types of the operators that start a stage. */
export const STAGES = words(STAGE_NAMES, Name);
/** The token types of the words that mean something at their place only. */
export const SOFT = words(SOFT_WORDS, Name);
/** Every word with a token type of its own, in lower case. */
export const ALL_WORDS: ReadonlyMap<string, TokenType> = new Map<string, TokenType>([
  ...Object.entries(RESERVED),
  ...Object.entries(AGGREGATES),
  ...Object.entries(STAGES),
  ...Object.entries(SOFT),
]);
