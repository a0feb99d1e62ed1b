import * as T from "../lexer/tokens";
import type {
  FieldRef,
  MergeFieldNode,
  MergeNode,
  OptionNode,
  SessionizeNode,
  ShowingNode,
  StageNode,
  StateNode,
  StringNode,
  TraceNode,
  TransactionizeNode,
  TransactionNode,
} from "../tree";
import { lowerWord, WORDS } from "./base";
import type { Rule } from "./base";
import { EnrichGrammar } from "./enrich";

const { freeze } = Object;

/** Operators that put messages together. */
export abstract class TransactionGrammar extends EnrichGrammar {
  /** transaction := "transaction" "on" fields [ option ] { "with" states [ "," ] } [ "results" … ] [ "showing" … ] */
  protected readonly transactionStage: Rule<TransactionNode> = this.rule("transactionStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.transaction);
    const patterns: StateNode[] = [];
    const options: OptionNode[] = [];
    this.CONSUME(WORDS.on);
    const on = this.SUBRULE(this.fieldList);
    this.MANY({ GATE: () => this.isOption, DEF: () => options.push(this.SUBRULE(this.namedOption)) });
    let listed: Pick<TransactionNode, "states" | "statesField"> = { states: freeze([]) };
    this.AT_LEAST_ONE_SEP({
      SEP: T.Comma,
      DEF: () => {
        this.CONSUME(WORDS.with);
        this.OR([
          { ALT: () => patterns.push(this.SUBRULE(this.patternState)) },
          { ALT: () => (listed = this.SUBRULE(this.listedStates)) },
        ]);
      },
    });
    const results = this.OPTION(() => this.SUBRULE(this.transactionResults));
    const showing = this.OPTION1(() => this.SUBRULE(this.showing)) ?? [];
    return freeze({
      kind: "transaction",
      on: freeze(on),
      options: freeze(options),
      patterns: freeze(patterns),
      ...listed,
      ...(results && { results }),
      showing: freeze(showing),
      start,
      end: this.endOfLast,
    });
  });

  private readonly patternState: Rule<StateNode> = this.rule("patternState", () => {
    const value = this.SUBRULE(this.text);
    const field = this.OPTION(() => this.SUBRULE(this.inField));
    const alias = this.OPTION1(() => this.SUBRULE(this.alias));
    return freeze({
      kind: "state",
      value,
      ...(field && { field }),
      ...(alias && { alias }),
      start: value.start,
      end: this.endOfLast,
    });
  });

  private readonly inField: Rule<FieldRef> = this.rule("inField", () => {
    this.CONSUME(WORDS.in);
    return this.SUBRULE(this.field);
  });

  private readonly listedStates: Rule<Pick<TransactionNode, "states" | "statesField">> = this.rule(
    "listedStates",
    () => {
      const states: StateNode[] = [];
      this.CONSUME(WORDS.states);
      this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => states.push(this.SUBRULE(this.listedState)) });
      const statesField = this.OPTION(() => this.SUBRULE(this.inField));
      return { states: freeze(states), ...(statesField && { statesField }) };
    },
  );

  private readonly listedState: Rule<StateNode> = this.rule("listedState", () => {
    const value = this.SUBRULE(this.textOrField);
    const alias = this.OPTION(() => this.SUBRULE(this.alias));
    return freeze({ kind: "state", value, ...(alias && { alias }), start: value.start, end: this.endOfLast });
  });

  private readonly transactionResults: Rule<NonNullable<TransactionNode["results"]>> = this.rule(
    "transactionResults",
    () => {
      this.CONSUME(WORDS.results);
      this.CONSUME(WORDS.by);
      const word = this.OR([
        { ALT: () => this.CONSUME(WORDS.transactions) },
        { ALT: () => this.CONSUME(WORDS.states) },
        { ALT: () => this.CONSUME(WORDS.transaction) },
        { ALT: () => this.CONSUME(WORDS.flow) },
      ]);
      const results = lowerWord<NonNullable<TransactionNode["results"]> | "transaction">(word) ?? "states";
      return results === "transaction" ? "transactions" : results;
    },
  );

  private readonly showing: Rule<ShowingNode[]> = this.rule("showing", () => {
    const values: ShowingNode[] = [];
    this.CONSUME(WORDS.showing);
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => values.push(this.SUBRULE(this.shown)) });
    return values;
  });

  private readonly shown: Rule<ShowingNode> = this.rule("shown", () => {
    const value = this.SUBRULE(this.aggregateFunction);
    const state = this.OPTION(() => {
      this.CONSUME(WORDS.for);
      return this.SUBRULE(this.field);
    });
    const alias = this.OPTION1(() => this.SUBRULE(this.alias));
    return freeze({
      kind: "showing",
      value,
      ...(state && { state }),
      ...(alias && { alias }),
      start: value.start,
      end: this.endOfLast,
    });
  });

  /** transactionize := "transactionize" fields [ as ] [ options ] [ "(" stages ")" ] */
  protected readonly transactionizeStage: Rule<TransactionizeNode> = this.rule("transactionizeStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.transactionize);
    const fields = this.SUBRULE(this.fieldList);
    const alias = this.OPTION(() => this.SUBRULE(this.alias));
    const options = this.OPTION1(() => this.SUBRULE(this.options)) ?? [];
    const stages: StageNode[] =
      this.OPTION2(() => {
        this.CONSUME(T.LParen);
        const inner = this.SUBRULE(this.innerStages);
        this.CONSUME(T.RParen);
        return inner;
      }) ?? [];
    return freeze({
      kind: "transactionize",
      fields: freeze(fields),
      ...(alias && { alias }),
      options: freeze(options),
      stages: freeze(stages),
      start,
      end: this.endOfLast,
    });
  });

  /** merge := "merge" [ part { "," part } ] */
  protected readonly mergeStage: Rule<MergeNode> = this.rule("mergeStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.merge);
    const fields: MergeFieldNode[] = [];
    this.MANY_SEP({ SEP: T.Comma, DEF: () => fields.push(this.SUBRULE(this.mergeField)) });
    return freeze({ kind: "merge", fields: freeze(fields), start, end: this.endOfLast });
  });

  /** part := field [ "takefirst" | "takelast" | "takedistinct" | "join" "with" text ] [ as ] */
  private readonly mergeField: Rule<MergeFieldNode> = this.rule("mergeField", () => {
    const field = this.SUBRULE(this.field);
    const word = this.OPTION(() =>
      this.OR([
        { ALT: () => this.CONSUME(WORDS.takefirst) },
        { ALT: () => this.CONSUME(WORDS.takelast) },
        { ALT: () => this.CONSUME(WORDS.takedistinct) },
        { ALT: () => this.CONSUME(WORDS.join) },
      ]),
    );
    const strategy = lowerWord<NonNullable<MergeFieldNode["strategy"]>>(word);
    const separator = this.OPTION1(() => {
      this.CONSUME(WORDS.with);
      return this.SUBRULE(this.text);
    });
    const alias = this.OPTION2(() => this.SUBRULE(this.alias));
    return freeze({
      kind: "merge-field",
      field,
      ...(strategy && { strategy }),
      ...(separator && { separator }),
      ...(alias && { alias }),
      start: field.start,
      end: this.endOfLast,
    });
  });

  protected readonly sessionizeStage: Rule<SessionizeNode> = this.rule("sessionizeStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.sessionize);
    const extractions = this.SUBRULE(this.extractions);
    return freeze({ kind: "sessionize", extractions: freeze(extractions), start, end: this.endOfLast });
  });

  /** trace := "trace" [ "+" | "-" ] pattern origin */
  protected readonly traceStage: Rule<TraceNode> = this.rule("traceStage", () => {
    const { startOffset: start } = this.CONSUME(WORDS.trace);
    const sign = this.OPTION(() =>
      this.OR([{ ALT: () => this.CONSUME(T.Plus) }, { ALT: () => this.CONSUME(T.Minus) }]),
    );
    const pattern = this.SUBRULE(this.text);
    const origin = this.OR1<StringNode | Extract<FieldRef, { kind: "parameter" }>>([
      { ALT: () => this.SUBRULE1(this.text) },
      { ALT: () => this.SUBRULE(this.parameter) },
    ]);
    const direction = sign?.image as TraceNode["direction"];
    return freeze({ kind: "trace", ...(direction && { direction }), pattern, origin, start, end: this.endOfLast });
  });
}
