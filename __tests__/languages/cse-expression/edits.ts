import { analyzeCse } from "../../../src/languages/cse-expression";
import { lexCse } from "../../../src/languages/cse-expression/lexer";

/** A valid expression with one edit. */
interface Edit {
  readonly kind: string;
  readonly text: string;
  readonly line: number;
}

/** How many edits of a kind were refused, and how many of these at their line. */
export interface EditScore {
  readonly kind: string;
  readonly edits: number;
  readonly refusedAtLine: number;
  readonly missed: readonly string[];
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split("\n").length;

function editsOf(text: string): Edit[] {
  const { tokens } = lexCse(text);
  return tokens.flatMap(({ startOffset: start, image, tokenType }, index) => {
    const end = start + image.length;
    const cut = (kind: string, from: number, to: number): Edit => ({
      kind,
      text: text.slice(0, from) + text.slice(to),
      line: lineOf(text, from),
    });
    const { name } = tokenType;
    if (name === "Text")
      return [cut("quote", start, start + 1), cut("quote", end - 1, end), cut("operand", start, end)];
    if (/^(?:Open|Close)/.test(name)) return [cut("bracket", start, end)];
    if (name === "Num") return [cut("operand", start, end)];
    if (name === "Compare" || name === "Comma") return [cut("operator", start, end)];
    if (name === "Identifier" && tokens[index + 1]?.image === "(") return [cut("function word", start + 1, start + 2)];
    if (name === "Identifier") return [cut("operand", start, end)];
    if (/^(?:And|Or|Like|Matches|In|Between|Is|Null)$/.test(name))
      return [cut("operator", start, end), ...(image.length > 2 ? [cut("operator word", start + 1, start + 2)] : [])];
    return [];
  });
}

/** Breaks each expression in every way, and counts what is refused at the line of the edit. */
export function scoreEdits(expressions: readonly string[]): EditScore[] {
  const scores = new Map<string, { edits: number; refusedAtLine: number; missed: string[] }>();
  for (const edit of expressions.flatMap(editsOf)) {
    const score = scores.get(edit.kind) ?? { edits: 0, refusedAtLine: 0, missed: [] };
    const first = analyzeCse(edit.text).faults.find((each) => each.level === "error");
    score.edits += 1;
    if (first && lineOf(edit.text, first.start) === edit.line) score.refusedAtLine += 1;
    else score.missed.push(`${edit.kind}: ${edit.text}`);
    scores.set(edit.kind, score);
  }
  return [...scores].map(([kind, score]) => ({ kind, ...score }));
}
