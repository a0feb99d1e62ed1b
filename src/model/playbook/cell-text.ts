/** A tag that breaks the line inside a cell. */
export const BREAK = /<br\s*\/?>/i;

const BOLD = /(?<=^|[\s([{"'“‘>,;:])\*\*(?=\S)(.+?)(?<=\S)\*\*(?=$|[\s)\]}"'”’<.,;:!?])/g;
const LINK = /\[([^\]]*)\]\([^)\s]*\)/g;

/** The text that a cell shows: pipes without their backslash, no bold marks. */
export function shownText(raw: string): string {
  return raw.replace(/\\\|/g, "|").replace(BOLD, "$1");
}

/** The text that a cell shows, on one line. */
export function oneLine(raw: string): string {
  return shownText(raw).split(BREAK).join(" ").replace(/\s+/g, " ").trim();
}

/** A cell that should hold one word: no link around it, no code marks. */
export function oneWord(raw: string): string {
  return oneLine(raw).replace(LINK, "$1").replace(/`/g, "").trim();
}

/** Whether a text has a letter or a digit. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
