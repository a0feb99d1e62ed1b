import { UsageError } from "../errors";

/** A text to be parsed, by the id that its answer will bear. */
export interface TextEntry {
  /** What the line calls it; its number where it calls it nothing. */
  readonly id: unknown;
  /** The text. */
  readonly text: string;
}

/**
 * The entries of a stream of JSON lines, one by one; empty lines are none.
 * @param name What the stream is called in messages.
 * @throws UsageError at a line that is no object with a `text`, and when the stream cannot be read.
 */
export async function* readEntries(input: NodeJS.ReadableStream, name: string): AsyncGenerator<TextEntry> {
  let number = 0;
  for await (const line of linesOf(input, name)) {
    number += 1;
    if (line.trim() !== "") yield entryOf(line, number, `line ${String(number)} of ${name}`);
  }
}

/** Lines as JSON has them: Node's own reader also breaks at U+2028, which a JSON text may hold. */
async function* linesOf(input: NodeJS.ReadableStream, name: string): AsyncGenerator<string> {
  input.setEncoding("utf8");
  let rest = "";
  try {
    for await (const piece of input) {
      const lines = `${rest}${String(piece)}`.split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    throw unreadable(name, error);
  }
  yield rest;
}

/**
 * Why something cannot be read, for its user.
 * @throws The error itself, when the system has no word for it.
 */
export function unreadable(name: string, error: unknown): UsageError {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof UsageError || code === undefined) throw error;
  const why = REASONS[code] ?? code;
  return new UsageError(
    `${name} cannot be read: ${why}`,
    "name a file that is there, or write the text to standard input",
  );
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "it is not yours to read",
};

function entryOf(line: string, number: number, place: string): TextEntry {
  const entry = parseJson(line.replace(/^\ufeff/, ""), place) as Partial<TextEntry> | null;
  if (typeof entry?.text === "string") return { id: entry.id ?? number, text: entry.text };
  throw new UsageError(`${place} has no \`text\` that is a string`, 'write a line like {"id":"1","text":"…"}');
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    const { message } = error as SyntaxError;
    throw new UsageError(`${place} is no JSON: ${message}`, 'write one object a line, like {"id":"1","text":"…"}');
  }
}
