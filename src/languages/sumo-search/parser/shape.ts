import * as T from "../lexer/tokens";
import type {
  CompareNode,
  ExpressionNode,
  FieldRef,
  FillMissingNode,
  FillNode,
  GeneratorNode,
  StarNode,
  StringlikeNode,
  TimeshiftNode,
  TimesliceNode,
  TransposeNode,
} from "../tree";
import { AggregateGrammar } from "./aggregates";
import { lowerWord, WORDS } from "./base";
import type { Rule } from "./base";

const { freeze } = Object;

/** Operators that give rows another shape. */
export abstract class ShapeGrammar extends AggregateGrammar {
  /** timeslice := "timeslice" [ "by" ] [ width [ "buckets" ] ] [ as ] */
  protected readonly timesliceStage: Rule<TimesliceNode> = this.rule("timesliceStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.timeslice);
    this.OPTION(() => this.CONSUME(WORDS.by));
    const width = this.OPTION1(() => this.SUBRULE(this.sliceWidth));
    const buckets = this.OPTION2(() => this.CONSUME(WORDS.buckets));
    const alias = this.OPTION3(() => this.SUBRULE(this.alias));
    return freeze({
      kind: "timeslice",
      ...(width && { width }),
      inBuckets: buckets !== undefined,
      ...(alias && { alias }),
      start,
      end: this.endOfLast,
    });
  });

  /** width := number [ unit ] | parameter */
  private readonly sliceWidth: Rule<ExpressionNode> = this.rule("sliceWidth", () => {
    const width = this.SUBRULE(this.count);
    const unit = this.OPTION({
      GATE: () => /^(?:ms|[smhdw])$/.test(this.LA(1).image),
      DEF: () => this.CONSUME(T.Word),
    });
    return unit && width.kind === "number"
      ? freeze({ kind: "number", text: width.text + unit.image, start: width.start, end: this.endOfLast })
      : width;
  });

  /** transpose := "transpose" [ "row" fields ] [ "column" fields ] [ "as" names ] */
  protected readonly transposeStage: Rule<TransposeNode> = this.rule("transposeStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.transpose);
    this.CONSUME(WORDS.row);
    const rows = this.SUBRULE(this.fieldList);
    this.CONSUME(WORDS.column);
    const columns = this.SUBRULE1(this.fieldList);
    const names = this.OPTION(() => this.SUBRULE(this.columnNames));
    return freeze({
      kind: "transpose",
      rows: freeze(rows),
      columns: freeze(columns),
      ...(names && { names: freeze(names) }),
      start,
      end: this.endOfLast,
    });
  });

  private readonly columnNames: Rule<(FieldRef | StringlikeNode | StarNode)[]> = this.rule("columnNames", () => {
    const names: (FieldRef | StringlikeNode | StarNode)[] = [];
    this.CONSUME(WORDS.as);
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => names.push(this.SUBRULE(this.columnName)) });
    return names;
  });

  private readonly columnName: Rule<FieldRef | StringlikeNode | StarNode> = this.rule("columnName", () =>
    this.OR<FieldRef | StringlikeNode | StarNode>([
      { ALT: () => this.SUBRULE(this.star) },
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.SUBRULE(this.field) },
    ]),
  );

  /** fillmissing := "fillmissing" generator { "," generator } [ "with" fills ] [ "takelast" ] */
  protected readonly fillMissingStage: Rule<FillMissingNode> = this.rule("fillMissingStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.fillmissing);
    const generators: GeneratorNode[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => generators.push(this.SUBRULE(this.generator)) });
    const fills = this.OPTION(() => this.SUBRULE(this.fills)) ?? [];
    const takeLast = this.OPTION1(() => this.CONSUME(WORDS.takelast)) !== undefined;
    return freeze({
      kind: "fillmissing",
      generators: freeze(generators),
      fills: freeze(fills),
      takeLast,
      start,
      end: this.endOfLast,
    });
  });

  /** generator := ( "timeslice" [ "(" width ")" ] | "values" ( "all" | "(" values ")" ) ) [ "in" field ] */
  private readonly generator: Rule<GeneratorNode> = this.rule("generator", () => {
    const start = this.startOfNext;
    const from = this.OR([
      { ALT: () => this.SUBRULE(this.timesliceGenerator) },
      { ALT: () => this.SUBRULE(this.valuesGenerator) },
    ]);
    const field = this.OPTION(() => {
      this.CONSUME(WORDS.in);
      return this.SUBRULE(this.field);
    });
    return freeze({ kind: "generator", ...from, ...(field && { field }), start, end: this.endOfLast });
  });

  private readonly timesliceGenerator: Rule<Pick<GeneratorNode, "source" | "values">> = this.rule(
    "timesliceGenerator",
    () => {
      const values: ExpressionNode[] = [];
      this.CONSUME(WORDS.timeslice);
      this.OPTION(() => {
        this.CONSUME(T.LParen);
        values.push(this.SUBRULE(this.count));
        this.CONSUME(T.RParen);
      });
      return { source: "timeslice" as const, values: freeze(values) };
    },
  );

  private readonly valuesGenerator: Rule<Pick<GeneratorNode, "source" | "values">> = this.rule(
    "valuesGenerator",
    () => {
      this.CONSUME(WORDS.values);
      return this.OR<Pick<GeneratorNode, "source" | "values">>([
        {
          ALT: () => {
            this.CONSUME(WORDS.all);
            return { source: "all", values: freeze([]) };
          },
        },
        {
          ALT: () => {
            const values: ExpressionNode[] = [];
            this.CONSUME(T.LParen);
            this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => values.push(this.SUBRULE(this.expression)) });
            this.CONSUME(T.RParen);
            return { source: "values", values: freeze(values) };
          },
        },
      ]);
    },
  );

  private readonly fills: Rule<FillNode[]> = this.rule("fills", () => {
    const fills: FillNode[] = [];
    this.CONSUME(WORDS.with);
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => fills.push(this.SUBRULE(this.fill)) });
    return fills;
  });

  private readonly fill: Rule<FillNode> = this.rule("fill", () => {
    const value = this.SUBRULE(this.expression);
    this.CONSUME(WORDS.for);
    const field = this.SUBRULE(this.field);
    return freeze({ kind: "fill", value, field, start: value.start, end: field.end });
  });

  /** compare := "compare" [ "with" ] timeshift { "," timeshift } */
  protected readonly compareStage: Rule<CompareNode> = this.rule("compareStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.compare);
    const shifts: TimeshiftNode[] = [];
    this.OPTION(() => this.CONSUME(WORDS.with));
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => shifts.push(this.SUBRULE(this.timeshift)) });
    return freeze({ kind: "compare", shifts: freeze(shifts), start, end: this.endOfLast });
  });

  /** timeshift := "timeshift" distance [ times ] [ "avg" | "min" | "max" ] [ as ] */
  private readonly timeshift: Rule<TimeshiftNode> = this.rule("timeshift", () => {
    const { startOffset: start } = this.CONSUME(WORDS.timeshift);
    const distance = this.SUBRULE(this.distance);
    const times = this.OPTION(() => this.SUBRULE(this.count));
    const word = this.OPTION1(() =>
      this.OR([
        { ALT: () => this.CONSUME(WORDS.avg) },
        { ALT: () => this.CONSUME(WORDS.min) },
        { ALT: () => this.CONSUME(WORDS.max) },
      ]),
    );
    const alias = this.OPTION2(() => this.SUBRULE(this.alias));
    const summary = lowerWord<"avg" | "min" | "max">(word);
    return freeze({
      kind: "timeshift",
      distance,
      ...(times && { times }),
      ...(summary && { summary }),
      ...(alias && { alias }),
      start,
      end: this.endOfLast,
    });
  });

  /** A length of time, perhaps with a minus. */
  protected readonly distance: Rule<ExpressionNode> = this.rule("distance", () => {
    const minus = this.OPTION(() => this.CONSUME(T.Minus));
    const operand = this.SUBRULE(this.count);
    return minus ? freeze({ kind: "negative", operand, start: minus.startOffset, end: operand.end }) : operand;
  });
}
