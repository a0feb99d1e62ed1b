import type { IParserErrorMessageProvider, IRecognitionException, IToken, ParserMethod, TokenType } from "chevrotain";
import { lazyLookahead } from "../../lazy-lookahead";
import { EmbeddedActionsParser, EOF } from "../../toolkit";
import { AGGREGATES, RESERVED, SOFT, STAGES } from "../lexer/keywords";
import * as T from "../lexer/tokens";
import type { FieldNode, FieldRef, ParameterNode, StringNode } from "../tree";

/** A rule of the grammar that takes nothing and gives a node. */
export type Rule<T> = ParserMethod<[], T>;

/** Words whose tokens the grammar names. */
export const WORDS = { ...RESERVED, ...AGGREGATES, ...STAGES, ...SOFT };

const ALL_TOKENS: TokenType[] = [
  ...Object.values(T).filter((each): each is TokenType => typeof each === "object"),
  ...Object.values(WORDS),
];

/** What all areas of the grammar share. */
export abstract class GrammarBase extends EmbeddedActionsParser {
  protected constructor(tokens: TokenType[], errorMessageProvider: IParserErrorMessageProvider) {
    super([...ALL_TOKENS, ...tokens], {
      recoveryEnabled: false,
      skipValidations: true,
      maxLookahead: 1,
      lookaheadStrategy: lazyLookahead(),
      nodeLocationTracking: "none",
      errorMessageProvider,
    });
  }

  /** A rule: what fails in it fails the stage. */
  protected rule<T>(name: string, build: () => T): Rule<T> {
    return this.RULE(name, build);
  }

  /** A rule that is given a part of a search, and gives nothing when that part is faulty. */
  protected partRule<T>(name: string, build: () => T): Rule<T | undefined> {
    return this.RULE<() => T | undefined>(name, build, { recoveryValueFunc: () => undefined });
  }

  /** Where the next piece starts. */
  protected get startOfNext(): number {
    return this.LA(1).startOffset;
  }

  /** Behind the last piece that was taken. */
  protected get endOfLast(): number {
    return endOf(this.LA(0));
  }

  /** Whether the piece at a distance is of a type. */
  protected isNext(type: TokenType, distance = 1): boolean {
    return this.LA(distance).tokenType === type;
  }

  /** Whether `name=` comes next. */
  protected get isOption(): boolean {
    return this.isNext(T.Equal, 2);
  }

  /** Whether the stage ends here. */
  protected isAtEnd(): boolean {
    return this.LA(1).tokenType === EOF;
  }

  /** Whether the stage, perhaps one of an inner search, ends here. */
  protected get isStageEnd(): boolean {
    const type = this.LA(1).tokenType;
    return this.isAtEnd() || type === T.InnerPipe || type === T.RBracket || type === T.RParen;
  }

  /** Notes an error behind which the grammar can go on. */
  protected addError(error: IRecognitionException): void {
    this.errors = [...this.errors, error];
  }

  protected readonly field: Rule<FieldRef> = this.rule("field", () =>
    this.OR<FieldRef>([
      { ALT: () => parameterNode(this.CONSUME(T.Parameter)) },
      { ALT: () => fieldNode(this.CONSUME(T.Name)) },
    ]),
  );

  protected readonly text: Rule<StringNode> = this.rule("text", () => stringNode(this.CONSUME(T.Text)));

  /** `as name`. */
  protected readonly alias: Rule<FieldRef> = this.rule("alias", () => {
    this.CONSUME(WORDS.as);
    return this.SUBRULE(this.field);
  });

  /** `a, b`. */
  protected readonly fieldList: Rule<FieldRef[]> = this.rule("fieldList", () => {
    const fields: FieldRef[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => fields.push(this.SUBRULE(this.field)) });
    return fields;
  });

  /** `a, b` or `(a, b)`. */
  protected readonly fieldNames: Rule<FieldRef[]> = this.rule("fieldNames", () =>
    this.OR<FieldRef[]>([
      {
        ALT: () => {
          this.CONSUME(T.LParen);
          const fields = this.SUBRULE(this.fieldList);
          this.CONSUME(T.RParen);
          return fields;
        },
      },
      { ALT: () => this.SUBRULE1(this.fieldList) },
    ]),
  );

  /** `by a, b`. */
  protected readonly byFields: Rule<FieldRef[]> = this.rule("byFields", () => {
    this.OPTION(() => this.CONSUME(WORDS.group));
    this.CONSUME(WORDS.by);
    return this.SUBRULE(this.fieldNames);
  });
}

/** A piece's word in lower case; while the toolkit records the grammar, pieces have none. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the grammar knows which words it takes
export function lowerWord<T extends string>(token: IToken | undefined): T | undefined {
  const image: unknown = token?.image;
  return typeof image === "string" ? (image.toLowerCase() as T) : undefined;
}

/** Behind a piece's last character. */
function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

const { freeze } = Object;

/** The field that a piece names. */
export function fieldNode(token: IToken): FieldNode {
  const { image, startOffset: start } = token;
  const end = start + image.length;
  if (!image.startsWith("%")) return freeze({ kind: "field", name: image, form: "word", start, end });
  if (image.endsWith('"'))
    return freeze({ kind: "field", name: image.slice(image.indexOf('"') + 1, -1), form: "quoted", start, end });
  return freeze({ kind: "field", name: image.slice(1), form: "path", start, end });
}

/** The parameter that a piece is. */
export function parameterNode({ image, startOffset: start }: IToken): ParameterNode {
  return freeze({ kind: "parameter", text: image, start, end: start + image.length });
}

/** The string that a piece is; its quotes may be single ones, and the last may be missing. */
export function stringNode({ image, startOffset: start, tokenType }: IToken): StringNode {
  const raw = tokenType === T.OpenText ? image.slice(1) : image.slice(1, -1);
  return freeze({ kind: "string", raw, start, end: start + image.length });
}
