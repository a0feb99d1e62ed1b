import type { IOrAlt, IToken } from "chevrotain";
import { Address, RegexLiteral } from "../lexer/modes";
import * as T from "../lexer/tokens";
import type { AddressNode, ExpressionNode, NumberNode, SubqueryNode } from "../tree";
import { fieldNode, GrammarBase, parameterNode, stringNode, WORDS } from "./base";
import type { Rule } from "./base";
import { matchesAsFunction } from "./messages";
import { arrange, operatorOf } from "./precedence";
import type { Link, Operand } from "./precedence";

const { freeze } = Object;

/** Expressions: `where`, `if`, `… as field`. */
export abstract class ExpressionGrammar extends GrammarBase {
  protected abstract readonly subquery: Rule<SubqueryNode>;
  private primaries?: IOrAlt<ExpressionNode>[];

  /** expression := operand { link } [ "?" expression ":" expression ] */
  protected readonly expression: Rule<ExpressionNode> = this.rule("expression", () => {
    const first = this.SUBRULE(this.operand);
    const links: Link[] = [];
    this.MANY(() => links.push(this.SUBRULE(this.link)));
    const node = this.ACTION(() => arrange(first, links));
    return this.OPTION(() => this.SUBRULE(this.choice, { ARGS: [node] })) ?? node;
  });

  private readonly choice = this.RULE(
    "choice",
    (condition: ExpressionNode): ExpressionNode => {
      this.CONSUME(T.Question);
      const whenTrue = this.SUBRULE(this.expression);
      this.CONSUME(T.Colon);
      const whenFalse = this.SUBRULE1(this.expression);
      return this.ACTION(() =>
        freeze({ kind: "conditional", condition, whenTrue, whenFalse, start: condition.start, end: whenFalse.end }),
      );
    },
    { resyncEnabled: false },
  );

  /** link := operator operand | [ "not" | "!" ] ( "in" list | "matches" operand ) | parameter */
  private readonly link: Rule<Link> = this.rule("link", () =>
    this.OR([
      {
        ALT: (): Link => {
          const { image } = this.CONSUME(T.BinaryOperator);
          return { operator: operatorOf(image), right: this.SUBRULE(this.operand) };
        },
      },
      { ALT: (): Link => this.SUBRULE(this.condition) },
      { ALT: (): Link => ({ parameter: parameterNode(this.CONSUME(T.Parameter)) }) },
    ]),
  );

  private readonly condition: Rule<Link> = this.rule("condition", () => {
    const negation = this.OPTION(() => this.SUBRULE(this.negation));
    return this.OR([
      {
        ALT: (): Link => {
          this.CONSUME(WORDS.in);
          const values = this.SUBRULE(this.list);
          return { condition: "in", negated: negation !== undefined, values, end: this.endOfLast };
        },
      },
      {
        ALT: (): Link => {
          this.CONSUME(WORDS.matches);
          const pattern = this.SUBRULE(this.operand);
          const values = this.ACTION(() => [arrange(pattern, [])]);
          return { condition: "matches", negated: negation !== undefined, values, end: this.endOfLast };
        },
      },
    ]);
  });

  private readonly negation: Rule<IToken> = this.rule("negation", () =>
    this.OR([{ ALT: () => this.CONSUME(T.Bang) }, { ALT: () => this.CONSUME(WORDS.not) }]),
  );

  /** list := "(" expression { "," expression } ")" | parameter */
  private readonly list: Rule<ExpressionNode[]> = this.rule("list", () =>
    this.OR([
      {
        ALT: () => {
          const values: ExpressionNode[] = [];
          this.CONSUME(T.LParen);
          this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => values.push(this.SUBRULE(this.expression)) });
          this.CONSUME(T.RParen);
          return values;
        },
      },
      { ALT: () => [parameterNode(this.CONSUME(T.Parameter))] },
      { ALT: () => [this.SUBRULE(this.subquery)] },
    ]),
  );

  /** operand := { "!" | "not" | "-" | "+" } primary */
  private readonly operand: Rule<Operand> = this.rule("operand", () => {
    let prefixes: IToken[] | undefined;
    this.MANY(() => {
      const prefix = this.SUBRULE(this.prefix);
      (prefixes ??= []).push(prefix);
    });
    return { prefixes, node: this.SUBRULE(this.primary) };
  });

  private readonly prefix: Rule<IToken> = this.rule("prefix", () =>
    this.OR([
      { ALT: () => this.CONSUME(T.Bang) },
      { ALT: () => this.CONSUME(WORDS.not) },
      { ALT: () => this.CONSUME(T.Minus) },
      { ALT: () => this.CONSUME(T.Plus) },
    ]),
  );

  private readonly primary: Rule<ExpressionNode> = this.rule("primary", () =>
    this.OR({ DEF: (this.primaries ??= this.makePrimaries()), IGNORE_AMBIGUITIES: true }),
  );

  private makePrimaries(): IOrAlt<ExpressionNode>[] {
    return [
      { ALT: () => this.SUBRULE(this.group) },
      { ALT: () => stringNode(this.CONSUME(T.Text)) },
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => parameterNode(this.CONSUME(T.Parameter)) },
      { ALT: () => constantNode(this.CONSUME(WORDS.true)) },
      { ALT: () => constantNode(this.CONSUME(WORDS.false)) },
      { ALT: () => constantNode(this.CONSUME(WORDS.null)) },
      { ALT: () => this.SUBRULE(this.fieldOrCall) },
      { ALT: () => regexNode(this.CONSUME(RegexLiteral)) },
      { ALT: () => addressNode(this.CONSUME(Address)) },
      { ALT: () => macroNode(this.CONSUME(T.Macro)) },
      { ALT: () => this.SUBRULE(this.subquery) },
      { ALT: () => this.SUBRULE(this.matchesCall) },
    ];
  }

  protected readonly number: Rule<NumberNode> = this.rule("number", () => {
    const { image, startOffset: start } = this.CONSUME(T.NumberLiteral);
    return freeze({ kind: "number", text: image, start, end: start + image.length });
  });

  private readonly group: Rule<ExpressionNode> = this.rule("group", () => {
    const start = this.startOfNext;
    this.CONSUME(T.LParen);
    const inner = this.SUBRULE(this.expression);
    this.CONSUME(T.RParen);
    return freeze({ kind: "group", inner, start, end: this.endOfLast });
  });

  private readonly fieldOrCall: Rule<ExpressionNode> = this.rule("fieldOrCall", () => {
    const name = this.CONSUME(T.Name);
    const inBrackets = this.OPTION(() => this.SUBRULE(this.callArguments));
    if (inBrackets === undefined) return fieldNode(name);
    this.ACTION(() => {
      if (/\.matches$/i.test(name.image)) this.addError(matchesAsFunction(name, inBrackets));
    });
    return freeze({
      kind: "call",
      name: name.image,
      arguments: inBrackets,
      start: name.startOffset,
      end: this.endOfLast,
    });
  });

  /** `matches(field, "pattern")`, which is no function; read as one, so that each of them is told. */
  private readonly matchesCall: Rule<ExpressionNode> = this.rule("matchesCall", () => {
    const name = this.CONSUME(WORDS.matches);
    const inBrackets = this.SUBRULE(this.callArguments);
    this.ACTION(() => this.addError(matchesAsFunction(name, inBrackets)));
    return freeze({
      kind: "call",
      name: "matches",
      arguments: inBrackets,
      start: name.startOffset,
      end: this.endOfLast,
    });
  });

  private readonly callArguments: Rule<ExpressionNode[]> = this.rule("callArguments", () => {
    const values: ExpressionNode[] = [];
    this.CONSUME(T.LParen);
    this.MANY_SEP({ SEP: T.Comma, DEF: () => values.push(this.SUBRULE(this.expression)) });
    this.CONSUME(T.RParen);
    return values;
  });
}

function constantNode({ image, startOffset: start }: IToken): ExpressionNode {
  const end = start + image.length;
  const lower = image.toLowerCase();
  return lower === "null"
    ? freeze({ kind: "null", start, end })
    : freeze({ kind: "boolean", value: lower === "true", start, end });
}

function regexNode({ image, startOffset: start }: IToken): ExpressionNode {
  return freeze({ kind: "regex", pattern: image.slice(1, -1), start, end: start + image.length });
}

function macroNode({ image, startOffset: start }: IToken): ExpressionNode {
  return freeze({ kind: "macro", text: image, start, end: start + image.length });
}

/** The table's place that a piece is. */
export function addressNode({ image, startOffset: start }: IToken): AddressNode {
  return freeze({ kind: "address", text: image, start, end: start + image.length });
}
