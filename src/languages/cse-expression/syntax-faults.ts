import type { IRecognitionException, IToken, TokenType } from "chevrotain";
import { nearestWord } from "../../diagnostics";
import type { Fault } from "../fault";
import type { Span } from "../span";
import { EOF } from "../toolkit";
import { Lines } from "./lines";
import { T } from "./tokens";

/** Behind these a value or a condition must follow. */
const WANTS_OPERAND = new Set<TokenType | undefined>([
  undefined,
  T.Compare,
  T.And,
  T.Or,
  T.Not,
  T.Bang,
  T.Like,
  T.Matches,
  T.Between,
  T.Minus,
  T.Arithmetic,
  T.OpenRound,
  T.OpenSquare,
  T.Comma,
  T.Where,
  T.Pipe,
]);
/** With these something starts that could be a value. */
const STARTS_OPERAND = new Set<TokenType>([
  T.Text,
  T.Num,
  T.Identifier,
  T.Bool,
  T.Null,
  T.OpenRound,
  T.OpenSquare,
  T.Regex,
  T.Not,
  T.Bang,
]);
/** Operators that some write like functions. */
const FUNCTION_FORM = new Set<TokenType>([T.Matches, T.Like, T.In, T.Between, T.Is]);
const OPERATOR_WORDS = ["AND", "OR", "NOT", "LIKE", "RLIKE", "MATCHES", "IN", "BETWEEN", "IS", "ESCAPE"];

type Wording = Pick<Fault, "code" | "message" | "help">;

/** What the parser could not read, as a fault at the place where the author has to look. */
export function syntaxFault({ token, context }: IRecognitionException, tokens: readonly IToken[], text: string): Fault {
  const at = token.tokenType === EOF ? tokens.length : tokens.indexOf(token);
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before && context.ruleStack.at(-1) === "jsonStage")
    return { level: "error", phase: "parser", ...jsonForm(before, token), ...spanOf(before) };
  return { level: "error", phase: "parser", ...faultAt(before, token, after, () => gapOf(at, tokens, text)) };
}

function faultAt(
  before: IToken | undefined,
  token: IToken,
  after: IToken | undefined,
  gap: () => Span | undefined,
): Wording & Span {
  if (!before && token.tokenType === EOF) return { ...EMPTY, start: 0, end: 0 };
  return (
    formFault(before, token, after) ??
    (wantsOperand(before) ? operandMissing(before, token) : operatorMissing(before, token, gap))
  );
}

/** A form of the language that is not complete, or that stands for another. */
function formFault(before: IToken | undefined, token: IToken, after: IToken | undefined): (Wording & Span) | undefined {
  if (FUNCTION_FORM.has(token.tokenType) && wantsOperand(before) && after?.tokenType === T.OpenRound)
    return { ...functionForm(token), ...spanOf(token) };
  if (before?.tokenType === T.Not && (token.tokenType === T.Between || token.tokenType === T.Compare))
    return { ...notBefore(before, token), ...spanOf(before) };
  if (before?.tokenType === T.In) return { ...listNeeded(before), ...spanOf(before) };
  if (before?.tokenType === T.Is || (before?.tokenType === T.Not && token.tokenType === T.Text))
    return { ...isWhat(before, token), ...spanOf(before) };
  return undefined;
}

const EMPTY: Wording = {
  code: "cse-syntax-empty",
  message: "the expression is empty: it needs a condition",
  help: "write a condition, such as `objectType = 'Authentication'`",
};

function wantsOperand(token: IToken | undefined): boolean {
  return WANTS_OPERAND.has(token?.tokenType);
}

function jsonForm(before: IToken, token: IToken): Wording {
  return {
    code: "cse-syntax-json",
    message: `\`${before.image}\`: ${found(token)} where the stage must go on`,
    help: 'write `json field=fields "path" as name`, with as many names as paths, and `where` before the condition',
  };
}

function functionForm({ image }: IToken): Wording {
  return {
    code: "cse-syntax-function-form",
    message: `\`${image}\` is an operator and no function: it stands between two values`,
    help: `write \`field ${image} …\` without the brackets of a call`,
  };
}

function notBefore({ image }: IToken, token: IToken): Wording {
  return {
    code: "cse-syntax-unexpected",
    message: `\`${image}\` cannot stand before \`${token.image}\``,
    help: `write \`${image}\` before the whole comparison`,
  };
}

function listNeeded({ image }: IToken): Wording {
  return {
    code: "cse-syntax-list",
    message: `\`${image}\` needs a list in round brackets with at least one value`,
    help: `write \`${image} ('a', 'b')\``,
  };
}

function isWhat({ image }: IToken, token: IToken): Wording {
  return {
    code: "cse-syntax-is",
    message: `\`${image}\` stands before \`NULL\`, \`TRUE\` or \`FALSE\` only: ${found(token)}`,
    help: "compare with another value by `=`",
  };
}

/** An operand is missing: at what wants it, or at an operator that has none on its left. */
function operandMissing(before: IToken | undefined, token: IToken): Wording & Span {
  const lacksLeft = !before || token.tokenType === T.Comma || (isOperator(token) && !isValueOperator(before));
  const culprit = lacksLeft ? token : before;
  const side = lacksLeft ? "before" : "behind";
  return {
    code: "cse-syntax-operand",
    message: `\`${culprit.image}\`: nothing to work on stands ${side} it${lacksLeft ? "" : `, ${found(token)}`}`,
    help: `write ${isJunction(culprit) ? "a condition" : "a value"} ${side} \`${culprit.image}\`, or take it out`,
    ...spanOf(culprit),
  };
}

function isJunction({ tokenType }: IToken): boolean {
  return tokenType === T.And || tokenType === T.Or || tokenType === T.Not || tokenType === T.Bang;
}

function isOperator({ tokenType }: IToken): boolean {
  return (
    tokenType === T.Compare ||
    tokenType === T.Like ||
    tokenType === T.Matches ||
    tokenType === T.In ||
    tokenType === T.Between ||
    tokenType === T.Is ||
    tokenType === T.Arithmetic
  );
}

/** Operators between values, which stand with their right side in one line more often than not. */
function isValueOperator(token: IToken): boolean {
  return isOperator(token) || token.tokenType === T.Minus;
}

function operatorMissing(before: IToken | undefined, token: IToken, gap: () => Span | undefined): Wording & Span {
  if (token.tokenType === EOF) return { ...notFinished(before), ...spanOf(before) };
  const near = token.tokenType === T.Identifier ? nearestWord(token.image, OPERATOR_WORDS) : undefined;
  const span = (near === undefined ? gap() : undefined) ?? spanOf(token);
  if (STARTS_OPERAND.has(token.tokenType)) return { ...noOperator(before, token, near), ...span };
  return {
    code: "cse-syntax-unexpected",
    message: `\`${token.image}\` cannot follow \`${before?.image ?? ""}\``,
    help: "take it out, or put what is missing before it",
    ...spanOf(token),
  };
}

function noOperator(before: IToken | undefined, token: IToken, near: string | undefined): Wording {
  if (
    before?.tokenType === T.Text &&
    token.tokenType === T.Text &&
    before.startOffset + before.image.length === token.startOffset
  )
    return {
      code: "cse-syntax-operator",
      message: `\`${before.image}\` ends before \`${token.image.charAt(0)}\`: a quote inside a text is neither doubled nor escaped`,
      help: "put a text that holds a single quote into double quotes",
    };
  return {
    code: "cse-syntax-operator",
    message: `\`${token.image}\` follows \`${before?.image ?? ""}\` without an operator between them`,
    help: near === undefined ? "write `AND`, `OR`, a comparison or a comma between them" : `did you mean \`${near}\`?`,
  };
}

function notFinished(before: IToken | undefined): Wording {
  return {
    code: "cse-syntax-unexpected",
    message: `the expression ends too early, behind \`${before?.image ?? ""}\``,
    help: "complete the condition",
  };
}

function found(token: IToken): string {
  return token.tokenType === EOF
    ? "the text ends"
    : token.image === ""
      ? "a bracket closes"
      : `found \`${token.image}\``;
}

function spanOf(token: IToken | undefined): Span {
  const start = token?.startOffset ?? 0;
  return { start, end: start + (token?.image.length ?? 0) };
}

/**
 * Where an operator between two lines is missing: on an empty line between them, or at the end of the first, where the
 * text has its commas and, in some styles, its `AND`. `undefined` when it belongs before the token.
 */
function gapOf(at: number, tokens: readonly IToken[], text: string): Span | undefined {
  const lines = new Lines(tokens, text);
  if (at === 0 || at >= tokens.length || !lines.isFirst(at)) return undefined;
  if (lines.hasGapBefore(at)) return lines.gapBefore(at);
  const isList = isLiteral(tokens[at - 1]) && isLiteral(tokens[at]);
  return isList || isTrailingStyle(tokens, lines) ? spanOf(tokens[at - 1]) : undefined;
}

function isLiteral(token: IToken | undefined): boolean {
  return token?.tokenType === T.Text || token?.tokenType === T.Num;
}

function isTrailingStyle(tokens: readonly IToken[], lines: Lines): boolean {
  const junctions = tokens.flatMap((token, index) => (isJunction(token) ? [index] : []));
  const trailing = junctions.filter((index) => lines.isLast(index)).length;
  return trailing > junctions.filter((index) => lines.isFirst(index)).length;
}
