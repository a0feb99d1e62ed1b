import type { IRecognitionException, IToken } from "chevrotain";
import { didYouMean } from "../../../diagnostics";
import type { Fault } from "../../fault";
import { EOF } from "../../toolkit";
import { AGGREGATE_NAMES, ALL_WORDS, STAGE_NAMES } from "../lexer/keywords";
import * as T from "../lexer/tokens";
import type { GrammarError } from "./messages";

/** What is wrong, without where. */
export type Wording = Pick<Fault, "code" | "message" | "help">;

/** The operators that a stage can start with. */
const OPERATORS: readonly string[] = [...STAGE_NAMES, ...AGGREGATE_NAMES];

/** What the grammar found wrong, at the place where someone would look for it. */
export function faultOf(error: IRecognitionException, tokens: readonly IToken[]): Fault {
  const place = placeOf(error, tokens);
  const start = place?.startOffset ?? 0;
  const end = start + (place?.image.length ?? 0);
  return { ...wordingOf(error, tokens), level: "error", phase: "parser", start, end };
}

/** At the end of a stage nothing is wrong with the pipe: the fault lies at the last piece. */
function placeOf(error: IRecognitionException, tokens: readonly IToken[]): IToken | undefined {
  if (isLoneWord(error, tokens)) return previousOf(error);
  return isEnd(error.token) ? (previousOf(error) ?? tokens.at(-1)) : error.token;
}

/** Whether a stage consists of one word that is no operator, and of what that cannot have behind it. */
function isLoneWord(error: IRecognitionException, tokens: readonly IToken[]): boolean {
  const { reason, subject } = error as Partial<GrammarError>;
  const previous = previousOf(error);
  if (reason !== "too-much" || subject !== "assignment" || previous?.tokenType !== T.Word) return false;
  const before = tokens[tokens.indexOf(previous) - 1];
  return before !== undefined && isEnd(before);
}

function previousOf(error: IRecognitionException): IToken | undefined {
  const previous = (error as Partial<GrammarError> & { previousToken?: IToken }).previousToken;
  return previous !== undefined && previous.tokenType !== EOF ? previous : undefined;
}

function isEnd({ tokenType }: IToken): boolean {
  return tokenType === EOF || tokenType === T.Pipe || tokenType === T.InnerPipe;
}

function wordingOf(error: IRecognitionException, tokens: readonly IToken[]): Wording {
  const { reason, subject = "" } = error as Partial<GrammarError>;
  if (reason === "matches") return matchesFunction();
  if (reason === "unnamed") return unnamed(error.token.image, subject);
  if (isLoneWord(error, tokens)) return unknownOperator(previousOf(error)?.image ?? "");
  if (reason === "too-much") return tooMuch(subject, error.token);
  const rules = error.context.ruleStack;
  const innermost = rules.at(-1) ?? "";
  if (innermost === "stage") return noStage(error.token);
  if (/^(?:json|keyValue)Part$/.test(innermost) && OPERATORS.includes(error.token.image.toLowerCase()))
    return missingPipe(error.token.image);
  if (error.name === "MismatchedTokenException") return mismatched(error, tokens);
  return missing(subjectOf(rules), innermost, error.token);
}

const found = (token: IToken): string => (isEnd(token) ? "the end of the stage" : `\`${shorten(token.image)}\``);

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}

const AGGREGATE = "the aggregation";

/** The operator that a rule is of: `countFrequentStage` is `count_frequent`. */
function subjectOf(rules: readonly string[]): string {
  const stage = rules.findLast((each) => each.endsWith("Stage") && each !== "outerStage");
  if (stage === undefined) return "the scope";
  const name = stage.slice(0, -"Stage".length);
  const snake = name.replace(/[A-Z]/g, (each) => `_${each.toLowerCase()}`);
  const operator = OPERATORS.find((each) => each === snake || each === name.toLowerCase());
  if (name === "assignment") return "the expression";
  return operator === undefined ? AGGREGATE : `\`${operator}\``;
}

const matchesFunction = (): Wording => ({
  code: "search-syntax-matches-function",
  message: "`matches` stands in front of brackets like a function, and it stands between a field and a pattern",
  help: 'write `field matches "pattern"`',
});

function unnamed(image: string, kind: string): Wording {
  if (kind !== "field")
    return {
      code: "search-syntax-unnamed-value",
      message: "a value stands alone as a stage, and only functions name their result themselves",
      help: "give it a name with `as`, or filter by it with `where`",
    };
  return unknownOperator(image);
}

function unknownOperator(image: string): Wording {
  return {
    code: "search-syntax-unknown-operator",
    message: `\`${shorten(image)}\` is no operator`,
    help: didYouMean(image, OPERATORS),
  };
}

function noStage(token: IToken): Wording {
  if (!isEnd(token))
    return {
      code: "search-syntax-unexpected",
      message: `a stage starts with ${found(token)}, and it must start with an operator or a value`,
      help: "write an operator such as `where`, or remove the pipe",
    };
  return {
    code: "search-syntax-empty-stage",
    message: "a pipe has no stage behind it",
    help: "remove the pipe, or write the stage",
  };
}

const EXPRESSION_WORDS = /^(?:like|rlike|between|is)$/i;

function tooMuch(subject: string, token: IToken): Wording {
  const word = token.image.toLowerCase();
  if (EXPRESSION_WORDS.test(word)) return expressionWord(token);
  if (token.tokenType === T.RParen || token.tokenType === T.RBracket)
    return {
      code: "search-syntax-unopened-bracket",
      message: `bracket \`${token.image}\` closes nothing that is open`,
      help: "remove it, or open it",
    };
  if (OPERATORS.includes(word) && subject !== "scope") return missingPipe(token.image);
  if (subject === "field" || subject === "assignment") return afterValue(token);
  return {
    code: "search-syntax-unexpected",
    message: `${subject === "scope" ? "the scope" : `stage \`${subject}\``} is complete, and ${found(token)} stands behind it`,
    help: "remove it, or put what is missing in front of it: an operator, a comma, a pipe",
  };
}

function afterValue(token: IToken): Wording {
  return {
    code: "search-syntax-unexpected",
    message: `an expression is complete, and ${found(token)} stands behind it`,
    help: "start the stage with an operator, or name the value with `as`",
  };
}

/** An operator in the middle of a stage. */
export const missingPipe = (operator: string): Wording => ({
  code: "search-syntax-missing-pipe",
  message: `operator \`${operator}\` stands behind another stage without a pipe`,
  help: `write \`| ${operator}\``,
});

const expressionWord = ({ image }: IToken): Wording => ({
  code: "search-syntax-expression-language",
  message: `\`${image}\` belongs to the rule expressions of Cloud SIEM, and a search has no such word`,
  help: 'use `matches "glob*"`, `in (…)`, `<=`, or `isNull(field)`',
});

function mismatched(error: IRecognitionException, tokens: readonly IToken[]): Wording {
  const expected = error.message;
  const subject = subjectOf(error.context.ruleStack);
  if (EXPRESSION_WORDS.test(error.token.image)) return expressionWord(error.token);
  if (expected === "`)`" || expected === "`]`") return unclosed(expected, subject, error.token, tokens);
  return {
    code: "search-syntax-missing-word",
    message: `${subject}: found ${found(error.token)}, and ${expected} must stand here`,
    help: `write ${expected}`,
  };
}

function unclosed(bracket: string, subject: string, token: IToken, tokens: readonly IToken[]): Wording {
  const isOperator = ALL_WORDS.has(token.image.toLowerCase()) && OPERATORS.includes(token.image.toLowerCase());
  const hint = isOperator && !tokens.includes(token) ? " or write the pipe" : "";
  return {
    code: "search-syntax-unclosed-bracket",
    message: `${subject}: found ${found(token)}, and a bracket is open that ${bracket} must close`,
    help: `close it with ${bracket}, or write what stands between values: an operator or a comma${hint}`,
  };
}

function unexpected(subject: string, token: IToken): Wording {
  return {
    code: "search-syntax-unexpected",
    message: `${subject}: ${found(token)} cannot stand here`,
    help: "see the operator's page in Sumo Logic's documentation for what it takes",
  };
}

/** What must stand where a rule found nothing that fits. */
const WANTED: Readonly<Record<string, string>> = {
  primary: "a value: a field, a string, a number or a function",
  operand: "a value: a field, a string, a number or a function",
  field: "a field",
  list: "a list in brackets",
  condition: "`in` or `matches`",
  aliasList: "a field",
  scopeNot: "a keyword",
  scopeAtom: "a keyword",
  scopeValue: "a value",
  scopeWord: "a value",
  count: "a number",
  optionValue: "a value",
  table: "the place of a table",
  textOrField: "a string",
  position: "a position",
  generator: "`timeslice` or `values`",
  jsonStage: "a path or `auto`",
  keyValueStage: "a key or `auto`",
  parseStage: "a pattern",
  grouping: "a field",
  fieldList: "a field",
  groupKey: "a field",
  byFields: "a field",
  fieldNames: "a field",
  sortStage: "a field",
  sortKeys: "a field",
  seriesField: "a field",
  inferStage: "`name=value`",
  logCompareStage: "`timeshift` or `baseline`",
  aggregateArgument: "a field",
  lookupStage: "a column",
  output: "a column",
  extractions: "a string",
  extraction: "a string",
  topStage: "a field",
  columnNames: "a column",
  columnName: "a column",
  compareStage: "`timeshift`",
};

function missing(subject: string, rule: string, token: IToken): Wording {
  if (EXPRESSION_WORDS.test(token.image)) return expressionWord(token);
  const wanted = WANTED[rule];
  if (wanted === undefined) return unexpected(subject, token);
  return {
    code: "search-syntax-missing-value",
    message: `${subject}: found ${found(token)}, and ${wanted} must stand here`,
    help: `write ${wanted}`,
  };
}
