import * as T from "../lexer/tokens";
import type {
  ComposeNode,
  DetailsNode,
  ExpressionNode,
  FieldRef,
  LogCompareNode,
  LogExplainNode,
  LogReduceNode,
  OptionNode,
  ScopeNode,
  TimeRange,
} from "../tree";
import { lowerWord, WORDS } from "./base";
import type { Rule } from "./base";
import { TransactionGrammar } from "./transactions";

const { freeze } = Object;

/** Operators that find patterns in messages, and the end of a subquery. */
export abstract class LogPatternGrammar extends TransactionGrammar {
  /** logreduce := "logreduce" [ "keys" | "values" ] { "on" fields | by | option | "noaggregate" } */
  protected readonly logReduceStage: Rule<LogReduceNode> = this.rule("logReduceStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.logreduce);
    const word = this.OPTION(() =>
      this.OR([{ ALT: () => this.CONSUME(WORDS.keys) }, { ALT: () => this.CONSUME(WORDS.values) }]),
    );
    let on: FieldRef[] = [];
    let by: FieldRef[] = [];
    const options: OptionNode[] = [];
    let noAggregate = false;
    let optimize = false;
    this.MANY(() =>
      this.OR1({
        DEF: [
          {
            ALT: () => {
              this.CONSUME(WORDS.on);
              on = this.SUBRULE(this.fieldList);
            },
          },
          { ALT: () => (by = this.SUBRULE(this.byFields)) },
          {
            ALT: () => {
              this.CONSUME(WORDS.noaggregate);
              noAggregate = true;
            },
          },
          {
            ALT: () => {
              this.CONSUME(WORDS.optimize);
              optimize = true;
            },
          },
          { ALT: () => this.CONSUME(T.Comma) },
          {
            ALT: () => {
              this.CONSUME(T.LParen);
              on = this.SUBRULE1(this.fieldList);
              this.CONSUME(T.RParen);
            },
          },
          { ALT: () => options.push(this.SUBRULE(this.namedOption)) },
        ],
        IGNORE_AMBIGUITIES: true,
      }),
    );
    return freeze({
      kind: "logreduce",
      mode: lowerWord<LogReduceNode["mode"]>(word) ?? "messages",
      on: freeze(on),
      by: freeze(by),
      options: freeze(options),
      noAggregate,
      optimize,
      start,
      end: this.endOfLast,
    });
  });

  /** logcompare := "logcompare" { "timeshift" length | "start_time" time "end_time" time | "baseline" "(" scope ")" } */
  protected readonly logCompareStage: Rule<LogCompareNode> = this.rule("logCompareStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.logcompare);
    let distance: ExpressionNode | undefined;
    let baseline: ScopeNode | undefined;
    let range: TimeRange | undefined;
    this.AT_LEAST_ONE(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(WORDS.timeshift);
            distance = this.SUBRULE(this.distance);
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.BaselineOpen);
            baseline = this.SUBRULE(this.scopeOr);
            this.CONSUME(T.BaselineClose);
          },
        },
        { ALT: () => (range = this.SUBRULE(this.timeRange)) },
      ]),
    );
    return freeze({
      kind: "logcompare",
      ...(distance && { distance }),
      ...(baseline && { baseline }),
      ...(range && { range }),
      start,
      end: this.endOfLast,
    });
  });

  private readonly timeRange: Rule<TimeRange> = this.rule("timeRange", () => {
    this.CONSUME(WORDS.start_time);
    const from = this.CONSUME(T.TimeLiteral).image;
    this.CONSUME(WORDS.end_time);
    const to = this.CONSUME1(T.TimeLiteral).image;
    return freeze({ from, to });
  });

  /** logexplain := "logexplain" condition [ "against" condition ] "on" fields */
  protected readonly logExplainStage: Rule<LogExplainNode> = this.rule("logExplainStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.logexplain);
    const condition = this.SUBRULE(this.expression);
    const against = this.OPTION(() => {
      this.CONSUME(WORDS.against);
      return this.SUBRULE1(this.expression);
    });
    this.CONSUME(WORDS.on);
    const on = this.SUBRULE(this.fieldList);
    return freeze({
      kind: "logexplain",
      condition,
      ...(against && { against }),
      on: freeze(on),
      start,
      end: this.endOfLast,
    });
  });

  protected readonly detailsStage: Rule<DetailsNode> = this.rule("detailsStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.details);
    const signature: ExpressionNode[] = [];
    this.MANY_SEP({ SEP: T.Comma, DEF: () => signature.push(this.SUBRULE(this.expression)) });
    return freeze({ kind: "details", signature: freeze(signature), start, end: this.endOfLast });
  });

  /** compose := "compose" fields { "maxresults" "=" number | "keywords" } */
  protected readonly composeStage: Rule<ComposeNode> = this.rule("composeStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.compose);
    const fields = this.SUBRULE(this.fieldList);
    let maxResults: ExpressionNode | undefined;
    let keywords = false;
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(WORDS.keywords);
            keywords = true;
          },
        },
        {
          ALT: () => {
            this.CONSUME(WORDS.maxresults);
            this.CONSUME(T.Equal);
            maxResults = this.SUBRULE(this.count);
          },
        },
      ]),
    );
    return freeze({
      kind: "compose",
      fields: freeze(fields),
      ...(maxResults && { maxResults }),
      keywords,
      start,
      end: this.endOfLast,
    });
  });
}
