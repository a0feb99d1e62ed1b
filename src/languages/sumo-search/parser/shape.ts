import * as T from "../lexer/tokens";
import type {
  BackshiftNode,
  AccumNode,
  BinNode,
  CompareNode,
  DiffNode,
  ExpressionNode,
  FieldRef,
  FillMissingNode,
  FillNode,
  GeneratorNode,
  OptionNode,
  OutlierNode,
  PredictNode,
  RollingStdNode,
  SeriesParts,
  SmoothNode,
  SortKeyNode,
  SortNode,
  StarNode,
  StringlikeNode,
  TimeshiftNode,
  TimesliceNode,
  TotalNode,
  TransposeNode,
} from "../tree";
import { AggregateGrammar } from "./aggregates";
import { lowerWord, WORDS } from "./base";
import type { Rule } from "./base";

const { freeze } = Object;

type SeriesNode = AccumNode | TotalNode | DiffNode | SmoothNode | RollingStdNode | BackshiftNode;

/** Operators that give rows another shape or set them against each other. */
export abstract class ShapeGrammar extends AggregateGrammar {
  /** timeslice := "timeslice" [ "by" ] [ width [ "buckets" ] ] [ as ] */
  protected readonly timesliceStage: Rule<TimesliceNode> = this.rule("timesliceStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.timeslice);
    this.OPTION(() => this.CONSUME(WORDS.by));
    const width = this.OPTION1(() => this.SUBRULE(this.count));
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

  /** sort := ( "sort" | "order" ) [ "by" ] key { "," key } */
  protected readonly sortStage: Rule<SortNode> = this.rule("sortStage", () => {
    const start = this.startOfNext;
    const keys: SortKeyNode[] = [];
    this.OR([{ ALT: () => this.CONSUME(WORDS.sort) }, { ALT: () => this.CONSUME(WORDS.order) }]);
    this.OPTION(() => this.CONSUME(WORDS.by));
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => keys.push(this.SUBRULE(this.sortKey)) });
    return freeze({ kind: "sort", keys: freeze(keys), start, end: this.endOfLast });
  });

  /** key := [ "+" | "-" ] expression [ "asc" | "desc" ] */
  private readonly sortKey: Rule<SortKeyNode> = this.rule("sortKey", () => {
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

  protected readonly accumStage = this.seriesStage("accum");
  protected readonly totalStage = this.seriesStage("total");
  protected readonly diffStage = this.seriesStage("diff");
  protected readonly smoothStage = this.seriesStage("smooth");
  protected readonly rollingStdStage = this.seriesStage("rollingstd");
  protected readonly backshiftStage = this.seriesStage("backshift");

  private seriesStage(kind: SeriesNode["kind"]): Rule<SeriesNode> {
    return this.rule(`${kind}Stage`, () => {
      const { startOffset: start } = this.CONSUME(WORDS[kind]);
      const parts = this.SUBRULE(this.seriesParts);
      return freeze({ kind, ...parts, start, end: this.endOfLast });
    });
  }

  /** parts := field { "," ( field | number ) } { by | as } */
  private readonly seriesParts: Rule<Omit<SeriesParts, "start" | "end">> = this.rule("seriesParts", () => {
    const fields: FieldRef[] = [this.SUBRULE(this.field)];
    let length: ExpressionNode | undefined;
    let alias: FieldRef | undefined;
    let by: FieldRef[] = [];
    this.MANY(() => {
      this.CONSUME(T.Comma);
      this.OR([
        { ALT: () => (length = this.SUBRULE(this.number)) },
        { ALT: () => fields.push(this.SUBRULE1(this.field)) },
      ]);
    });
    this.MANY1(() => {
      this.OR1<unknown>([
        { ALT: () => (by = this.SUBRULE(this.byFields)) },
        { ALT: () => (alias = this.SUBRULE(this.alias)) },
      ]);
    });
    return { fields: freeze(fields), ...(length && { length }), by: freeze(by), ...(alias && { alias }) };
  });

  /** predict := "predict" field "by" width [ options ] */
  protected readonly predictStage: Rule<PredictNode> = this.rule("predictStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.predict);
    const field = this.SUBRULE(this.field);
    const width = this.OPTION(() => {
      this.CONSUME(WORDS.by);
      return this.SUBRULE(this.count);
    });
    this.OPTION1(() => this.CONSUME(T.Comma));
    const options = this.OPTION2(() => this.SUBRULE(this.options)) ?? [];
    return freeze({
      kind: "predict",
      field,
      ...(width && { width }),
      options: freeze(options),
      start,
      end: this.endOfLast,
    });
  });

  /** outlier := "outlier" fields { by | options } */
  protected readonly outlierStage: Rule<OutlierNode> = this.rule("outlierStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.outlier);
    const fields = this.SUBRULE(this.fieldList);
    let by: FieldRef[] = [];
    const options: OptionNode[] = [];
    this.MANY(() => {
      this.OR<unknown>([
        { ALT: () => (by = this.SUBRULE(this.byFields)) },
        { ALT: () => options.push(this.SUBRULE(this.namedOption)) },
        { ALT: () => this.CONSUME(T.Comma) },
      ]);
    });
    return freeze({
      kind: "outlier",
      fields: freeze(fields),
      by: freeze(by),
      options: freeze(options),
      start,
      end: this.endOfLast,
    });
  });

  /** bin := "bin" field options */
  protected readonly binStage: Rule<BinNode> = this.rule("binStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.bin);
    const field = this.SUBRULE(this.field);
    this.OPTION(() => this.CONSUME(T.Comma));
    const options = this.SUBRULE(this.options);
    return freeze({ kind: "bin", field, options: freeze(options), start, end: this.endOfLast });
  });
}
