import { createReadStream, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { text as readWhole } from "node:stream/consumers";
import { placeBetween, renderTextReport, SourceText } from "../../diagnostics";
import type { Diagnostic } from "../../diagnostics";
import { faultsOf, treeOf } from "../../languages";
import type { Fault, Language } from "../../languages";
import type { ExitCode, VerbContext } from "../context";
import { UsageError } from "../errors";

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
  const texts = files.length === 0 ? [["-", await readWhole(stdin)] as const] : files.map((each) => read(context, each));
  const parsed = texts.map(([file, text]) => ({ file, text, faults: faultsOf(language, text) }));
  if (json) context.terminal.out(JSON.stringify(parsed.map((each) => inJson(language, each)), undefined, 2));
  else for (const each of parsed) print(context, language, each);
  return parsed.some(({ faults }) => isWrong(faults)) ? 1 : 0;
}

function print({ terminal }: VerbContext, language: Language, parsed: Parsed): void {
  const { file, text, faults } = parsed;
  if (!isWrong(faults)) terminal.out(JSON.stringify(treeOf(language, text), undefined, 2));
  if (faults.length === 0) return;
  const report = renderTextReport(diagnosticsOf(parsed), { textOf: () => text, colour: terminal.colour });
  if (isWrong(faults)) terminal.out(report);
  else terminal.err(`${file}:\n${report}`);
}

function inJson(language: Language, parsed: Parsed): unknown {
  const { file, text, faults } = parsed;
  return { file, ...(isWrong(faults) ? {} : { tree: treeOf(language, text) }), diagnostics: entriesOf(text, faults) };
}

/** One object a line in, `{"id","text"}`; one a line out, in the same order. */
async function parseLines(
  context: VerbContext,
  language: Language,
  files: readonly string[],
  stdin: NodeJS.ReadableStream,
): Promise<ExitCode> {
  const inputs = files.length === 0 ? [stdin] : files.map((each) => createReadStream(pathOf(context, each)));
  let code: ExitCode = 0;
  let number = 0;
  for (const input of inputs) {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() === "") continue;
      const { id, text } = entryOf(line, number);
      const faults = faultsOf(language, text);
      context.terminal.out(JSON.stringify({ id, diagnostics: entriesOf(text, faults) }));
      if (isWrong(faults)) code = 1;
    }
  }
  return code;
}

function entryOf(line: string, number: number): { readonly id: unknown; readonly text: string } {
  const entry = parseJson(line, number) as { readonly id?: unknown; readonly text?: unknown } | null;
  if (typeof entry?.text === "string") return { id: entry.id ?? number, text: entry.text };
  throw new UsageError(`line ${String(number)} of the input has no \`text\``, 'write a line like {"id":"1","text":"…"}');
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    throw new UsageError(
      `line ${String(number)} of the input is no JSON: ${(error as SyntaxError).message}`,
      'write one object a line, like {"id":"1","text":"…"}',
    );
  }
}

function entriesOf(text: string, faults: readonly Fault[]): unknown[] {
  const source = new SourceText("", text);
  return faults.map(({ code, level, phase, message, help, start, end }) => {
    const { line, column, endColumn } = placeBetween(source, { start, end });
    return { code, severity: level, phase, message, help, line, column, endColumn };
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

function pathOf({ cwd }: VerbContext, file: string): string {
  return resolve(cwd, file);
}

function read(context: VerbContext, file: string): readonly [string, string] {
  try {
    return [file, readFileSync(pathOf(context, file), "utf8")];
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file} cannot be read (${code})`, "name a file that is there, or write the text to standard input");
  }
}
