import * as T from "../lexer/tokens";
import type {
  AccumNode,
  BackshiftNode,
  BinNode,
  DiffNode,
  ExpressionNode,
  FieldRef,
  OptionNode,
  OutlierNode,
  PredictNode,
  RollingStdNode,
  SeriesParts,
  SmoothNode,
  SortKeyNode,
  SortNode,
  TotalNode,
} from "../tree";
import { WORDS } from "./base";
import type { Rule } from "./base";
import { ShapeGrammar } from "./shape";

const { freeze } = Object;

type SeriesNode = AccumNode | TotalNode | DiffNode | SmoothNode | RollingStdNode | BackshiftNode;

/** Operators that order rows or set them against each other. */
export abstract class SeriesGrammar extends ShapeGrammar {
  /** sort := ( "sort" | "order" ) [ [ "by" ] keys ] */
  protected readonly sortStage: Rule<SortNode> = this.rule("sortStage", () => {
    const start = this.startOfNext;
    this.OR([{ ALT: () => this.CONSUME(WORDS.sort) }, { ALT: () => this.CONSUME(WORDS.order) }]);
    const keys = this.OR1<SortKeyNode[]>([
      {
        ALT: () => {
          this.CONSUME(WORDS.by);
          return this.SUBRULE(this.sortKeys);
        },
      },
      { ALT: () => this.SUBRULE1(this.sortKeys) },
      { GATE: () => this.isStageEnd, ALT: () => [] },
    ]);
    return freeze({ kind: "sort", keys: freeze(keys), start, end: this.endOfLast });
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
    const fields: FieldRef[] = [this.SUBRULE(this.seriesField)];
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

  /** `_count` or `(_count)` */
  private readonly seriesField: Rule<FieldRef> = this.rule("seriesField", () =>
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.LParen);
          const field = this.SUBRULE(this.field);
          this.CONSUME(T.RParen);
          return field;
        },
      },
      { ALT: () => this.SUBRULE1(this.field) },
    ]),
  );

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
      this.OR<unknown>({
        DEF: [
          { ALT: () => (by = this.SUBRULE(this.byFields)) },
          { ALT: () => options.push(this.SUBRULE(this.namedOption)) },
          { ALT: () => this.CONSUME(T.Comma) },
        ],
        IGNORE_AMBIGUITIES: true,
      });
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
