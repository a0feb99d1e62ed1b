import type { ILexingError, IToken } from "chevrotain";
import type { Fault } from "../../fault";
import type { Span } from "../../span";
import * as T from "./tokens";

/** What is wrong with a piece, without where. */
type Wording = Pick<Fault, "code" | "message" | "help">;

const fault = ({ start, end }: Span, wording: Wording): Fault => ({
  ...wording,
  level: "error",
  phase: "lexer",
  start,
  end,
});

/** What is wrong with one piece that the lexer has recognised. */
export function tokenFault(tokens: readonly IToken[], index: number): Fault | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const span = { start: token.startOffset, end: token.startOffset + token.image.length };
  if (token.tokenType === T.OpenText) return fault(span, openText(token.image));
  if (token.tokenType === T.SingleQuoted && !isOneCharacterOption(tokens, index))
    return fault(span, singleQuoted(token));
  return undefined;
}

/** `delim=','`, `escape='\'`, `quote='"'`: Sumo Logic documentation, "Parse CSV Formatted Logs". */
function isOneCharacterOption(tokens: readonly IToken[], index: number): boolean {
  const [name, equal] = [tokens[index - 2]?.image ?? "", tokens[index - 1]?.image];
  return equal === "=" && /^(?:delim|escape|quote)$/i.test(name);
}

const openText = (image: string): Wording => ({
  code: "search-lex-open-string",
  message: `string ${shorten(image)} does not close on its line`,
  help: 'close it with `"`; a quote within it is written `\\"`',
});

const singleQuoted = ({ image }: IToken): Wording => ({
  code: "search-lex-single-quotes",
  message: `string ${shorten(image)} stands in single quotes, and a search takes double quotes`,
  help: `write "${image.slice(1, -1).replace(/"/g, '\\"')}"`,
});

const SMART = /[\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb]/;

/** What the lexer could make no piece of. */
export function lexerFaults(text: string, errors: readonly ILexingError[]): Fault[] {
  return errors.map(({ offset, length }) => {
    const end = offset + Math.max(1, length);
    return fault({ start: offset, end }, unknownText(text.slice(offset, end)));
  });
}

function unknownText(found: string): Wording {
  if (SMART.test(found))
    return {
      code: "search-lex-typographic-quotes",
      message: `quote ${found} is a typographic one, and a search takes \`"\``,
      help: 'replace it by `"`',
    };
  if (found === "]")
    return {
      code: "search-lex-unopened-bracket",
      message: "bracket `]` closes nothing that is open",
      help: "remove it, or open it with `[subquery:`",
    };
  return {
    code: "search-lex-unknown-character",
    message: `character${found.length > 1 ? "s" : ""} ${shorten(found)} cannot stand here`,
    help: "remove it, or put the text into double quotes",
  };
}

function shorten(text: string): string {
  return `\`${text.length > 40 ? `${text.slice(0, 37)}…` : text}\``;
}
