/** A search with one edit that makes it wrong. */
export interface Edited {
  /** The search. */
  readonly text: string;
  /** The line that was edited, from 1. */
  readonly line: number;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/** A search with each match of a pattern replaced, one at a time. */
const each =
  (pattern: RegExp, replace: (match: RegExpExecArray) => string) =>
  (text: string): Edited[] =>
    [...withoutComments(text).matchAll(pattern)].map((match) => ({
      text: text.slice(0, match.index) + replace(match) + text.slice(match.index + match[0].length),
      line: lineOf(text, match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0)),
    }));

/** Comments as spaces, so that nothing in them is edited. */
const withoutComments = (text: string): string =>
  text.replace(/(?<![:\w])\/\/ [^\n]*|\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));

/** A word with two letters swapped, or one doubled when they are the same. */
function misspell(word: string): string {
  const at = Math.floor(word.length / 2);
  const [a, b] = [word[at - 1] ?? "", word[at] ?? ""];
  return a === b ? `${word}${b}` : word.slice(0, at - 1) + b + a + word.slice(at + 1);
}

/** What can be done to a search, by name. */
export const EDITS: Readonly<Record<string, (text: string) => Edited[]>> = {
  "a quote removed": each(/(?<!\\)"/g, () => ""),
  "a bracket removed": each(/(?<!["\\?][^"\n|]*)[()]|[()](?=[^"\n]*$)/gm, () => ""),
  "a pipe removed": each(/^\| (?=\w)/gm, () => ""),
  "a pipe doubled": each(/^\| /gm, () => "| | "),
  "`by` removed": each(/(?<=[)](?: as \w+)? )by /g, () => ""),
  "an operand removed": each(/(?<=(?: [<>]=?| =| !=| matches| and| or) )(?:"[^"\n]*"|\d+(?=\s|$))/g, () => ""),
  "an operator misspelt": each(
    /(?<=^\| )(?:parse|json|where|timeslice|fields|count|sum|avg|lookup|sort|limit|transpose|top|dedup|compare|outlier|keyvalue|split|csv|join)(?= )/gm,
    ([word]) => misspell(word),
  ),
  "`matches` as a function": each(
    /(\w+) matches ("[^"\n]*")/g,
    ([, field = "", glob = ""]) => `matches(${field}, ${glob})`,
  ),
};
