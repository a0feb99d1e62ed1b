const NARROW_ONLY = /^[\u0020-\u007e]*$/;
const NO_COLUMN = /^[\p{Mn}\p{Me}\p{Cf}]/u;
/** Pictures, the scripts of East Asia with their punctuation, and fullwidth forms: what Unicode's annex 11 calls wide. */
const TWO_COLUMNS =
  /^(?:\p{Emoji_Presentation}|[\u3000-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])|\ufe0f/u;

/** How many columns a terminal gives a text without tabs: a wide letter or a picture two, a combining mark none. */
export function displayWidth(text: string): number {
  if (NARROW_ONLY.test(text)) return text.length;
  const letters = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text);
  return Array.from(letters, ({ segment }) => columnsOf(segment)).reduce((sum, each) => sum + each, 0);
}

function columnsOf(letter: string): number {
  if (NO_COLUMN.test(letter)) return 0;
  return TWO_COLUMNS.test(letter) ? 2 : 1;
}
