import * as T from "../lexer/tokens";
import type { CsvNode, KeyValueNode, PositionNode, SplitNode } from "../tree";
import { WORDS } from "./base";
import type { Rule } from "./base";
import { PatternGrammar } from "./parse-operators";
import { common, gather } from "./parse-options";
import type { Gathered } from "./parse-options";

const { freeze } = Object;

/** Operators that make fields of a text by separators. */
export abstract class ParseGrammar extends PatternGrammar {
  /** csv := "csv" [ field ] { option } "extract" positions { option } */
  protected readonly csvStage: Rule<CsvNode> = this.rule("csvStage", () => {
    const start = this.startOfNext;
    this.CONSUME(WORDS.csv);
    const into = gather();
    const positions = this.SUBRULE(this.separated, { ARGS: [into] });
    const { options } = into;
    return freeze({ kind: "csv", ...common(into), options: freeze(options), positions, start, end: this.endOfLast });
  });

  protected readonly splitStage: Rule<SplitNode> = this.rule("splitStage", () => {
    const start = this.startOfNext;
    this.CONSUME(WORDS.split);
    const into = gather();
    const positions = this.SUBRULE(this.separated, { ARGS: [into] });
    const { options } = into;
    return freeze({ kind: "split", ...common(into), options: freeze(options), positions, start, end: this.endOfLast });
  });

  private readonly separated = this.RULE(
    "separated",
    (into: Gathered = gather()): readonly PositionNode[] => {
      this.OPTION({
        GATE: () => !this.isNext(WORDS.extract) && !this.isNext(T.Equal, 2),
        DEF: () => {
          const field = this.SUBRULE(this.field);
          this.ACTION(() => (into.field = field));
        },
      });
      this.MANY({
        GATE: () => !this.isNext(WORDS.extract),
        DEF: () => this.SUBRULE(this.separatedOption, { ARGS: [into] }),
      });
      this.CONSUME(WORDS.extract);
      const positions: PositionNode[] = [];
      this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => positions.push(this.SUBRULE(this.position)) });
      this.MANY1(() => this.SUBRULE1(this.separatedOption, { ARGS: [into] }));
      return freeze(positions);
    },
    { resyncEnabled: false },
  );

  private readonly separatedOption = this.RULE(
    "separatedOption",
    (into: Gathered = gather()): void => {
      this.OR({
        DEF: [
          { ALT: () => this.SUBRULE(this.commonOption, { ARGS: [into] }) },
          { ALT: () => this.SUBRULE(this.optionInto, { ARGS: [into] }) },
        ],
        IGNORE_AMBIGUITIES: true,
      });
    },
    { resyncEnabled: false },
  );

  private readonly optionInto = this.RULE(
    "optionInto",
    (into: Gathered = gather()): void => {
      const option = this.SUBRULE(this.namedOption);
      this.OPTION(() => this.CONSUME(T.Comma));
      this.ACTION(() => into.options.push(option));
    },
    { resyncEnabled: false },
  );

  /** position := number "as" field | field */
  private readonly position: Rule<PositionNode> = this.rule("position", () => {
    const start = this.startOfNext;
    return this.OR<PositionNode>([
      {
        ALT: () => {
          const number = this.SUBRULE(this.number);
          const field = this.SUBRULE(this.alias);
          return freeze({ kind: "position", number, field, start, end: this.endOfLast });
        },
      },
      {
        ALT: () => {
          const field = this.SUBRULE(this.field);
          return freeze({ kind: "position", field, start, end: this.endOfLast });
        },
      },
    ]);
  });

  /** keyvalue := ( "keyvalue" | "kv" ) { mode | option | extractions } */
  protected readonly keyValueStage: Rule<KeyValueNode> = this.rule("keyValueStage", () => {
    const start = this.startOfNext;
    this.OR([{ ALT: () => this.CONSUME(WORDS.keyvalue) }, { ALT: () => this.CONSUME(WORDS.kv) }]);
    const into = gather();
    this.AT_LEAST_ONE(() => this.SUBRULE(this.keyValuePart, { ARGS: [into] }));
    const { auto, pattern, refOnly } = into;
    return freeze({
      kind: "keyvalue",
      ...common(into),
      mode: auto ? "auto" : pattern ? "regex" : "infer",
      ...(pattern && { pattern }),
      extractions: freeze(into.extractions),
      options: freeze(into.options),
      refOnly,
      start,
      end: this.endOfLast,
    });
  });

  private readonly keyValuePart = this.RULE(
    "keyValuePart",
    (into: Gathered = gather()): void => {
      this.OR({
        DEF: [
          { ALT: () => this.SUBRULE(this.commonOption, { ARGS: [into] }) },
          { ALT: () => this.flag(into, "auto", this.CONSUME(WORDS.auto)) },
          { ALT: () => this.flag(into, "infer", this.CONSUME(WORDS.infer)) },
          { ALT: () => this.flag(into, "keys", this.CONSUME(WORDS.keys)) },
          { ALT: () => this.flag(into, "refOnly", this.CONSUME(WORDS.refonly)) },
          { ALT: () => this.SUBRULE(this.keyPattern, { ARGS: [into] }) },
          { ALT: () => this.SUBRULE(this.delimiter, { ARGS: [into] }) },
          {
            GATE: () => into.extractions.length === 0,
            ALT: () => this.SUBRULE(this.extractionsInto, { ARGS: [into] }),
          },
        ],
        IGNORE_AMBIGUITIES: true,
      });
    },
    { resyncEnabled: false },
  );

  private readonly keyPattern = this.RULE(
    "keyPattern",
    (into: Gathered = gather()): void => {
      this.CONSUME(WORDS.regex);
      const pattern = this.SUBRULE(this.text);
      this.ACTION(() => (into.pattern = pattern));
    },
    { resyncEnabled: false },
  );

  private readonly delimiter = this.RULE(
    "delimiter",
    (into: Gathered = gather()): void => {
      const { startOffset: start, image } = this.CONSUME(WORDS.delim);
      this.OPTION(() => this.CONSUME(T.Equal));
      const value = this.CONSUME(T.Text).image;
      const end = this.endOfLast;
      this.ACTION(() => into.options.push(freeze({ kind: "option", name: image.toLowerCase(), value, start, end })));
    },
    { resyncEnabled: false },
  );
}
