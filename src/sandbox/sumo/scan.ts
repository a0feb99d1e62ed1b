/** What keeps a text from being an expression or a query, seen without knowing its grammar. */
export type ScanProblem = "empty" | "open-string" | "open-comment" | "open-bracket" | "stray-bracket";

/** How a language writes strings, comments and patterns. */
export interface Dialect {
  /** A string from its first character on; the group is its end. */
  readonly strings: Readonly<Record<string, RegExp>>;
  /** Whether a pattern may be an argument of a function, behind the first stage. */
  readonly hasPatternArguments: boolean;
  /** Comments, from their first character on. */
  readonly comments: readonly { readonly opens: string; readonly whole: RegExp; readonly isLoose: boolean }[];
}

const DOUBLE_QUOTED = /"(?:[^"\\]|\\[\s\S])*"/y;
const BLOCK = /\/\*[\s\S]*?\*\//y;
const LINE = /\/\/[^\n]*/y;
const REGEX = /\/(?:[^/\\\n]|\\.)*\//y;

/** Cloud SIEM expressions: in single quotes a backslash is a backslash (facts, sumo-logic 2.1). */
export const CSE_DIALECT: Dialect = {
  strings: { '"': DOUBLE_QUOTED, "'": /'[^']*'/y },
  hasPatternArguments: false,
  comments: [{ opens: "/*", whole: BLOCK, isLoose: false }],
};

/** Searches: double quotes only; a comment stands alone, for a path of a source may hold its signs (facts, sumo-logic 3.1). */
export const SEARCH_DIALECT: Dialect = {
  strings: { '"': DOUBLE_QUOTED },
  hasPatternArguments: true,
  comments: [
    { opens: "/*", whole: BLOCK, isLoose: true },
    { opens: "//", whole: LINE, isLoose: true },
  ],
};

/** A text with its strings, comments and patterns blanked out, and the first problem on the way. */
export interface Scan {
  /** What is left, at its old places. */
  readonly bare: string;
  /** What is wrong first. */
  readonly problem?: ScanProblem;
}

/** Looks through a text once. */
export function scan(text: string, dialect: Dialect): Scan {
  let bare = "";
  let at = 0;
  let isEmpty = true;
  while (at < text.length) {
    const piece = pieceAt(text, at, dialect, bare);
    if (typeof piece === "string") return { bare: bare + text.slice(at), problem: piece };
    isEmpty &&= piece.isComment || /^\s$/.test(text.charAt(at));
    bare += piece.isBlank ? " ".repeat(piece.length) : text.slice(at, at + piece.length);
    at += piece.length;
  }
  const problem = isEmpty ? "empty" : bracketProblem(bare);
  return problem ? { bare, problem } : { bare };
}

interface Piece {
  readonly length: number;
  readonly isBlank: boolean;
  readonly isComment: boolean;
}

function pieceAt(text: string, at: number, dialect: Dialect, before: string): Piece | ScanProblem {
  const { strings, comments } = dialect;
  const string = strings[text.charAt(at)];
  if (string) return blank(matchAt(string, text, at)) ?? "open-string";
  const comment = comments.find(({ opens, isLoose }) => text.startsWith(opens, at) && (!isLoose || isAlone(text, at)));
  if (comment) {
    const whole = blank(matchAt(comment.whole, text, at));
    // In a search they may as well be part of a keyword: one of comments alone is left to the service.
    if (whole) return { ...whole, isComment: !comment.isLoose };
    if (!comment.isLoose) return "open-comment";
  }
  const isPattern = text.charAt(at) === "/" && mayStartPattern(before, dialect);
  const pattern = isPattern ? blank(matchAt(REGEX, text, at)) : undefined;
  return pattern ?? { length: 1, isBlank: false, isComment: false };
}

/** Behind `matches`, or as in `replace(url, /[(]/, "")`: no division begins a list of arguments. */
function mayStartPattern(before: string, { hasPatternArguments }: Dialect): boolean {
  if (/\bmatches\s*\(?\s*$/i.test(before.slice(-40))) return true;
  return hasPatternArguments && /[(,]\s*$/.test(before.slice(-40)) && before.includes("|");
}

function isAlone(text: string, at: number): boolean {
  return at === 0 || /\s/.test(text.charAt(at - 1));
}

function blank(length: number): Piece | undefined {
  return length > 0 ? { length, isBlank: true, isComment: false } : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function bracketProblem(bare: string): ScanProblem | undefined {
  let depth = 0;
  for (const character of bare) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth < 0) return "stray-bracket";
  }
  return depth > 0 ? "open-bracket" : undefined;
}
