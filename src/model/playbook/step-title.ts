import { splitProse } from "./split-prose";

/** The longest title of a step, in UTF-16 units. */
export const STEP_TITLE_MAX_LENGTH = 100;

const SHORTEST_CLAUSE = 40;
const CLAUSE_END = /[,;:](?=\s)|\s(?=[(–—-])/g;
const END_MARKS = /[\s.,;:!?…–—-]+$/u;
const DANGLING =
  /\s(?:a|an|and|any|are|as|at|be|but|by|for|from|has|have|if|in|including|into|is|not|of|on|or|should|such|that|the|their|to|was|were|when|where|which|will|with)$/i;

/** The title of a step: its text, cut behind a clause or a word where it is too long, with a capital letter. */
export function stepTitle(text: string): string {
  const plain = text.replace(/`/g, "").trim();
  const cut = plain.length <= STEP_TITLE_MAX_LENGTH ? plain : cutOff(splitProse(plain)[0] ?? plain);
  const title = cut.replace(END_MARKS, "");
  return title === "" ? cut : capitalized(title);
}

function cutOff(text: string): string {
  if (text.length <= STEP_TITLE_MAX_LENGTH) return text;
  const space = text.slice(0, STEP_TITLE_MAX_LENGTH + 1).search(/\s\S*$/);
  if (space < 0) return text.slice(0, STEP_TITLE_MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, "");
  const words = text.slice(0, space);
  const clauses = [...words.matchAll(CLAUSE_END)].map((match) => words.slice(0, match.index)).filter(isWholeClause);
  return clauses.at(-1) ?? withoutDangling(words);
}

function isWholeClause(text: string): boolean {
  return text.length >= SHORTEST_CLAUSE && text.split("(").length === text.split(")").length;
}

function withoutDangling(text: string): string {
  const shorter = text.replace(END_MARKS, "").replace(DANGLING, "");
  return shorter === text ? text : withoutDangling(shorter);
}

/** File names and commands keep their case: only a plain first word gets a capital. */
function capitalized(title: string): string {
  return /^[a-z]+(?:-[a-z]+)*(?=[\s,]|$)/.test(title) ? title.charAt(0).toUpperCase() + title.slice(1) : title;
}
