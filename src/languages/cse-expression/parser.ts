import type { IToken, ParserMethod } from "chevrotain";
import { lazyLookahead } from "../lazy-lookahead";
import { EmbeddedActionsParser } from "../toolkit";
import * as build from "./build";
import { T, TOKEN_TYPES } from "./tokens";
import type { CseJsonStage, CseList, CseNode, CseText } from "./tree";

/** What the grammar yields: the tree without the comments, which are no part of it. */
export interface Parsed {
  /** The `json` stages. */
  readonly stages: readonly CseJsonStage[];
  /** Whether `where` stands before the condition. */
  readonly hasWhere: boolean;
  /** The condition. */
  readonly condition: CseNode;
}

type Rule<R> = ParserMethod<[], R>;

/**
 * The grammar, loosest first. `chain` and `values` are no rules of their own: the parser then knows which token ends them
 * and goes on behind a mistake at the next `AND`, `OR` or comma.
 */
export class CseParser extends EmbeddedActionsParser {
  constructor() {
    super(TOKEN_TYPES, {
      recoveryEnabled: true,
      maxLookahead: 1,
      skipValidations: true,
      lookaheadStrategy: lazyLookahead(),
    });
    this.performSelfAnalysis();
  }

  /** `expression: { ["|"] json } ["|"] ["where"] chain` */
  readonly expression: Rule<Parsed> = this.RULE(
    "expression",
    () => {
      const stages: CseJsonStage[] = [];
      this.MANY({
        GATE: () => this.LA(1).tokenType === T.Json || this.LA(2).tokenType === T.Json,
        DEF: () => void stages.push(this.SUBRULE(this.jsonStage)),
      });
      this.OPTION1(() => this.CONSUME(T.Pipe));
      const where = this.OPTION2(() => this.CONSUME(T.Where));
      return { stages: Object.freeze(stages), hasWhere: where !== undefined, condition: this.chain() };
    },
    { recoveryValueFunc: (): Parsed => ({ stages: [], hasWhere: false, condition: build.missing(0) }) },
  );

  /** `json: ["|"] "json" "field" "=" id text { "," text } "as" id { "," id }` */
  private readonly jsonStage: Rule<CseJsonStage> = this.RULE(
    "jsonStage",
    () => {
      const paths: CseText[] = [];
      const aliases: IToken[] = [];
      this.OPTION(() => this.CONSUME(T.Pipe));
      const first = this.CONSUME(T.Json);
      this.CONSUME(T.Field);
      this.CONSUME(T.Compare);
      const field = this.CONSUME(T.Identifier);
      this.AT_LEAST_ONE_SEP1({ SEP: T.Comma, DEF: () => void paths.push(build.text(this.CONSUME(T.Text))) });
      this.CONSUME(T.As);
      this.AT_LEAST_ONE_SEP2({ SEP: T.Comma, DEF: () => void aliases.push(this.CONSUME2(T.Identifier)) });
      return build.jsonStage(first, field, paths, aliases);
    },
    { recoveryValueFunc: build.noStage },
  );

  /** `chain: term { ( "and" | "or" ) term }`; `and` binds tighter. */
  private chain(): CseNode {
    const terms = [this.SUBRULE(this.term)];
    let isOr: boolean[] | undefined;
    this.MANY9(() => {
      const joined = this.OR9([{ ALT: () => void this.CONSUME(T.And) }, { ALT: () => this.CONSUME(T.Or) }]);
      (isOr ??= []).push(joined !== undefined);
      terms.push(this.SUBRULE2(this.term));
    });
    return isOr ? build.logical(terms, isOr) : (terms[0] ?? build.missing(0));
  }

  /** `term: { "not" | "!" } comparison` */
  private readonly term: Rule<CseNode> = this.RULE(
    "term",
    () => {
      let nots: IToken[] | undefined;
      this.MANY(() => {
        const not = this.OR([{ ALT: () => this.CONSUME(T.Not) }, { ALT: () => this.CONSUME(T.Bang) }]);
        (nots ??= []).push(not);
      });
      const left = this.SUBRULE(this.sum);
      const compared = this.OPTION(() =>
        this.OR2([
          { ALT: () => this.comparison(left) },
          { ALT: () => this.negatable(left) },
          { ALT: () => this.between(left) },
          { ALT: () => this.is(left) },
        ]),
      );
      const operand = compared ?? left;
      return nots ? build.not(nots, operand) : operand;
    },
    { recoveryValueFunc: () => build.missing(this.offset()) },
  );

  /** `… ( "=" | "==" | "!=" | "<>" | "<" | "<=" | ">" | ">=" ) sum` */
  private comparison(left: CseNode): CseNode {
    const operator = this.CONSUME(T.Compare);
    return build.comparison(operator, left, this.SUBRULE2(this.sum));
  }

  /** `… [ "not" | "!" ] ( like | matches | in )` */
  private negatable(left: CseNode): CseNode {
    const negated = this.OPTION2(() =>
      this.OR3([{ ALT: () => this.CONSUME2(T.Not) }, { ALT: () => this.CONSUME2(T.Bang) }]),
    );
    const isNegated = negated !== undefined;
    return this.OR4([
      { ALT: () => this.like(left, isNegated) },
      { ALT: () => this.matches(left, isNegated) },
      { ALT: () => this.in(left, isNegated) },
    ]);
  }

  /** `… ( "like" | "rlike" ) sum [ "escape" text ]` */
  private like(left: CseNode, isNegated: boolean): CseNode {
    const operator = this.CONSUME(T.Like);
    const right = this.SUBRULE3(this.sum);
    const escape = this.OPTION3(() => {
      this.CONSUME(T.Escape);
      return build.text(this.CONSUME(T.Text));
    });
    return build.like({ operator, left, right, isNegated, escape });
  }

  /** `… "matches" ( regex | sum )` */
  private matches(left: CseNode, negated: boolean): CseNode {
    this.CONSUME(T.Matches);
    const right = this.OR5([{ ALT: () => build.regex(this.CONSUME(T.Regex)) }, { ALT: () => this.SUBRULE4(this.sum) }]);
    return build.pattern({ operator: "matches", left, right, negated });
  }

  /** `… "in" "(" values ")"` */
  private in(left: CseNode, negated: boolean): CseNode {
    this.CONSUME(T.In);
    return build.isIn(left, this.SUBRULE(this.list), negated);
  }

  /** `… "between" sum "and" sum` */
  private between(left: CseNode): CseNode {
    this.CONSUME(T.Between);
    const low = this.SUBRULE5(this.sum);
    this.CONSUME(T.And);
    return build.between(left, low, this.SUBRULE6(this.sum));
  }

  /** `… "is" [ "not" ] ( "null" | "true" | "false" )` */
  private is(left: CseNode): CseNode {
    this.CONSUME(T.Is);
    const negated = this.OPTION4(() => this.CONSUME3(T.Not)) !== undefined;
    return this.OR6([
      { ALT: () => build.is(left, this.CONSUME(T.Null), negated) },
      { ALT: () => build.is(left, this.CONSUME(T.Bool), negated) },
    ]);
  }

  /** `list: "(" values ")"` */
  private readonly list: Rule<CseList> = this.RULE(
    "list",
    () => {
      const open = this.CONSUME(T.OpenRound);
      const items = this.values();
      return build.list("round", open, items, this.end(this.CONSUME(T.CloseRound)));
    },
    { recoveryValueFunc: () => build.emptyList(this.offset()) },
  );

  /** `values: chain { "," chain }` */
  private values(): CseNode[] {
    const items = [this.SUBRULE(this.value)];
    this.MANY8(() => {
      this.CONSUME(T.Comma);
      items.push(this.SUBRULE2(this.value));
    });
    return items;
  }

  /** `value: chain`, in a list. */
  private readonly value: Rule<CseNode> = this.RULE("value", () => this.chain(), {
    recoveryValueFunc: () => build.missing(this.offset()),
  });

  /** `sum: operand { ( "+" | "-" | "*" | "/" | "%" ) operand }`; the last three bind tighter. */
  private readonly sum: Rule<CseNode> = this.RULE(
    "sum",
    () => {
      const operands = [this.SUBRULE(this.operand)];
      let operators: string[] | undefined;
      this.MANY(() => {
        const operator = this.OR([{ ALT: () => this.CONSUME(T.Minus) }, { ALT: () => this.CONSUME(T.Arithmetic) }]);
        (operators ??= []).push(operator.image);
        operands.push(this.SUBRULE2(this.operand));
      });
      return operators ? build.arithmetic(operands, operators) : (operands[0] ?? build.missing(0));
    },
    { recoveryValueFunc: () => build.missing(this.offset()) },
  );

  /** `operand: { "-" } primary { "[" chain "]" | "." id }` */
  private readonly operand: Rule<CseNode> = this.RULE(
    "operand",
    () => {
      let minuses: IToken[] | undefined;
      this.MANY(() => {
        (minuses ??= []).push(this.CONSUME(T.Minus));
      });
      let node = this.primary();
      this.MANY2(() => {
        node = this.OR2([
          {
            ALT: () => {
              this.CONSUME2(T.OpenSquare);
              const key = this.SUBRULE2(this.value);
              return build.index(node, key, this.end(this.CONSUME2(T.CloseSquare)));
            },
          },
          {
            ALT: () => {
              this.CONSUME(T.Dot);
              return build.member(node, this.CONSUME3(T.Identifier));
            },
          },
        ]);
      });
      return minuses ? build.negative(minuses, node) : node;
    },
    { recoveryValueFunc: () => build.missing(this.offset()) },
  );

  /** `primary: text | number | true | false | null | id [ "(" [ values ] ")" ] | "(" chain ")" | "[" [ values ] "]"` */
  private primary(): CseNode {
    return this.OR3([
      { ALT: () => this.nameOrCall() },
      { ALT: () => build.text(this.CONSUME(T.Text)) },
      { ALT: () => build.number(this.CONSUME(T.Num)) },
      { ALT: () => build.boolean(this.CONSUME(T.Bool)) },
      { ALT: () => build.nothing(this.CONSUME(T.Null)) },
      { ALT: () => this.SUBRULE(this.group) },
      { ALT: () => this.SUBRULE(this.array) },
    ]);
  }

  private nameOrCall(): CseNode {
    const name = this.CONSUME(T.Identifier);
    const call = this.OPTION(() => this.SUBRULE(this.callArguments));
    return call ? build.call(name, call) : build.name(name);
  }

  /** `callArguments: "(" [ values ] ")"` */
  private readonly callArguments: Rule<build.Enclosed> = this.RULE(
    "callArguments",
    () => {
      this.CONSUME(T.OpenRound);
      const items = this.OPTION7(() => this.values()) ?? [];
      return { items, end: this.end(this.CONSUME(T.CloseRound)) };
    },
    { recoveryValueFunc: () => ({ items: [], end: this.offset() }) },
  );

  /** `group: "(" chain ")"` */
  private readonly group: Rule<CseNode> = this.RULE(
    "group",
    () => {
      const open = this.CONSUME(T.OpenRound);
      const inner = this.chain();
      return build.group(open, inner, this.end(this.CONSUME(T.CloseRound)));
    },
    { recoveryValueFunc: () => build.missing(this.offset()) },
  );

  /** `array: "[" [ values ] "]"` */
  private readonly array: Rule<CseNode> = this.RULE(
    "array",
    (): CseNode => {
      const open = this.CONSUME(T.OpenSquare);
      const items = this.OPTION7(() => this.values()) ?? [];
      return build.list("square", open, items, this.end(this.CONSUME(T.CloseSquare)));
    },
    { recoveryValueFunc: () => build.missing(this.offset()) },
  );

  /** The offset behind a token; behind the one before it when the parser made it up. */
  private end(token: IToken): number {
    return token.isInsertedInRecovery === true ? this.offset() : token.startOffset + token.image.length;
  }

  /** The offset behind the last token that was read. */
  private offset(): number {
    const last = this.LA(0);
    return Number.isNaN(last.startOffset) ? 0 : last.startOffset + last.image.length;
  }
}
