import type { IToken } from "chevrotain";
import { unquoteCse } from "./strings";
import type {
  CseArithmetic,
  CseComparator,
  CseIs,
  CseJsonStage,
  CseList,
  CseLogical,
  CseMissing,
  CseName,
  CseNode,
  CsePattern,
  CseText,
} from "./tree";

/** What stands in the brackets of a call, and where they end. */
export interface Enclosed {
  /** The arguments. */
  readonly items: CseNode[];
  /** Behind the closing bracket. */
  readonly end: number;
}

/** A token that the parser made up has no place. */
const startOf = (token: IToken): number => (Number.isNaN(token.startOffset) ? 0 : token.startOffset);
const endOf = (token: IToken): number => startOf(token) + token.image.length;

/** A text, without its quotes. */
export function text(token: IToken): CseText {
  const { image } = token;
  const quote = image.startsWith('"') ? '"' : "'";
  const isClosed = image.length > 1 && image.endsWith(quote);
  const value = !isClosed ? image.slice(1) : quote === "'" ? image.slice(1, -1) : unquoteCse(image);
  return Object.freeze({ kind: "text", value, quote, start: startOf(token), end: endOf(token) });
}

/** A number. */
export function number(token: IToken): CseNode {
  return Object.freeze({ kind: "number", text: token.image, start: startOf(token), end: endOf(token) });
}

/** `true` or `false`. */
export function boolean(token: IToken): CseNode {
  const value = token.image.toLowerCase() === "true";
  return Object.freeze({ kind: "boolean", value, start: startOf(token), end: endOf(token) });
}

/** `null`. */
export function nothing(token: IToken): CseNode {
  return Object.freeze({ kind: "null", start: startOf(token), end: endOf(token) });
}

/** A regular expression, without its slashes. */
export function regex(token: IToken): CseNode {
  const pattern = token.image.slice(1, -1);
  return Object.freeze({ kind: "regex", pattern, start: startOf(token), end: endOf(token) });
}

/** A name. */
export function name(token: IToken): CseName {
  return Object.freeze({ kind: "name", name: token.image, start: startOf(token), end: endOf(token) });
}

/** A call. */
export function call(token: IToken, { items, end }: Enclosed): CseNode {
  const start = startOf(token);
  return Object.freeze({ kind: "call", name: token.image, arguments: Object.freeze(items), start, end });
}

/** `of[key]`. */
export function index(of: CseNode, key: CseNode, end: number): CseNode {
  return Object.freeze({ kind: "index", of, key, start: of.start, end });
}

/** `of.name`. */
export function member(of: CseNode, token: IToken): CseNode {
  return Object.freeze({ kind: "member", of, name: token.image, start: of.start, end: Math.max(of.end, endOf(token)) });
}

/** Round brackets. */
export function group(open: IToken, inner: CseNode, end: number): CseNode {
  return Object.freeze({ kind: "group", inner, start: startOf(open), end });
}

/** Values in brackets. */
export function list(brackets: CseList["brackets"], open: IToken, items: CseNode[], end: number): CseList {
  return Object.freeze({ kind: "list", brackets, items: Object.freeze(items), start: startOf(open), end });
}

/** The list that should stand at an offset. */
export function emptyList(at: number): CseList {
  return Object.freeze({ kind: "list", brackets: "round", items: Object.freeze([]), start: at, end: at });
}

/** What should stand at an offset. */
export function missing(at: number): CseMissing {
  return Object.freeze({ kind: "missing", start: at, end: at });
}

/** Minuses before a value. */
export function negative(minuses: readonly IToken[], node: CseNode): CseNode {
  return minuses.reduceRight<CseNode>(
    (operand, token) => Object.freeze({ kind: "negative", operand, start: startOf(token), end: operand.end }),
    node,
  );
}

/** `NOT`s before a condition. */
export function not(nots: readonly IToken[], node: CseNode): CseNode {
  return nots.reduceRight<CseNode>(
    (operand, token) => Object.freeze({ kind: "not", operand, start: startOf(token), end: operand.end }),
    node,
  );
}

const COMPARATORS: Readonly<Record<string, CseComparator>> = { "==": "=", "<>": "!=" };

/** Two values compared. */
export function comparison(token: IToken, left: CseNode, right: CseNode): CseNode {
  const operator = COMPARATORS[token.image] ?? (token.image as CseComparator);
  return Object.freeze({ kind: "comparison", operator, left, right, start: left.start, end: right.end });
}

/** What `LIKE` and `RLIKE` have. */
export interface LikeParts {
  /** The operator's token. */
  readonly operator: IToken;
  /** Left of it. */
  readonly left: CseNode;
  /** Right of it. */
  readonly right: CseNode;
  /** Whether `NOT` stands before it. */
  readonly isNegated: boolean;
  /** The text behind `ESCAPE`. */
  readonly escape: CseText | undefined;
}

/** `LIKE` or `RLIKE`. */
export function like({ operator: token, left, right, isNegated, escape }: LikeParts): CseNode {
  const operator = token.image.toLowerCase() === "like" ? "like" : "rlike";
  return pattern({ operator, left, right, negated: isNegated }, escape);
}

/** A text held against a pattern. */
export function pattern(parts: Pick<CsePattern, "operator" | "left" | "right" | "negated">, escape?: CseText): CseNode {
  const { operator, negated, left, right } = parts;
  const start = left.start;
  const end = (escape ?? right).end;
  if (escape) return Object.freeze({ kind: "pattern", operator, negated, left, right, escape, start, end });
  return Object.freeze({ kind: "pattern", operator, negated, left, right, start, end });
}

/** `IN` with its list. */
export function isIn(left: CseNode, values: CseList, negated: boolean): CseNode {
  return Object.freeze({ kind: "in", negated, left, list: values, start: left.start, end: values.end });
}

/** `BETWEEN`. */
export function between(left: CseNode, low: CseNode, high: CseNode): CseNode {
  return Object.freeze({ kind: "between", left, low, high, start: left.start, end: high.end });
}

/** `IS NULL` and its kin. */
export function is(left: CseNode, token: IToken, negated: boolean): CseNode {
  const what = token.image.toLowerCase() as CseIs["what"];
  return Object.freeze({ kind: "is", negated, left, what, start: left.start, end: Math.max(left.end, endOf(token)) });
}

/** Conditions in a row, each but the first with whether `OR` stands before it: `and` binds tighter. */
export function logical(terms: readonly CseNode[], isOr: readonly boolean[]): CseNode {
  const rows: CseNode[][] = [[]];
  terms.forEach((term, index) => {
    if (index > 0 && isOr[index - 1] === true) rows.push([term]);
    else rows.at(-1)?.push(term);
  });
  return joined(
    "or",
    rows.map((row) => joined("and", row)),
  );
}

function joined(operator: CseLogical["operator"], terms: CseNode[]): CseNode {
  const first = terms[0] ?? missing(0);
  if (terms.length < 2) return first;
  const end = terms.at(-1)?.end ?? first.end;
  return Object.freeze({ kind: "logical", operator, terms: Object.freeze(terms), start: first.start, end });
}

/** Values in a row with the operators between them: `*`, `/` and `%` bind tighter. */
export function arithmetic(operands: readonly CseNode[], operators: readonly string[]): CseNode {
  const sums: CseNode[] = [];
  const signs: string[] = [];
  operands.forEach((operand, at) => {
    const operator = operators[at - 1];
    const last = sums.at(-1);
    if (last && operator !== undefined && "*/%".includes(operator))
      sums[sums.length - 1] = calculation(last, operator, operand);
    else {
      sums.push(operand);
      if (operator !== undefined) signs.push(operator);
    }
  });
  return sums.reduce((left, right, at) => calculation(left, signs[at - 1] ?? "+", right));
}

function calculation(left: CseNode, sign: string, right: CseNode): CseNode {
  const operator = sign as CseArithmetic["operator"];
  return Object.freeze({ kind: "arithmetic", operator, left, right, start: left.start, end: right.end });
}

/** A stage that takes values out of JSON. */
export function jsonStage(first: IToken, field: IToken, paths: CseText[], aliases: readonly IToken[]): CseJsonStage {
  const names = Object.freeze(aliases.map(name));
  const end = names.at(-1)?.end ?? endOf(field);
  return Object.freeze({
    kind: "json",
    field: name(field),
    paths: Object.freeze(paths),
    aliases: names,
    start: startOf(first),
    end,
  });
}

/** A stage that could not be read. */
export function noStage(): CseJsonStage {
  const field = Object.freeze({ kind: "name", name: "fields", start: 0, end: 0 } as const);
  return Object.freeze({ kind: "json", field, paths: Object.freeze([]), aliases: Object.freeze([]), start: 0, end: 0 });
}
