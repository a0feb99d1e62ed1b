import { didYouMean } from "../../diagnostics";
import type { Fault } from "../fault";
import type { Span } from "../span";
import { unclosedBracket } from "./brackets";
import type { KustoDiagnostic } from "./kusto-types";
import { scanKql } from "./scan";

/** The query operators that detections use, for suggestions. */
const OPERATORS = (
  "as consume count distinct evaluate extend facet find fork getschema invoke join lookup make-series mv-apply " +
  "mv-expand order parse parse-kv parse-where partition project project-away project-keep project-rename " +
  "project-reorder reduce render sample sample-distinct scan search serialize sort summarize take limit top " +
  "top-nested union where filter"
).split(" ");
const STARTS_OPERATOR = new RegExp(`^\\s*(?:${OPERATORS.join("|")})\\b`);
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
/** Marks of other languages, and what KQL writes. */
const FOREIGN: Readonly<Record<string, string>> = {
  "&": "write `and`",
  "“": 'write a straight quote `"`',
  "”": 'write a straight quote `"`',
  "‘": "write a straight quote `'`",
  "’": "write a straight quote `'`",
  "\u00a0": "write an ordinary space",
};

/** What the parser found, as faults: one for a line, because what follows on it is mostly a consequence. */
export function syntaxFaults(text: string, diagnostics: readonly KustoDiagnostic[]): Fault[] {
  const sorted = [...diagnostics].sort((a, b) => a.Start - b.Start);
  const faults = sorted.map((each) => syntaxFault(text, each));
  const lines = new Set<number>();
  return faults.filter(({ start }) => {
    const line = text.slice(0, start).split("\n").length;
    const isNew = !lines.has(line);
    lines.add(line);
    return isNew;
  });
}

function syntaxFault(text: string, diagnostic: KustoDiagnostic): Fault {
  const { Code, Message, Start, End } = diagnostic;
  if (Code === "KS001") return stringFault(text, Start);
  if (Code === "KS002") return characterFault(text, Start);
  if (Code === "KS005" && /Expected: [)\]}]/.test(Message)) return bracketFault(text, diagnostic);
  if (Code === "KS005" && Message === "Expected: ;") return separatorFault(text, diagnostic);
  if (Code === "KS005" && Message === "Expected: ,") return commaFault(text, diagnostic);
  if (Code === "KS176" && End > Start) return operatorFault(text.slice(Start, End), diagnostic);
  return parserFault(`${subjectAt(text, Start, End)}${lowered(Message)} (${Code})`, "complete or remove it", {
    start: Start,
    end: End,
  });
}

function stringFault(text: string, at: number): Fault {
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const start = openQuote(text.slice(lineStart, at));
  return {
    code: "kql-lex-string",
    level: "error",
    phase: "lexer",
    start: start === undefined ? at : lineStart + start,
    end: at,
    message: "string: does not end on its line (KS001)",
    help: 'close it with the quote it starts with; write a quote inside as `\\"`, or all of it as @"…" with `""`',
  };
}

/** Where the string starts that a line leaves open. */
function openQuote(line: string): number | undefined {
  const CLOSED = /\/\/.*|[hH]?@"(?:[^"]|"")*"|[hH]?@'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
  const rest = line.replace(CLOSED, (found) => " ".repeat(found.length));
  const at = rest.search(/["']/);
  return at < 0 ? undefined : at;
}

function characterFault(text: string, at: number): Fault {
  const found = text[at] ?? "";
  return {
    code: "kql-lex-character",
    level: "error",
    phase: "lexer",
    start: at,
    end: at + 1,
    message: `\`${found}\`: KQL has no such character outside strings (KS002)`,
    help: FOREIGN[found] ?? "remove it, or quote the text that it belongs to",
  };
}

function bracketFault(text: string, { Message, Code, Start, End }: KustoDiagnostic): Fault {
  const unclosed = unclosedBracket(text);
  const wanted = Message.slice("Expected: ".length);
  const next = nextPiece(text, Start);
  if (!unclosed && STARTS_OPERATOR.test(text.slice(next))) return pipeFault(text, Code, next);
  if (!unclosed)
    return parserFault(`${wanted}: is missing here (${Code})`, `write \`${wanted}\``, { start: Start, end: End });
  const { opening, place } = unclosed;
  const mark = text.slice(opening.start, opening.end);
  return parserFault(
    `\`${mark}\` of line ${lineOf(text, opening.start)}: is not closed (${Code})`,
    `write \`${CLOSING[mark] ?? wanted}\` where it should end`,
    place,
  );
}

/** Where the next thing starts that is no comment. */
function nextPiece(text: string, from: number): number {
  return scanKql(text).find((each) => each.kind !== "comment" && each.start >= from)?.start ?? from;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function pipeFault(text: string, code: string, start: number): Fault {
  const word = /^[\w-]+/.exec(text.slice(start))?.[0] ?? "";
  return parserFault(`\`${word}\`: no \`|\` stands in front of it (${code})`, `write \`| ${word}\``, {
    start,
    end: start + word.length,
  });
}

/** Something stands behind a complete statement: a `;` is missing, or the `|` in front of an operator. */
function separatorFault(text: string, { Code, Start, End }: KustoDiagnostic): Fault {
  const next = nextPiece(text, Start);
  const word = /^\S+/.exec(text.slice(next))?.[0] ?? "";
  if (STARTS_OPERATOR.test(text.slice(next))) return pipeFault(text, Code, next);
  if (End === Start) return statementFault(Code, Start);
  return parserFault(`\`${word}\`: is not expected here (${Code})`, "write an operator in front of it, or remove it", {
    start: Start,
    end: End,
  });
}

/** A `let`, or a line with a name of its own and the next one beginning with `|`. */
function startsStatement(text: string, before: number, start: number, word: string): boolean {
  if (!text.slice(before, start).includes("\n")) return false;
  return word === "let" || /^\s*\n\s*\|/.test(text.slice(start + word.length));
}

function statementFault(code: string, at: number): Fault {
  return parserFault(`statement: no \`;\` stands behind it (${code})`, "end each `let` with `;`", {
    start: at,
    end: at,
  });
}

/** Two things stand side by side where a comma or a word such as `by` belongs between them. */
function commaFault(text: string, { Code, Start }: KustoDiagnostic): Fault {
  const start = nextPiece(text, Start);
  const word = /^[\w$]+|^./.exec(text.slice(start))?.[0] ?? "";
  if (startsStatement(text, Start, start, word)) return statementFault(Code, Start);
  return parserFault(
    `\`${word}\`: stands where a comma or the next word of the operator belongs (${Code})`,
    "write `,` in front of it, or the word that is missing, such as `by`",
    { start, end: start + word.length },
  );
}

function operatorFault(word: string, { Code, Start, End }: KustoDiagnostic): Fault {
  return parserFault(`\`${word}\`: is no query operator (${Code})`, didYouMean(word, OPERATORS), {
    start: Start,
    end: End,
  });
}

function subjectAt(text: string, start: number, end: number): string {
  const found = text.slice(start, end).trim().split("\n")[0] ?? "";
  return found === "" ? "query: " : `\`${found.slice(0, 40)}\`: `;
}

function lowered(message: string): string {
  const plain = message.replace(/\.$/, "");
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}

function parserFault(message: string, help: string, { start, end }: Span): Fault {
  return { code: "kql-syntax", level: "error", phase: "parser", start, end, message, help };
}
