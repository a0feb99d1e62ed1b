import type { IToken, TokenType } from "chevrotain";
import { Address } from "../lexer/modes";
import * as T from "../lexer/tokens";
import type {
  CatScopeNode,
  KeywordNode,
  ScopeComparisonNode,
  ScopeListNode,
  ScopeNode,
  StageNode,
  StringNode,
  SubqueryNode,
} from "../tree";
import { stringNode, WORDS } from "./base";
import type { Rule } from "./base";
import { addressNode, ExpressionGrammar } from "./expressions";

const { freeze } = Object;

/** What stands in front of the first pipe, and searches within searches. */
export abstract class ScopeGrammar extends ExpressionGrammar {
  protected abstract readonly stage: Rule<StageNode>;

  /** scope := "cat" place | or */
  protected readonly scope: Rule<ScopeNode | CatScopeNode> = this.rule("scope", () =>
    this.OR<ScopeNode | CatScopeNode>([
      { GATE: () => this.isCat(), ALT: () => this.SUBRULE(this.catScope) },
      { ALT: () => this.SUBRULE(this.scopeOr) },
    ]),
  );

  private isCat(): boolean {
    return this.LA(1).image.toLowerCase() === "cat" && this.isNext(Address, 2);
  }

  private readonly catScope: Rule<CatScopeNode> = this.rule("catScope", () => {
    const { startOffset: start } = this.CONSUME(T.ScopeWord);
    const table = addressNode(this.CONSUME(Address));
    return freeze({ kind: "cat-scope", table, start, end: table.end });
  });

  /** or := and { "or" and } */
  protected readonly scopeOr: Rule<ScopeNode> = this.rule("scopeOr", () => {
    const operands: ScopeNode[] = [];
    const start = this.startOfNext;
    this.AT_LEAST_ONE_SEP({ SEP: WORDS.or, DEF: () => operands.push(this.SUBRULE(this.scopeAnd)) });
    const [only] = operands;
    if (operands.length === 1 && only) return only;
    return freeze({ kind: "scope-or", operands: freeze(operands), start, end: this.endOfLast });
  });

  /** and := not { [ "and" ] not } */
  private readonly scopeAnd: Rule<ScopeNode> = this.rule("scopeAnd", () => {
    const start = this.startOfNext;
    const first = this.SUBRULE(this.scopeNot);
    const operands = [first];
    const isWritten: boolean[] = [];
    this.MANY(() => {
      isWritten.push(this.OPTION(() => this.CONSUME(WORDS.and)) !== undefined);
      operands.push(this.SUBRULE1(this.scopeNot));
    });
    if (operands.length === 1) return first;
    const end = this.endOfLast;
    return freeze({ kind: "scope-and", operands: freeze(operands), isWritten: freeze(isWritten), start, end });
  });

  private readonly scopeNot: Rule<ScopeNode> = this.rule("scopeNot", () =>
    this.OR<ScopeNode>([
      {
        ALT: () => {
          const { startOffset: start } = this.CONSUME(T.Bang);
          const operand = this.SUBRULE(this.scopeNot);
          return freeze({ kind: "scope-not", mark: "!", operand, start, end: operand.end });
        },
      },
      {
        ALT: () => {
          const { startOffset: start } = this.CONSUME(WORDS.not);
          const operand = this.SUBRULE1(this.scopeNot);
          return freeze({ kind: "scope-not", mark: "not", operand, start, end: operand.end });
        },
      },
      { ALT: () => this.SUBRULE(this.scopeGroup) },
      { ALT: () => this.SUBRULE(this.subquery) },
      { ALT: () => this.SUBRULE(this.scopeTerm) },
    ]),
  );

  private readonly scopeGroup: Rule<ScopeNode> = this.rule("scopeGroup", () => {
    const start = this.startOfNext;
    this.CONSUME(T.LParen);
    const inner = this.SUBRULE(this.scopeOr);
    this.CONSUME(T.RParen);
    return freeze({ kind: "scope-group", inner, start, end: this.endOfLast });
  });

  /** term := ( word | string | name ) [ comparison value ] | macro */
  private readonly scopeTerm: Rule<ScopeNode> = this.rule("scopeTerm", () => {
    const term = this.SUBRULE(this.scopeAtom);
    const comparison = this.OPTION({
      GATE: () => !this.isNext(WORDS.in) || this.isNext(T.LParen, 2),
      DEF: () => this.SUBRULE(this.scopeComparison),
    });
    if (comparison === undefined) return this.ACTION(() => atomNode(term));
    const field = term.image;
    return freeze({ kind: "scope-comparison", field, ...comparison, start: term.startOffset, end: this.endOfLast });
  });

  private readonly scopeAtom: Rule<IToken> = this.rule("scopeAtom", () =>
    this.OR([
      { ALT: () => this.CONSUME(T.ScopeWord) },
      { ALT: () => this.CONSUME(T.Text) },
      { ALT: () => this.CONSUME(T.QuotedName) },
      { ALT: () => this.CONSUME(T.Macro) },
      { ALT: () => this.CONSUME(Address) },
      { ALT: () => this.CONSUME(WORDS.in) },
    ]),
  );

  private readonly scopeComparison: Rule<Pick<ScopeComparisonNode, "operator" | "value">> = this.rule(
    "scopeComparison",
    () =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(WORDS.in);
            return { operator: "=" as const, value: this.SUBRULE(this.scopeList) };
          },
        },
        {
          ALT: () => {
            const { image } = this.CONSUME(T.ScopeComparison);
            return { operator: comparisonOf(image), value: this.SUBRULE(this.scopeValue) };
          },
        },
      ]),
  );

  private readonly scopeValue: Rule<KeywordNode | StringNode | ScopeListNode> = this.rule("scopeValue", () =>
    this.OR<KeywordNode | StringNode | ScopeListNode>([
      { ALT: () => this.SUBRULE(this.scopeWord) },
      { ALT: () => this.SUBRULE(this.scopeList) },
    ]),
  );

  private readonly scopeWord: Rule<KeywordNode | StringNode> = this.rule("scopeWord", () =>
    this.OR<KeywordNode | StringNode>([
      { ALT: () => keywordNode(this.CONSUME(T.ScopeWord)) },
      { ALT: () => stringNode(this.CONSUME(T.Text)) },
      { ALT: () => keywordNode(this.CONSUME(WORDS.in)) },
      { ALT: () => keywordNode(this.CONSUME(Address)) },
    ]),
  );

  /** list := "(" value { ( "," | "or" ) value } ")" */
  private readonly scopeList: Rule<ScopeListNode> = this.rule("scopeList", () => {
    const start = this.startOfNext;
    const values: (KeywordNode | StringNode)[] = [];
    let separator: TokenType = T.Comma;
    this.CONSUME(T.LParen);
    values.push(this.SUBRULE(this.scopeWord));
    this.MANY(() => {
      separator = this.OR([{ ALT: () => this.CONSUME(T.Comma) }, { ALT: () => this.CONSUME(WORDS.or) }]).tokenType;
      values.push(this.SUBRULE1(this.scopeWord));
    });
    this.CONSUME(T.RParen);
    const isOr = separator === WORDS.or;
    return freeze({
      kind: "scope-list",
      values: freeze(values),
      separator: isOr ? "or" : ",",
      start,
      end: this.endOfLast,
    });
  });

  /** subquery := "[subquery:" [ scope ] { "|" stage } "]" */
  protected readonly subquery: Rule<SubqueryNode> = this.rule("subquery", () => {
    const open = this.CONSUME(T.SubqueryOpen);
    const scope = this.OPTION(() => this.SUBRULE(this.scope));
    const stages: StageNode[] = [];
    this.MANY(() => {
      this.CONSUME(T.InnerPipe);
      stages.push(this.SUBRULE(this.stage));
    });
    this.CONSUME(T.RBracket);
    const range = this.ACTION(() => timeRange(open.image));
    return freeze({
      kind: "subquery",
      ...range,
      ...(scope && { scope }),
      stages: freeze(stages),
      start: open.startOffset,
      end: this.endOfLast,
    });
  });
}

function timeRange(head: string): Pick<SubqueryNode, "from" | "to"> {
  const part = (name: string): string | undefined => new RegExp(`${name}\\s*=\\s*\\(([^)]*)\\)`, "i").exec(head)?.[1];
  const [from, to] = [part("from"), part("to")];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function atomNode(token: IToken): ScopeNode {
  if (token.tokenType === T.Macro) {
    const { image, startOffset: start } = token;
    return freeze({ kind: "macro", text: image, start, end: start + image.length });
  }
  return token.image.startsWith('"') ? stringNode(token) : keywordNode(token);
}

function keywordNode({ image, startOffset: start }: IToken): KeywordNode {
  return freeze({ kind: "keyword", text: image, start, end: start + image.length });
}

function comparisonOf(image: string): ScopeComparisonNode["operator"] {
  if (image === "==") return "=";
  return image === "<>" ? "!=" : (image as ScopeComparisonNode["operator"]);
}
