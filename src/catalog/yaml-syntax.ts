import { visit } from "yaml";
import type { Document, YAMLError } from "yaml";
import type { Diagnostic } from "../diagnostics";
import { duplicateKey, yamlSyntax } from "./errors";
import type { LocatedYaml } from "./located-yaml";

/** Mistakes that spoil one value: the rest of the file can be looked at all the same. */
const LOCAL: ReadonlySet<string> = new Set([
  "DUPLICATE_KEY",
  "BAD_SCALAR_START",
  "BAD_DQ_ESCAPE",
  "TAG_RESOLVE_FAILED",
]);

/** Whether a document has a mistake after which nobody knows what belongs where. */
export function structureIsLost({ errors }: Document.Parsed): boolean {
  return errors.some(({ code }) => !LOCAL.has(code));
}

/** What is wrong with the syntax of a document: all that spoils one value, and the first that spoils the structure. */
export function syntaxDiagnostics(document: Document.Parsed, text: string, located: LocatedYaml): Diagnostic[] {
  const { errors, warnings } = document;
  if (errors.length === 0 && warnings.length === 0) return [];
  const firstLost = errors.find(({ code }) => code === "TAB_AS_INDENT") ?? errors.find(({ code }) => !LOCAL.has(code));
  const shown = [...errors, ...warnings].filter((each) => LOCAL.has(each.code) || each === firstLost);
  return shown.map((each) => syntaxDiagnostic(each, document, text, located));
}

/** Where to look: the beginning of a text whose quote is not closed, the first character of a line. */
function startOf({ code, message, pos: [start] }: YAMLError, document: Document.Parsed, text: string): number {
  if (code === "MISSING_CHAR" && message.includes("quote")) {
    let opened = start;
    visit(document, {
      Scalar: (_, { range }) => {
        if (range && range[1] >= start) opened = range[0];
      },
    });
    return opened;
  }
  return code === "TAB_AS_INDENT" ? start : start + (/^[ \t]*(?=\S)/.exec(text.slice(start))?.[0].length ?? 0);
}

function syntaxDiagnostic(fault: YAMLError, document: Document.Parsed, text: string, located: LocatedYaml): Diagnostic {
  const start = startOf(fault, document, text);
  const place = located.placeBetween(start, start);
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", start);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  if (fault.code === "DUPLICATE_KEY") return duplicateKey(place, /^[^:\s]*/.exec(text.slice(start))?.[0] ?? "");
  const rule = RULES.find(([code, pattern]) => code === fault.code && pattern.test(`${fault.message}\n${line}`));
  const [, , reason, help] = rule ?? [
    fault.code,
    /^/,
    decapitalized(fault.message),
    "mend the syntax; the rest of the file is looked at after that",
  ];
  return yamlSyntax(place, reason, help);
}

function decapitalized(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

const QUOTE = "put the whole text in quotes";
const INDENT = "give keys that belong together the same number of blanks at the beginning of their lines";

/** What a mistake most often is, by the parser's code and by a pattern over its message and the line. */
const RULES: readonly (readonly [code: string, pattern: RegExp, reason: string, help: string])[] = [
  ["TAB_AS_INDENT", /^/, "the line is indented with a tab", "indent with blanks"],
  [
    "BAD_INDENT",
    /Block scalar|scalar value/i,
    "the lines below `|` or `>` are not indented",
    "indent them more than the key above",
  ],
  [
    "BAD_INDENT",
    /end with a [\]}]/,
    "the bracket is not closed",
    "close it on the same line, or write one entry a line",
  ],
  ["BAD_INDENT", /^/, "the line is indented otherwise than those it belongs to", INDENT],
  ["BAD_SCALAR_START", /^/, "a text cannot begin with this character", QUOTE],
  [
    "BAD_DQ_ESCAPE",
    /^/,
    "in double quotes a backslash begins an escape, and there is no such escape",
    "use single quotes, or write \\\\",
  ],
  ["TAG_RESOLVE_FAILED", /^/, "a text that begins with ! is read as a tag", QUOTE],
  ["BLOCK_AS_IMPLICIT_KEY", /: .*: /, "the text holds a colon with a blank behind it", QUOTE],
  ["BLOCK_AS_IMPLICIT_KEY", /^/, "the line below is indented as if it belonged to this value", INDENT],
  ["MULTILINE_IMPLICIT_KEY", /:\S/, "the colon has no blank behind it", "write `key: value`"],
  [
    "MULTILINE_IMPLICIT_KEY",
    /^/,
    "this is neither `key: value` nor an entry of a list",
    "add the colon and a blank, or indent the text more than the key above",
  ],
  [
    "MISSING_CHAR",
    /quote/,
    "a quote is not closed before the end of the file",
    "close it; a quote inside single quotes is written twice",
  ],
  ["MISSING_CHAR", /Sequence item/, "the line is indented otherwise than those it belongs to", INDENT],
  [
    "MISSING_CHAR",
    /^/,
    "the line is no `key: value`",
    "add the colon and a blank, or indent the text more than the key above",
  ],
  ["UNEXPECTED_TOKEN", /\{\{/, "a text that begins with a brace is read as a mapping", QUOTE],
  [
    "UNEXPECTED_TOKEN",
    /node end[\s\S]*['"]/,
    "there is text behind the closing quote",
    "write a quote inside single quotes twice, or use double quotes around the text",
  ],
  [
    "UNEXPECTED_TOKEN",
    /flow-(?:seq|map)-end/,
    "a bracket is closed that was not opened",
    "remove it, or put the text in quotes",
  ],
  ["UNEXPECTED_TOKEN", /^/, "this does not belong here", "put the text in quotes, or mend the line above"],
  ["MULTIPLE_DOCS", /^/, "a second document begins here", "remove the line ---, or write a file of its own"],
];
