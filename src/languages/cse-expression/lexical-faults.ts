import type { IToken } from "chevrotain";
import type { Fault } from "../fault";
import { WRONG } from "./tokens";

type Wording = Pick<Fault, "code" | "message" | "help">;

/** The fault of a piece of text that is no token. */
export function lexicalFault({ tokenType, image, startOffset }: IToken, text: string): Fault {
  const end = startOffset + image.length;
  return {
    ...wordingOf(tokenType, image),
    level: "error",
    phase: "lexer",
    start: startOffset,
    end: spanEnd(text, startOffset, end),
  };
}

/** A fault marks one line. */
function spanEnd(text: string, start: number, end: number): number {
  const lineBreak = text.slice(start, end).search(/[\r\n]/);
  return lineBreak > 0 ? start + lineBreak : end;
}

function wordingOf(type: IToken["tokenType"], image: string): Wording {
  switch (type) {
    case WRONG.TypographicText:
      return {
        code: "cse-lex-typographic-quote",
        message: `\`${image.charAt(0)}\` is not a quote of the language: a text stands in \`'\` or \`"\``,
        help: "type the quotes again; a word processor or a web page made them round",
      };
    case WRONG.OpenComment:
      return { code: "cse-lex-unclosed-comment", message: "`/*` is not closed", help: "put `*/` behind the comment" };
    case WRONG.LineComment:
      return {
        code: "cse-lex-line-comment",
        message: "`//` starts no comment in a rule expression: comments stand in `/* … */`",
        help: "write `/* … */`",
      };
    case WRONG.OpenRegex:
      return {
        code: "cse-lex-unclosed-regex",
        message: "`/` behind `matches` is not closed on its line",
        help: "put `/` behind the regular expression; a slash inside it is written `\\/`",
      };
    case WRONG.Number:
      return wrongNumber(image);
    case WRONG.Operator:
      return wrongOperator(image);
    default:
      return unclosedText(image);
  }
}

/** The fault of characters that start no token. */
export function strayCharacters(image: string, start: number): Fault {
  return {
    code: "cse-lex-character",
    level: "error",
    phase: "lexer",
    start,
    end: start + image.length,
    message: `\`${image}\` means nothing outside a text`,
    help:
      image === ";" ? "take it out: a rule is one expression" : "take it out, or put the text around it into quotes",
  };
}

function unclosedText(image: string): Wording {
  const quote = image.charAt(0);
  return {
    code: "cse-lex-unclosed-string",
    message: `\`${quote}\` is not closed on its line`,
    help:
      quote === "'"
        ? "put `'` behind the text; a text that holds `'` stands in `\"`, for a backslash escapes nothing in `'`"
        : 'put `"` behind the text; a `\\` before the last `"` makes it a part of the text',
  };
}

function wrongNumber(image: string): Wording {
  const isAddress = /^\d+(?:\.\d+){2,}/.test(image);
  return {
    code: "cse-lex-number",
    message: `\`${image}\` is not a number: digits, a fraction, an exponent, and a suffix such as \`s\`, \`m\`, \`h\`, \`d\`, \`K\`, \`Mi\``,
    help: isAddress ? `write '${image}', a text` : "correct the number, or put the text into quotes",
  };
}

const OPERATORS: Readonly<Record<string, string>> = {
  "===": "=",
  "!==": "!=",
  "=>": ">=",
  "=<": "<=",
  "=!": "!=",
  "&": "AND",
  "=~": "RLIKE",
  "!~": "NOT RLIKE",
};

function wrongOperator(image: string): Wording {
  return {
    code: "cse-lex-operator",
    message: `\`${image}\` is not an operator of the language`,
    help: `write \`${OPERATORS[image] ?? "RLIKE"}\``,
  };
}
