import { Address, TablePath } from "../lexer/modes";
import * as T from "../lexer/tokens";
import type {
  CatNode,
  GeoIpNode,
  JoinNode,
  JoinTableNode,
  InferNode,
  LookupNode,
  OptionNode,
  OutputNode,
  SaveNode,
  StageNode,
  TableRef,
  ThreatIpNode,
  ThreatLookupNode,
} from "../tree";
import { WORDS } from "./base";
import type { Rule } from "./base";
import { addressNode } from "./expressions";
import { SeriesGrammar } from "./series";

const { freeze } = Object;

/** Operators that bring in other data. */
export abstract class EnrichGrammar extends SeriesGrammar {
  /** table := place | path | string | parameter */
  protected readonly table: Rule<TableRef> = this.rule("table", () =>
    this.OR<TableRef>([
      { ALT: () => addressNode(this.CONSUME(Address)) },
      { ALT: () => addressNode(this.CONSUME(TablePath)) },
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.SUBRULE(this.parameter) },
    ]),
  );

  /** lookup := "lookup" output { "," output } "from" table "on" pairs */
  protected readonly lookupStage: Rule<LookupNode> = this.rule("lookupStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.lookup);
    const outputs: OutputNode[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => outputs.push(this.SUBRULE(this.output)) });
    this.CONSUME(WORDS.from);
    const table = this.SUBRULE(this.table);
    this.CONSUME(WORDS.on);
    let on = this.SUBRULE(this.expression);
    this.MANY(() => {
      this.CONSUME1(T.Comma);
      const right = this.SUBRULE1(this.expression);
      on = freeze({ kind: "binary", operator: "and", left: on, right, start: on.start, end: right.end });
    });
    return freeze({ kind: "lookup", outputs: freeze(outputs), table, on, start, end: this.endOfLast });
  });

  private readonly output: Rule<OutputNode> = this.rule("output", () => {
    const column = this.OR<OutputNode["column"]>([
      { ALT: () => this.SUBRULE(this.star) },
      { ALT: () => this.SUBRULE(this.field) },
    ]);
    const alias = this.OPTION(() => this.SUBRULE(this.alias));
    return freeze({ kind: "output", column, ...(alias && { alias }), start: column.start, end: this.endOfLast });
  });

  protected readonly threatIpStage: Rule<ThreatIpNode> = this.rule("threatIpStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.threatip);
    const field = this.SUBRULE(this.field);
    return freeze({ kind: "threatip", field, start, end: field.end });
  });

  /** threatlookup := "threatlookup" [ "singleindicator" ] { option } fields */
  protected readonly threatLookupStage: Rule<ThreatLookupNode> = this.rule("threatLookupStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.threatlookup);
    const single = this.OPTION(() => this.CONSUME(WORDS.singleindicator));
    const options: OptionNode[] = [];
    this.MANY({ GATE: () => this.isOption, DEF: () => options.push(this.SUBRULE(this.namedOption)) });
    const fields = this.SUBRULE(this.fieldList);
    return freeze({
      kind: "threatlookup",
      singleIndicator: single !== undefined,
      options: freeze(options),
      fields: freeze(fields),
      start,
      end: this.endOfLast,
    });
  });

  protected readonly geoIpStage: Rule<GeoIpNode> = this.rule("geoIpStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.geoip);
    const field = this.SUBRULE(this.field);
    return freeze({ kind: "geoip", field, start, end: field.end });
  });

  /** infer := "infer" option { option } */
  protected readonly inferStage: Rule<InferNode> = this.rule("inferStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.infer);
    const options: OptionNode[] = [];
    this.AT_LEAST_ONE(() => options.push(this.SUBRULE(this.namedOption)));
    return freeze({ kind: "infer", options: freeze(options), start, end: this.endOfLast });
  });

  protected readonly catStage: Rule<CatNode> = this.rule("catStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.cat);
    const table = this.SUBRULE(this.table);
    return freeze({ kind: "cat", table, start, end: table.end });
  });

  /** save := "save" [ "append" ] table */
  protected readonly saveStage: Rule<SaveNode> = this.rule("saveStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.save);
    const append = this.OPTION(() => this.CONSUME(WORDS.append)) !== undefined;
    const table = this.SUBRULE(this.table);
    return freeze({ kind: "save", append, table, start, end: table.end });
  });

  /** join := "join" table { "," table } "on" expression [ "timewindow" length ] */
  protected readonly joinStage: Rule<JoinNode> = this.rule("joinStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.join);
    const tables: JoinTableNode[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => tables.push(this.SUBRULE(this.joinTable)) });
    this.CONSUME(WORDS.on);
    const on = this.SUBRULE(this.expression);
    const timeWindow = this.OPTION(() => {
      this.CONSUME(WORDS.timewindow);
      return this.SUBRULE(this.count);
    });
    return freeze({
      kind: "join",
      tables: freeze(tables),
      on,
      ...(timeWindow && { timeWindow }),
      start,
      end: this.endOfLast,
    });
  });

  private readonly joinTable: Rule<JoinTableNode> = this.rule("joinTable", () => {
    const { startOffset: start } = this.CONSUME(T.LParen);
    const stages = this.SUBRULE(this.innerStages);
    this.CONSUME(T.RParen);
    const alias = this.SUBRULE(this.alias);
    return freeze({ kind: "join-table", stages: freeze(stages), alias, start, end: alias.end });
  });

  /** stage { "|" stage } */
  protected readonly innerStages: Rule<StageNode[]> = this.rule("innerStages", () => {
    const stages: StageNode[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: T.InnerPipe, DEF: () => stages.push(this.SUBRULE(this.stage)) });
    return stages;
  });
}
