import { createReadStream, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { text as readWhole } from "node:stream/consumers";
import { placeBetween, renderTextReport, SourceText } from "../../diagnostics";
import type { Diagnostic } from "../../diagnostics";
import { faultsOf, treeOf } from "../../languages";
import type { Fault, Language } from "../../languages";
import type { ExitCode, VerbContext } from "../context";
import { readEntries, unreadable } from "../parse/json-lines";

/** What `siemform parse` takes. */
export interface ParseOptions {
  /** Whether the input holds one JSON object a line. */
  readonly jsonl?: boolean;
  /** Whether to print JSON. */
  readonly json?: boolean;
  /** Where texts come from when no file is named. @defaultValue standard input */
  readonly stdin?: NodeJS.ReadableStream;
}

/** A text to be parsed, and what is wrong with it. */
interface Parsed {
  readonly file: string;
  readonly text: string;
  readonly faults: readonly Fault[];
}

/** Parses texts of a language outside of any project: prints their tree, or what is wrong with them. */
export async function parse(
  context: VerbContext,
  language: Language,
  files: readonly string[],
  options: ParseOptions,
): Promise<ExitCode> {
  const { stdin = process.stdin, jsonl = false, json = false } = options;
  if (jsonl) return parseLines(context, language, files, stdin);
  const parsed: Parsed[] = [];
  for (const file of files.length === 0 ? [STDIN] : files) {
    const text = withoutMark(file === STDIN ? await readWhole(stdin) : read(context, file));
    parsed.push({ file, text, faults: faultsOf(language, text) });
  }
  if (json) context.terminal.out(inJson(language, parsed));
  else for (const each of parsed) print(context, language, each);
  return parsed.some(({ faults }) => isWrong(faults)) ? 1 : 0;
}

/** What stands for standard input among files. */
const STDIN = "-";

function print({ terminal }: VerbContext, language: Language, parsed: Parsed): void {
  const { text, faults } = parsed;
  const report = renderTextReport(diagnosticsOf(parsed), { textOf: () => text, colour: terminal.colour });
  if (isWrong(faults)) terminal.out(report);
  else {
    terminal.out(JSON.stringify(treeOf(language, text), undefined, 2));
    if (faults.length > 0) terminal.err(report);
  }
}

function inJson(language: Language, parsed: readonly Parsed[]): string {
  const results = parsed.map(({ file, text, faults }) => ({
    file,
    ...(isWrong(faults) ? {} : { tree: treeOf(language, text) }),
    diagnostics: entriesOf(text, faults),
  }));
  return JSON.stringify(results, undefined, 2);
}

/** One object a line in, `{"id","text"}`; one a line out, in the same order. */
async function parseLines(
  { terminal, cwd }: VerbContext,
  language: Language,
  files: readonly string[],
  stdin: NodeJS.ReadableStream,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const file of files.length === 0 ? [STDIN] : files) {
    const input = file === STDIN ? stdin : createReadStream(resolve(cwd, file));
    for await (const { id, text } of readEntries(input, file === STDIN ? "the input" : file)) {
      const faults = faultsOf(language, text);
      terminal.out(JSON.stringify({ id, diagnostics: entriesOf(text, faults) }));
      if (isWrong(faults)) code = 1;
    }
  }
  return code;
}

function entriesOf(text: string, faults: readonly Fault[]): unknown[] {
  const source = new SourceText("", text);
  return faults.map(({ code, level, phase, message, help, start, end }) => {
    const { line, column, endColumn } = placeBetween(source, { start, end });
    return { code, severity: level, message, line, column, endColumn, phase, help };
  });
}

function diagnosticsOf({ file, text, faults }: Parsed): Diagnostic[] {
  const source = new SourceText(file, text);
  return faults.map(({ code, level, message, help, start, end }) => ({
    code,
    level,
    message,
    help,
    ...placeBetween(source, { start, end }),
  }));
}

function isWrong(faults: readonly Fault[]): boolean {
  return faults.some((each) => each.level === "error");
}

/** Editors do not show a byte order mark, and count columns without it. */
function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, "");
}

function read({ cwd }: VerbContext, file: string): string {
  try {
    return readFileSync(resolve(cwd, file), "utf8");
  } catch (error) {
    throw unreadable(file, error);
  }
}
