/** How much a condition lets through: `all` without exception, `most`, or what it names. */
export type Width = "all" | "most" | "some";

const RANK: Readonly<Record<Width, number>> = { some: 0, most: 1, all: 2 };

/** How much a condition of KQL, of a search or of a CSE expression lets through, as far as its form tells. */
export function widthOf(condition: string): Width {
  const bare = withoutBrackets(condition.trim());
  const any = split(bare, /^(?:or\b|\|\|)/i);
  if (any.length > 1) return extreme(any.map(widthOf), Math.max);
  const all = split(bare, /^(?:and\b|&&)/i);
  if (all.length > 1) return extreme(all.map(widthOf), Math.min);
  return widthOfComparison(bare);
}

function extreme(widths: readonly Width[], pick: (...ranks: number[]) => number): Width {
  const rank = pick(...widths.map((each) => RANK[each]));
  return widths.find((each) => RANK[each] === rank) ?? "some";
}

/** What is true of nothing, and what is true of rows that lack a value. */
const NEVER = /^false$/i;
const RARELY = /^is(?:empty|null|blank)\s*\([^()]*\)$|^\S+\s+is\s+null$/i;
const NO_TEXT = `(?:""|''|@""|@'')`;
const ALWAYS: readonly RegExp[] = [
  /^true$/i,
  new RegExp(`\\b(?:contains|contains_cs|startswith|startswith_cs|endswith|endswith_cs)\\s+${NO_TEXT}$`, "i"),
];
const MOSTLY: readonly RegExp[] = [
  /^isnot(?:empty|null)\s*\([^()]*\)$/i,
  /^\S+\s+is\s+not\s+null$/i,
  new RegExp(`^\\S+\\s*(?:!=|<>)\\s*${NO_TEXT}$`),
  /^\S+\s+(?:matches\s+)?(?:r?like|matches)\s+(?:"[*%]+"|'[*%]+'|\/\.[*+]\/)$/i,
  /^\S+\s+(?:matches\s+regex|rlike)\s+@?(?:"\^?\.[*+]\$?"|'\^?\.[*+]\$?')$/i,
];

function widthOfComparison(comparison: string): Width {
  const negated = /^(?:not\b|!)(?!=)\s*([^]*)$/i.exec(comparison)?.[1];
  if (negated !== undefined) return widthOfAllBut(withoutBrackets(negated));
  const [, left, right] = /^([\w."']+)\s*(?:==|=~|=|>=|<=)\s*([\w."']+)$/.exec(comparison) ?? [];
  if (left !== undefined && left === right) return "all";
  if (ALWAYS.some((each) => each.test(comparison))) return "all";
  return MOSTLY.some((each) => each.test(comparison)) ? "most" : "some";
}

function widthOfAllBut(condition: string): Width {
  if (NEVER.test(condition)) return "all";
  return RARELY.test(condition) ? "most" : "some";
}

/** A condition without the brackets around all of it. */
function withoutBrackets(condition: string): string {
  if (!condition.startsWith("(")) return condition;
  let closed = -1;
  eachOutside(condition, (index, depth, mark) => {
    if (closed < 0 && mark === ")" && depth === 0) closed = index;
  });
  return closed === condition.length - 1 ? withoutBrackets(condition.slice(1, -1).trim()) : condition;
}

/** The parts of a condition between the operators that stand outside brackets and strings. */
function split(condition: string, operator: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  eachOutside(condition, (index, depth) => {
    if (depth > 0 || index < from || /\w/.test(condition[index - 1] ?? " ")) return;
    const length = operator.exec(condition.slice(index))?.[0].length ?? 0;
    if (length === 0) return;
    parts.push(condition.slice(from, index).trim());
    from = index + length;
  });
  return [...parts, condition.slice(from).trim()];
}

/** Visits what stands outside strings, with the depth of brackets behind it. */
function eachOutside(text: string, visit: (index: number, depth: number, mark: string) => void): void {
  let quote = "";
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const mark = text.charAt(index);
    if (quote !== "") {
      if (mark === "\\") index += 1;
      else if (mark === quote) quote = "";
      continue;
    }
    if (mark === '"' || mark === "'") quote = mark;
    else if (/[([{]/.test(mark)) depth += 1;
    else if (/[)\]}]/.test(mark)) depth -= 1;
    visit(index, depth, mark);
  }
}
