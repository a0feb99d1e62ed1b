import type { IToken } from "chevrotain";
import type { BinaryNode, BinaryOperator, ExpressionNode, ParameterNode } from "../tree";

/** An operand with the marks in front of it. */
export interface Operand {
  /** `!`, `not`, `-` and `+`, in order. */
  readonly prefixes?: readonly IToken[];
  /** What they stand in front of. */
  readonly node: ExpressionNode;
}

/** What follows an operand: an operator with the next one, or a comparison that is complete. */
export type Link =
  | { readonly operator: BinaryOperator; readonly right: Operand }
  | { readonly parameter: ParameterNode }
  | {
      readonly condition: "in" | "matches";
      readonly negated: boolean;
      readonly values: readonly ExpressionNode[];
      readonly end: number;
    };

const COMPARISON = 3;
/** From loosest to tightest: Sumo Logic documentation, "Field Expressions". */
const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  "=": COMPARISON,
  "!=": COMPARISON,
  "<": COMPARISON,
  "<=": COMPARISON,
  ">": COMPARISON,
  ">=": COMPARISON,
  contains: COMPARISON,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
  "%": 5,
};
const OPERATORS: Readonly<Record<string, BinaryOperator>> = {
  "&&": "and",
  "||": "or",
  "==": "=",
  "<>": "!=",
};

/** The operator that a piece stands for. */
export function operatorOf(image: string): BinaryOperator {
  const lower = image.toLowerCase();
  return OPERATORS[lower] ?? (lower as BinaryOperator);
}

/** The tree of operands in a row: what binds tighter lies deeper. */
export function arrange(first: Operand, links: readonly Link[]): ExpressionNode {
  return links.length === 0 && first.prefixes === undefined ? first.node : new Climber(links).climb(first, 1);
}

class Climber {
  private at = 0;

  constructor(private readonly links: readonly Link[]) {}

  climb(operand: Operand, lowest: number): ExpressionNode {
    return this.continueWith(this.prefixed(operand, 0), lowest);
  }

  private continueWith(start: ExpressionNode, lowest: number): ExpressionNode {
    let left = start;
    for (let link = this.links[this.at]; link && precedenceOf(link) >= lowest; link = this.links[this.at]) {
      this.at += 1;
      if ("right" in link) left = this.binary(left, link);
      else left = "parameter" in link ? completed(left, link.parameter) : condition(left, link);
    }
    return left;
  }

  private binary(left: ExpressionNode, { operator, right: operand }: Extract<Link, { right: Operand }>): BinaryNode {
    const right = this.climb(operand, PRECEDENCE[operator] + 1);
    return Object.freeze({ kind: "binary", operator, left, right, start: left.start, end: right.end });
  }

  /** A minus binds its operand only; a negation takes the whole comparison. */
  private prefixed({ prefixes = [], node }: Operand, index: number): ExpressionNode {
    const prefix = prefixes[index];
    if (prefix === undefined) return node;
    const inner = this.prefixed({ prefixes, node }, index + 1);
    const start = prefix.startOffset;
    if (prefix.image === "+") return inner;
    if (prefix.image === "-") return Object.freeze({ kind: "negative", operand: inner, start, end: inner.end });
    const operand = this.continueWith(inner, COMPARISON);
    return Object.freeze({ kind: "not", mark: prefix.image === "!" ? "!" : "not", operand, start, end: operand.end });
  }
}

function precedenceOf(link: Link): number {
  return "right" in link ? PRECEDENCE[link.operator] : COMPARISON;
}

function completed(operand: ExpressionNode, parameter: ParameterNode): ExpressionNode {
  return Object.freeze({ kind: "completed", operand, parameter, start: operand.start, end: parameter.end });
}

function condition(operand: ExpressionNode, link: Extract<Link, { condition: string }>): ExpressionNode {
  const { negated, values, end } = link;
  const { start } = operand;
  if (link.condition === "in") return Object.freeze({ kind: "in", negated, operand, values, start, end });
  const pattern = values[0] ?? operand;
  return Object.freeze({ kind: "matches", negated, operand, pattern, start, end });
}
