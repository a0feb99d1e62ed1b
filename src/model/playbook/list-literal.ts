const TEXT = String.raw`'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"`;
const LIST = new RegExp(String.raw`^\s*\[\s*(?:(?:${TEXT})\s*(?:,\s*(?:${TEXT})\s*)*,?\s*)?\]\s*$`);
const TEXTS = new RegExp(TEXT, "g");

/** The texts of a Python list of texts, `['a', "b's"]`; `undefined` when the whole is not one. */
export function splitListLiteral(text: string): string[] | undefined {
  if (!LIST.test(text)) return undefined;
  return [...text.matchAll(TEXTS)].map((match) => unquoted(match[0]));
}

/** Whether a text begins like a Python list of texts. */
export function looksLikeList(text: string): boolean {
  return /^\s*\[\s*['"]/.test(text);
}

/** Only quotes and backslashes are unescaped: in these documents `C:\temp` is a folder, not a tab. */
function unquoted(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(['"\\])/g, "$1");
}
