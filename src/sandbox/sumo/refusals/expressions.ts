import type { JsonObject } from "../../store";
import { isBrokenExpression, isBrokenSearch } from "./conditions";
import { coreRefusals, cseRefusals } from "./refusal";
import type { Refusal } from "./refusal";

const RULES_SYNTAX = "Sumo Logic documentation, cse-rules-syntax (7f20d36)";
const SEARCH_SYNTAX = "Sumo Logic documentation, keyword-search-expressions (b048890)";

/** The expressions of a body. */
export type TextsOf = (body: JsonObject) => readonly string[];

/** Why texts cannot be Cloud SIEM expressions. */
export const expressionRefusals = (texts: TextsOf): readonly Refusal[] =>
  cseRefusals([
    ["expression-empty", "An expression is empty.", isBrokenExpression(texts, ["empty"]), RULES_SYNTAX],
    [
      "expression-quotes",
      "A text in an expression is not closed.",
      isBrokenExpression(texts, ["open-string"]),
      RULES_SYNTAX,
    ],
    [
      "expression-comment",
      "A comment in an expression is not closed.",
      isBrokenExpression(texts, ["open-comment"]),
      RULES_SYNTAX,
    ],
    [
      "expression-brackets",
      "The parentheses of an expression do not match.",
      isBrokenExpression(texts, ["open-bracket", "stray-bracket"]),
      RULES_SYNTAX,
    ],
  ]);

/** Why texts cannot be searches. */
export const queryRefusals = (texts: TextsOf): readonly Refusal[] =>
  coreRefusals([
    ["query-empty", "The query is empty", isBrokenSearch(texts, ["empty"]), SEARCH_SYNTAX],
    ["query-quotes", "A text in the query is not closed", isBrokenSearch(texts, ["open-string"]), SEARCH_SYNTAX],
    [
      "query-brackets",
      "The parentheses of the query do not match",
      isBrokenSearch(texts, ["open-bracket", "stray-bracket"]),
      SEARCH_SYNTAX,
    ],
  ]);
