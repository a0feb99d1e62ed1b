const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|apos|gt|hellip|lt|mdash|nbsp|ndash|quot|rarr|vert);/gi;
const SENTENCE_END = /[.?!]+["”']*\s+/g;
const LIST_END = /;(?=\s|$)/g;
const DOTTED = /(?:^|[\s("'“[,/])(?:\p{L}\.){2,}$/u;
const ABBREVIATION = /(?:^|[\s("'“[,/])(?:al|approx|ca|cf|dr|eg|esp|fig|ie|incl|mr|mrs|ms|resp|st|ver|viz|vol|vs)\.$/i;
const NUMBERED = /(?:^|\s)(?:no|nos|sec|ch|art)\.$/i;
const FILE_NAME = /^[\w-]+\.[a-z]\w{1,4}\b/i;
const UPPER = /^["'“‘([`*]*[\p{Lu}\p{Lo}\p{N}.]/u;

/**
 * The points of prose: its parts between semicolons where those make more of it than its sentences do, else its
 * sentences. A semicolon that only joins two clauses of one sentence among others therefore parts nothing.
 */
export function splitProse(text: string): string[] {
  const sentences = splitSentences(text);
  const parts = splitSemicolons(text);
  return parts.length > sentences.length ? parts.flatMap(splitSentences) : sentences;
}

function splitSemicolons(text: string): string[] {
  const ends = [...masked(text).matchAll(LIST_END)].map((match) => match.index);
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts.map((start, index) => text.slice(start, ends[index])).filter((part) => part.trim() !== "");
}

function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of masked(text).matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (!isSentenceEnd(text.slice(start, end).trimEnd(), text.slice(end))) continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  return [...sentences, text.slice(start).trim()].filter((sentence) => sentence !== "");
}

function isSentenceEnd(sentence: string, rest: string): boolean {
  if (/\?["”']*$/.test(sentence)) return true;
  if (DOTTED.test(sentence) || ABBREVIATION.test(sentence)) return false;
  if (NUMBERED.test(sentence) && /^\d/.test(rest)) return false;
  if (/^\s*\(?\d{1,2}[.)]$/.test(sentence)) return false;
  return UPPER.test(rest) || FILE_NAME.test(rest);
}

/** The text with what must stay whole filled in: entities, code, quotes but for their last character, parentheses. */
function masked(text: string): string {
  let filled = text
    .replace(ENTITY, fill)
    .replace(/`[^`]*`/g, fill)
    .replace(/"[^"]*"|“[^”]*”/g, (quote) => fill(quote.slice(0, -2)) + quote.slice(-2));
  for (let before = ""; before !== filled;) {
    before = filled;
    filled = filled.replace(/\([^()]*\)/g, fill);
  }
  return filled;
}

function fill(text: string): string {
  return "_".repeat(text.length);
}
