import type { IToken } from "chevrotain";
import * as T from "../lexer/tokens";
import type { ExpressionNode, ExtractionNode, FieldRef, OptionNode, ParameterNode, StringNode } from "../tree";
import { WORDS } from "./base";
import type { Rule } from "./base";
import { ScopeGrammar } from "./scope";

const { freeze } = Object;

/** What parse operators gather until their end. */
export interface Gathered {
  /** Where the stage starts. */
  readonly start: number;
  /** See the nodes of the operators. */
  field?: FieldRef;
  /** See the nodes of the operators. */
  nodrop: boolean;
  /** See the nodes of the operators. */
  multi: boolean;
  /** See the nodes of the operators. */
  auto: boolean;
  /** See the nodes of the operators. */
  keys: boolean;
  /** See the nodes of the operators. */
  infer: boolean;
  /** See the nodes of the operators. */
  extractArrays: boolean;
  /** See the nodes of the operators. */
  refOnly: boolean;
  /** See the nodes of the operators. */
  maxDepth?: ExpressionNode;
  /** See the nodes of the operators. */
  pattern?: StringNode;
  /** See the nodes of the operators. */
  readonly options: OptionNode[];
  /** See the nodes of the operators. */
  readonly extractions: ExtractionNode[];
}

/** Nothing gathered yet. */
export const gather = (start = 0): Gathered => ({
  start,
  nodrop: false,
  multi: false,
  auto: false,
  keys: false,
  infer: false,
  extractArrays: false,
  refOnly: false,
  options: [],
  extractions: [],
});

/** What every parse operator has. */
export const common = ({ field, nodrop }: Gathered): { field?: FieldRef; nodrop: boolean } => ({
  ...(field && { field }),
  nodrop,
});

/** What the operators that make fields of a text have in common. */
export abstract class ParseOptionGrammar extends ScopeGrammar {
  /** option := name "=" value */
  protected readonly namedOption: Rule<OptionNode> = this.rule("namedOption", () => {
    const name = this.CONSUME(T.Name);
    this.CONSUME(T.Equal);
    const value = this.SUBRULE(this.optionValue);
    const start = name.startOffset;
    return freeze({ kind: "option", name: name.image.toLowerCase(), value, start, end: this.endOfLast });
  });

  private readonly optionValue: Rule<string> = this.rule("optionValue", () =>
    this.OR([
      { ALT: () => this.CONSUME(T.NumberLiteral).image },
      { ALT: () => this.CONSUME(T.Text).image + this.SUBRULE(this.strictness) },
      { ALT: () => this.CONSUME(T.Parameter).image },
      { ALT: () => this.CONSUME(T.Name).image },
      { ALT: () => this.CONSUME(T.Plus).image + (this.OPTION(() => this.CONSUME(T.Minus))?.image ?? "") },
      { ALT: () => this.CONSUME1(T.Minus).image + (this.OPTION1(() => this.CONSUME1(T.NumberLiteral))?.image ?? "") },
    ]),
  );

  /** `;strict` behind the text of `startswith` */
  private readonly strictness: Rule<string> = this.rule("strictness", () => {
    const strict = this.OPTION(() => {
      this.CONSUME(T.Semicolon);
      return this.CONSUME(WORDS.strict);
    });
    return strict === undefined ? "" : ";strict";
  });

  /** options := option { [ "," ] option } */
  protected readonly options: Rule<OptionNode[]> = this.rule("options", () => {
    const options = [this.SUBRULE(this.namedOption)];
    this.MANY(() => {
      this.OPTION(() => this.CONSUME(T.Comma));
      options.push(this.SUBRULE1(this.namedOption));
    });
    return options;
  });

  /** `field=name`, `nodrop` */
  protected readonly commonOption = this.RULE(
    "commonOption",
    (into: Gathered = gather()): void => {
      this.OR([
        { ALT: () => this.SUBRULE(this.fieldOption, { ARGS: [into] }) },
        {
          ALT: () => {
            this.CONSUME(WORDS.nodrop);
            this.ACTION(() => (into.nodrop = true));
          },
        },
      ]);
    },
    { resyncEnabled: false },
  );

  private readonly fieldOption = this.RULE(
    "fieldOption",
    (into: Gathered = gather()): void => {
      this.CONSUME(WORDS.field);
      this.CONSUME(T.Equal);
      const field = this.SUBRULE(this.field);
      this.ACTION(() => (into.field = field));
    },
    { resyncEnabled: false },
  );

  /** texts [ "as" fields ] */
  private readonly extraction: Rule<ExtractionNode> = this.rule("extraction", () => {
    const start = this.startOfNext;
    const texts: (StringNode | FieldRef)[] = [this.SUBRULE(this.textOrField)];
    this.MANY(() => {
      this.CONSUME(T.Comma);
      texts.push(this.SUBRULE1(this.textOrField));
    });
    const fields = this.OPTION(() => this.SUBRULE(this.aliasList)) ?? [];
    return freeze({ kind: "extraction", texts: freeze(texts), fields: freeze(fields), start, end: this.endOfLast });
  });

  protected readonly textOrField: Rule<StringNode | FieldRef> = this.rule("textOrField", () =>
    this.OR<StringNode | FieldRef>([{ ALT: () => this.SUBRULE(this.text) }, { ALT: () => this.SUBRULE(this.field) }]),
  );

  /** as := "as" names, up to a comma that a string follows: that starts the next extraction */
  private readonly aliasList: Rule<FieldRef[]> = this.rule("aliasList", () => {
    this.CONSUME(WORDS.as);
    return this.OR([
      {
        ALT: () => {
          this.CONSUME(T.LParen);
          const names = this.SUBRULE(this.fieldList);
          this.CONSUME(T.RParen);
          return names;
        },
      },
      {
        ALT: () => {
          const names = [this.SUBRULE(this.field)];
          this.MANY({
            GATE: () => !this.isText(2),
            DEF: () => {
              this.CONSUME(T.Comma);
              names.push(this.SUBRULE1(this.field));
            },
          });
          return names;
        },
      },
    ]);
  });

  private isText(distance: number): boolean {
    return this.LA(distance).tokenType.CATEGORIES?.includes(T.Text) === true;
  }

  /** extraction { "," extraction } */
  protected readonly extractions: Rule<ExtractionNode[]> = this.rule("extractions", () => {
    const all: ExtractionNode[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => all.push(this.SUBRULE(this.extraction)) });
    return all;
  });

  /** The pattern, paths or keys with their fields. */
  protected readonly extractionsInto = this.RULE(
    "extractionsInto",
    (into: Gathered = gather()): void => {
      const all = this.SUBRULE(this.extractions);
      this.ACTION(() => into.extractions.push(...all));
    },
    { resyncEnabled: false },
  );

  /** A number, or a parameter in its place. */
  protected readonly count: Rule<ExpressionNode> = this.rule("count", () =>
    this.OR<ExpressionNode>([{ ALT: () => this.SUBRULE(this.number) }, { ALT: () => this.SUBRULE(this.parameter) }]),
  );

  protected readonly parameter: Rule<ParameterNode> = this.rule("parameter", () => {
    const { image, startOffset: start } = this.CONSUME(T.Parameter);
    return freeze({ kind: "parameter", text: image, start, end: start + image.length });
  });

  /** Notes a word that stands or does not stand. */
  protected flag(
    into: Gathered,
    name: "auto" | "keys" | "multi" | "extractArrays" | "refOnly" | "infer",
    _: IToken,
  ): void {
    this.ACTION(() => (into[name] = true));
  }
}
