import { parse } from "yaml";
import { placeBetween, SourceText } from "../../diagnostics";
import type { Diagnostic } from "../../diagnostics";
import { formatText } from "../../languages";
import type { Language } from "../../languages";

/** What formatting a file gave. */
export interface Formatted {
  /** The text in its canonical layout; absent when the file has errors. */
  readonly text?: string;
  /** The errors that keep it from being formatted. */
  readonly errors: readonly Diagnostic[];
}

/** How files are formatted, by their ending. KQL is left as its author wrote it. */
const FORMS: readonly (readonly [ending: RegExp, format: (file: string, text: string) => Promise<Formatted>])[] = [
  [/\.sumo$/, (file, text) => formatLanguage("sumo-search", file, text)],
  [/\.cse$/, (file, text) => formatLanguage("cse-expression", file, text)],
  [/\.ya?ml$/, formatYaml],
];

/** Whether siemform formats a file. */
export function isFormatted(file: string): boolean {
  return FORMS.some(([ending]) => ending.test(file));
}

/** A file in its canonical layout. @throws RangeError when it is of a kind that is not formatted. */
export async function formatFile(file: string, text: string): Promise<Formatted> {
  const form = FORMS.find(([ending]) => ending.test(file));
  if (!form) throw new RangeError(`${file}: siemform formats .sumo, .cse and .yaml`);
  if (text.includes("\ufffd")) return { errors: [notUtf8(file, text)] };
  const formatted = await form[1](file, text);
  return formatted.text === undefined ? formatted : { ...formatted, text: withLineEnds(formatted.text, text) };
}

/** The line ends that a file has: its first line tells. */
function withLineEnds(formatted: string, text: string): string {
  const unix = formatted.replaceAll("\r\n", "\n");
  return /^[^\n]*\r\n/.test(text) ? unix.replaceAll("\n", "\r\n") : unix;
}

function formatLanguage(language: Exclude<Language, "kql">, file: string, text: string): Promise<Formatted> {
  const { text: formatted, faults } = formatText(language, text);
  if (formatted !== undefined) return Promise.resolve({ text: `${formatted.trimEnd()}\n`, errors: [] });
  const source = new SourceText(file, text);
  const errors = faults
    .filter(({ phase }) => phase !== "semantic")
    .map(({ code, level, message, help, start, end }) => ({
      code,
      level,
      message,
      help,
      ...placeBetween(source, { start, end }),
    }));
  return Promise.resolve({ errors });
}

/** Prettier's layout, which editors give too; what the file says must stay the same to the letter. */
async function formatYaml(file: string, text: string): Promise<Formatted> {
  const [{ format }, yaml] = await Promise.all([import("prettier/standalone"), import("prettier/plugins/yaml")]);
  try {
    const formatted = await format(text, { parser: "yaml", plugins: [yaml], printWidth: 120 });
    if (JSON.stringify(parse(formatted)) !== JSON.stringify(parse(text))) return { errors: [changed(file)] };
    return { text: formatted, errors: [] };
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    return { errors: [yamlBroken(file, error)] };
  }
}

/** What Prettier and the YAML parser throw for a text that is no YAML. */
interface YamlSyntaxError extends Error {
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } };
  readonly linePos?: readonly { readonly line: number; readonly col: number }[];
}

function isSyntaxError(error: unknown): error is YamlSyntaxError {
  return (
    error instanceof Error && /^(?:SyntaxError|YAMLSyntaxError|YAMLParseError|YAMLSemanticError)$/.test(error.name)
  );
}

function yamlBroken(file: string, { message, loc, linePos: [first] = [] }: YamlSyntaxError): Diagnostic {
  const place = loc?.start ?? (first && { line: first.line, column: first.col });
  return {
    code: "yaml-syntax",
    level: "error",
    message: `it is not formatted: ${message.split("\n")[0]?.replace(/ at line \d+, column \d+:$| \(\d+:\d+\)$/, "") ?? ""}`,
    help: "run `siemform check` on it, which says more, and mend it first",
    file,
    ...(place ? { line: place.line, column: place.column } : {}),
  };
}

/** Bytes that are no UTF-8 were read as a mark in their place, and would be written as one. */
function notUtf8(file: string, text: string): Diagnostic {
  const start = text.indexOf("\ufffd");
  return {
    code: "unfaithful-text",
    level: "error",
    message: "it is not formatted: the file is not UTF-8, here it holds other bytes",
    help: "save it as UTF-8",
    ...placeBetween(new SourceText(file, text), { start, end: start + 1 }),
  };
}

function changed(file: string): Diagnostic {
  return {
    code: "yaml-meaning-changed",
    level: "error",
    message: "it is not formatted: its values would not be the same afterwards",
    help: "write the long or quoted value that it holds as a literal block (`|`)",
    file,
  };
}
