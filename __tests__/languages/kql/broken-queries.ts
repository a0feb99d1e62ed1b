/** A query with one thing wrong, and the line where that is. */
export interface BrokenQuery {
  /** What was done. */
  readonly edit: string;
  /** The text. */
  readonly text: string;
  /** The 1-based line of the edit. */
  readonly line: number;
}

type Edit = readonly [name: string, pattern: RegExp, replacement: string];

/** Each is made at each place that it fits, and makes a text that is no KQL. */
const EDITS: readonly Edit[] = [
  ["a closing quote is missing", /"(?=[\s,)]|$)/g, ""],
  ["an opening quote is missing", /(?<=[\s(,])"(?=\w)/g, ""],
  ["a closing bracket is missing", /\)/g, ""],
  ["an opening bracket is missing", /\(/g, ""],
  ["a pipe is missing", /^\s*\|(?= (?:where|extend|project|summarize|join) )/g, ""],
  ["by is missing", /\bby (?=\w)/g, ""],
  ["an operand is missing", /(?<=(?:==|>=|<=|=~) )(?:\w+(?:\([^()]*\))?|"[^"]*")/g, ""],
  ["an operator is misspelt", /(?<=\| )(?:where|extend|project|summarize|join|distinct)\b/g, "$&x"],
  ["a semicolon is missing", /;$/g, ""],
  ["a comparison is misspelt", /(?<=\w )(?:has_any|in~|startswith)(?= )/g, "haz_any"],
];

/** All texts that one edit of a query gives; lines of comments are left alone. */
export function brokenBy(query: string): BrokenQuery[] {
  const lines = query.split("\n");
  return EDITS.flatMap(([edit, pattern, replacement]) =>
    lines.flatMap((line, index) => {
      if (line.trim().startsWith("//")) return [];
      return [...code(line, edit.includes("bracket")).matchAll(pattern)].map(({ 0: found, index: at }) => {
        const put = replacement.replace("$&", found);
        const broken = line.slice(0, at) + put + line.slice(at + found.length);
        return { edit, text: lines.with(index, broken).join("\n"), line: index + 1 };
      });
    }),
  );
}

/** The line with its comment blanked, and the insides of strings too where those are no code to the edit. */
function code(line: string, withoutStrings: boolean): string {
  return line.replace(/(@?"(?:[^"\\]|\\.)*"|@?'(?:[^'\\]|\\.)*')|\/\/.*$/g, (found, string: string | undefined) =>
    string === undefined || withoutStrings ? " ".repeat(found.length) : string,
  );
}
