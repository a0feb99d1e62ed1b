import type { IOrAlt, IRecognitionException, IToken } from "chevrotain";
import { AggregateName } from "../lexer/keywords";
import { Address, FieldPath, RegexLiteral, SpacedName, TablePath } from "../lexer/modes";
import * as T from "../lexer/tokens";
import type {
  AssignmentNode,
  CatScopeNode,
  DedupNode,
  ExpressionNode,
  FieldRef,
  FieldsNode,
  FilterNode,
  LimitNode,
  ScopeNode,
  StageNode,
  WhereNode,
} from "../tree";
import { WORDS } from "./base";
import type { Rule } from "./base";
import { LogPatternGrammar } from "./log-patterns";
import { foundTooMuch, MESSAGES, unnamedValue } from "./messages";

const { freeze } = Object;

/** What a search consists of, before its comments are put in place. */
export interface ParsedParts {
  /** The scope; absent when nothing stands there or it could not be read. */
  readonly scope?: ScopeNode | CatScopeNode;
  /** The stages that could be read. */
  readonly stages: readonly StageNode[];
  /** What the grammar found wrong. */
  readonly errors: readonly IRecognitionException[];
}

/** The grammar of a search. */
export class SearchParser extends LogPatternGrammar {
  private stageAlternatives?: IOrAlt<StageNode>[];

  constructor() {
    super([Address, FieldPath, SpacedName, RegexLiteral, TablePath, AggregateName, T.SubqueryOpen], MESSAGES);
    this.performSelfAnalysis();
  }

  /** search := [ scope ] { "|" stage }; each part is read alone, so that a fault in one leaves the others whole. */
  search(tokens: readonly IToken[]): ParsedParts {
    const errors: IRecognitionException[] = [];
    const stages: StageNode[] = [];
    const firstPipe = nextPipe(tokens, 0);
    const scope = firstPipe > 0 ? this.part(tokens.slice(0, firstPipe), this.outerScope, errors) : undefined;
    for (let start = firstPipe; start < tokens.length;) {
      const end = nextPipe(tokens, start + 1);
      const stage = this.part(tokens.slice(start, end), this.outerStage, errors);
      if (stage) stages.push(stage);
      start = end;
    }
    return { ...(scope && { scope }), stages: freeze(stages), errors };
  }

  private part<N>(tokens: IToken[], rule: Rule<N>, errors: IRecognitionException[]): N {
    this.input = tokens;
    const node = rule.call(this);
    if (this.errors.length > 0) errors.push(...this.errors);
    return node;
  }

  private readonly outerScope: Rule<ScopeNode | CatScopeNode | undefined> = this.partRule("outerScope", () => {
    const scope = this.SUBRULE(this.scope);
    this.ACTION(() => this.finish("scope"));
    return scope;
  });

  private readonly outerStage: Rule<StageNode | undefined> = this.partRule("outerStage", () => {
    this.CONSUME(T.Pipe);
    const stage = this.SUBRULE(this.stage);
    this.ACTION(() => this.finish(stage.kind));
    return stage;
  });

  /** What stands between the end of a stage and the next pipe is one fault. */
  private finish(kind: string): void {
    if (this.isAtEnd()) return;
    this.addError(foundTooMuch(kind, this.LA(1), this.LA(0)));
    while (!this.isAtEnd()) this.consumeToken();
  }

  /** Takes the next piece, whatever it is. */
  declare consumeToken: () => void;

  protected readonly stage: Rule<StageNode> = this.rule("stage", () =>
    this.OR({ DEF: (this.stageAlternatives ??= this.makeStageAlternatives()), IGNORE_AMBIGUITIES: true }),
  );

  private makeStageAlternatives(): IOrAlt<StageNode>[] {
    const rules: Rule<StageNode>[] = [
      this.parseStage,
      this.extractStage,
      this.jsonStage,
      this.csvStage,
      this.splitStage,
      this.keyValueStage,
      this.xmlStage,
      this.whereStage,
      this.filterStage,
      this.limitStage,
      this.topStage,
      this.topkStage,
      this.dedupStage,
      this.fieldsStage,
      this.countFrequentStage,
      this.timesliceStage,
      this.transposeStage,
      this.fillMissingStage,
      this.compareStage,
      this.sortStage,
      this.accumStage,
      this.totalStage,
      this.diffStage,
      this.smoothStage,
      this.rollingStdStage,
      this.backshiftStage,
      this.predictStage,
      this.outlierStage,
      this.binStage,
      this.lookupStage,
      this.threatIpStage,
      this.threatLookupStage,
      this.inferStage,
      this.geoIpStage,
      this.catStage,
      this.saveStage,
      this.joinStage,
      this.transactionStage,
      this.transactionizeStage,
      this.mergeStage,
      this.sessionizeStage,
      this.traceStage,
      this.logReduceStage,
      this.logCompareStage,
      this.logExplainStage,
      this.detailsStage,
      this.composeStage,
      this.withTimeStage,
      this.aggregateStage,
      this.assignmentStage,
    ];
    return rules.map((rule, index) => ({ ALT: () => this.subrule(index, rule) }));
  }

  private readonly whereStage: Rule<WhereNode> = this.rule("whereStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.where);
    const condition = this.SUBRULE(this.expression);
    return freeze({ kind: "where", condition, start, end: this.endOfLast });
  });

  /** filter := "filter" fields "in" "(" stages ")" */
  private readonly filterStage: Rule<FilterNode> = this.rule("filterStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.filter);
    const fields = this.SUBRULE(this.fieldNames);
    this.CONSUME(WORDS.in);
    this.CONSUME(T.LParen);
    const stages = this.SUBRULE(this.innerStages);
    this.CONSUME(T.RParen);
    return freeze({ kind: "filter", fields: freeze(fields), stages: freeze(stages), start, end: this.endOfLast });
  });

  private readonly limitStage: Rule<LimitNode> = this.rule("limitStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.limit);
    const count = this.SUBRULE(this.count);
    return freeze({ kind: "limit", count, start, end: count.end });
  });

  /** dedup := "dedup" [ number ] [ "consecutive" ] [ by ] */
  private readonly dedupStage: Rule<DedupNode> = this.rule("dedupStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.dedup);
    const count = this.OPTION(() => this.SUBRULE(this.count));
    const consecutive = this.OPTION1(() => this.CONSUME(WORDS.consecutive)) !== undefined;
    const by = this.OPTION2(() => this.SUBRULE(this.byFields)) ?? [];
    return freeze({ kind: "dedup", ...(count && { count }), consecutive, by: freeze(by), start, end: this.endOfLast });
  });

  /** fields := "fields" [ "-" | "=" | "+" ] fields */
  private readonly fieldsStage: Rule<FieldsNode> = this.rule("fieldsStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.fields);
    const mark = this.OPTION(() =>
      this.OR([
        { ALT: () => this.CONSUME(T.Minus) },
        { ALT: () => this.CONSUME(T.Equal) },
        { ALT: () => this.CONSUME(T.Plus) },
      ]),
    );
    const fields = this.SUBRULE(this.fieldNames);
    const mode = mark?.image === "-" ? "remove" : mark?.image === "=" ? "only" : "keep";
    return freeze({ kind: "fields", mode, fields: freeze(fields), start, end: this.endOfLast });
  });

  /** assignment := expression [ "as" field ] ; a parameter or macro alone stands for stages */
  private readonly assignmentStage: Rule<StageNode> = this.rule("assignmentStage", () => {
    const expression = this.SUBRULE(this.expression);
    const alias = this.OPTION(() => this.SUBRULE(this.alias));
    return this.ACTION(() => (alias ? assignment(expression, alias) : this.unnamed(expression)));
  });

  /** Only functions name their result themselves; any other word alone is meant to be an operator. */
  private unnamed(expression: ExpressionNode): StageNode {
    const { kind, start, end } = expression;
    if (kind === "parameter") return freeze({ kind: "parameter-stage", parameter: expression, start, end });
    if (kind === "macro") return freeze({ kind: "macro-stage", macro: expression, start, end });
    if (kind !== "call" && this.isStageEnd) this.addError(unnamedValue(expression, this.LA(0)));
    return assignment(expression);
  }
}

/** Where the next stage starts. */
function nextPipe(tokens: readonly IToken[], from: number): number {
  for (let index = from; index < tokens.length; index += 1) if (tokens[index]?.tokenType === T.Pipe) return index;
  return tokens.length;
}

function assignment(expression: ExpressionNode, alias?: FieldRef): AssignmentNode {
  const { start, end } = expression;
  return freeze({ kind: "assignment", expression, ...(alias && { alias }), start, end: alias?.end ?? end });
}
