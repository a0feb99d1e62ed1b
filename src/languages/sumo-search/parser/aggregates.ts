import { AggregateName } from "../lexer/keywords";
import * as T from "../lexer/tokens";
import type {
  AggregateFunctionNode,
  AggregateKind,
  AggregateNode,
  CountFrequentNode,
  ExpressionNode,
  FieldRef,
  GroupingNode,
  GroupKeyNode,
  SortKeyNode,
  StarNode,
  TopkNode,
  TopNode,
  WithTimeNode,
} from "../tree";
import { lowerWord, WORDS } from "./base";
import type { Rule } from "./base";
import { ParseGrammar } from "./separated";

const { freeze } = Object;

/** Operators that make few rows of many. */
export abstract class AggregateGrammar extends ParseGrammar {
  /** aggregate := function { "," ( function | key ) } [ by ] */
  protected readonly aggregateStage: Rule<AggregateNode> = this.rule("aggregateStage", () => {
    const start = this.startOfNext;
    const functions = [this.SUBRULE(this.aggregateFunction)];
    const shorthand = this.OPTION({
      GATE: () => this.isShorthand(functions),
      DEF: () => this.SUBRULE(this.shorthandGrouping),
    });
    this.MANY(() => {
      this.CONSUME(T.Comma);
      functions.push(this.SUBRULE1(this.aggregateFunction));
    });
    const written = this.OPTION1({ GATE: () => shorthand === undefined, DEF: () => this.SUBRULE(this.grouping) });
    const by = shorthand ?? written;
    return freeze({ kind: "aggregate", functions: freeze(functions), ...(by && { by }), start, end: this.endOfLast });
  });

  /** `count a, b` groups without `by`, and only `count` does. */
  private isShorthand(functions: readonly AggregateFunctionNode[]): boolean {
    const isGroupBy = this.isNext(WORDS.group) && this.isNext(WORDS.by, 2);
    return functions[0]?.kind === "count" && !this.isNext(WORDS.where) && !isGroupBy;
  }

  private readonly shorthandGrouping: Rule<GroupingNode> = this.rule("shorthandGrouping", () => {
    const start = this.startOfNext;
    const fields = [this.SUBRULE(this.groupField)];
    this.MANY({
      GATE: () => !(this.LA(2).tokenType.CATEGORIES?.includes(AggregateName) === true && this.isNext(T.LParen, 3)),
      DEF: () => {
        this.CONSUME(T.Comma);
        fields.push(this.SUBRULE1(this.groupField));
      },
    });
    return freeze({ kind: "grouping", hasBy: false, fields: freeze(fields), start, end: this.endOfLast });
  });

  private readonly groupField: Rule<GroupKeyNode> = this.rule("groupField", () => {
    const value = this.SUBRULE(this.field);
    return freeze({ kind: "group-key", value, start: value.start, end: value.end });
  });

  /** function := name [ "(" arguments ")" ] { "withtime" field | "as" field } */
  protected readonly aggregateFunction: Rule<AggregateFunctionNode> = this.rule("aggregateFunction", () => {
    const name = this.CONSUME(AggregateName);
    const inBrackets = this.OPTION(() => this.SUBRULE(this.aggregateArguments));
    const withTime = this.OPTION1(() => {
      this.CONSUME(WORDS.withtime);
      return this.SUBRULE(this.field);
    });
    const alias = this.OPTION2(() => this.SUBRULE(this.alias));
    return freeze({
      kind: name.image.toLowerCase() as AggregateKind,
      ...(inBrackets && { arguments: freeze(inBrackets) }),
      ...(withTime && { withTime }),
      ...(alias && { alias }),
      start: name.startOffset,
      end: this.endOfLast,
    });
  });

  private readonly aggregateArguments: Rule<(ExpressionNode | StarNode)[]> = this.rule("aggregateArguments", () => {
    const values: (ExpressionNode | StarNode)[] = [];
    this.CONSUME(T.LParen);
    this.MANY_SEP({ SEP: T.Comma, DEF: () => values.push(this.SUBRULE(this.aggregateArgument)) });
    this.CONSUME(T.RParen);
    return values;
  });

  private readonly aggregateArgument: Rule<ExpressionNode | StarNode> = this.rule("aggregateArgument", () =>
    this.OR<ExpressionNode | StarNode>([
      { ALT: () => this.SUBRULE(this.star) },
      { ALT: () => this.SUBRULE(this.expression) },
    ]),
  );

  protected readonly star: Rule<StarNode> = this.rule("star", () => {
    const { startOffset: start } = this.CONSUME(T.Star);
    return freeze({ kind: "star", start, end: start + 1 });
  });

  /** by := [ "group" ] "by" key { "," key } */
  protected readonly grouping: Rule<GroupingNode> = this.rule("grouping", () => {
    const start = this.startOfNext;
    const fields: GroupKeyNode[] = [];
    this.OPTION(() => this.CONSUME(WORDS.group));
    this.CONSUME(WORDS.by);
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => fields.push(this.SUBRULE(this.groupKey)) });
    return freeze({ kind: "grouping", hasBy: true, fields: freeze(fields), start, end: this.endOfLast });
  });

  private readonly groupKey: Rule<GroupKeyNode> = this.rule("groupKey", () => {
    const value = this.SUBRULE(this.expression);
    const alias = this.OPTION(() => this.SUBRULE(this.alias));
    return freeze({ kind: "group-key", value, ...(alias && { alias }), start: value.start, end: this.endOfLast });
  });

  /** withtime := "withtime" field */
  protected readonly withTimeStage: Rule<WithTimeNode> = this.rule("withTimeStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.withtime);
    const field = this.SUBRULE(this.field);
    return freeze({ kind: "withtime", field, start, end: field.end });
  });

  /** count_frequent := "count_frequent" fields [ "as" field ] */
  protected readonly countFrequentStage: Rule<CountFrequentNode> = this.rule("countFrequentStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.count_frequent);
    const fields = this.SUBRULE(this.fieldNames);
    const alias = this.OPTION(() => this.SUBRULE(this.alias));
    return freeze({
      kind: "count-frequent",
      fields: freeze(fields),
      ...(alias && { alias }),
      start,
      end: this.endOfLast,
    });
  });

  /** keys := key { "," key } */
  protected readonly sortKeys: Rule<SortKeyNode[]> = this.rule("sortKeys", () => {
    const keys: SortKeyNode[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => keys.push(this.SUBRULE(this.sortKey)) });
    return keys;
  });

  /** key := [ "+" | "-" ] expression [ "asc" | "desc" ] */
  protected readonly sortKey: Rule<SortKeyNode> = this.rule("sortKey", () => {
    const start = this.startOfNext;
    const sign = this.OPTION(() =>
      this.OR([{ ALT: () => this.CONSUME(T.Plus) }, { ALT: () => this.CONSUME(T.Minus) }]),
    );
    const value = this.SUBRULE(this.expression);
    const word = this.OPTION1(() =>
      this.OR1([{ ALT: () => this.CONSUME(WORDS.asc) }, { ALT: () => this.CONSUME(WORDS.desc) }]),
    );
    const direction = lowerWord<NonNullable<SortKeyNode["direction"]>>(word ?? sign);
    return freeze({ kind: "sort-key", value, ...(direction && { direction }), start, end: this.endOfLast });
  });

  /** top := "top" number fields [ "by" keys ] */
  protected readonly topStage: Rule<TopNode> = this.rule("topStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.top);
    const count = this.SUBRULE(this.count);
    const fields = this.SUBRULE(this.fieldNames);
    const by: SortKeyNode[] =
      this.OPTION(() => {
        this.CONSUME(WORDS.by);
        return this.SUBRULE(this.sortKeys);
      }) ?? [];
    return freeze({ kind: "top", count, fields: freeze(fields), by: freeze(by), start, end: this.endOfLast });
  });

  /** topk := "topk" "(" number "," fields ")" [ "by" fields ] */
  protected readonly topkStage: Rule<TopkNode> = this.rule("topkStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.topk);
    this.CONSUME(T.LParen);
    const count = this.SUBRULE(this.count);
    this.CONSUME(T.Comma);
    const fields = this.SUBRULE(this.fieldList);
    this.CONSUME(T.RParen);
    const by: FieldRef[] = this.OPTION(() => this.SUBRULE(this.byFields)) ?? [];
    return freeze({ kind: "topk", count, fields: freeze(fields), by: freeze(by), start, end: this.endOfLast });
  });
}
