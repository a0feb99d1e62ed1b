/** Why no string of a CSE expression can hold a text, or `undefined` when one can. */
export function cseTextFault(text: string): string | undefined {
  if (/[\r\n]/.test(text)) return "holds a line break, for which a CSE expression has no form";
  // In double quotes it is documented only that \" is a quote: what stands behind another backslash is a guess.
  if (text.includes("'") && text.includes("\\"))
    return "holds a single quote and a backslash: single quotes have no escape, and double quotes none for a backslash";
  return undefined;
}

/** A text as a string of a CSE expression: in single quotes, in double ones when it holds a single one. */
export function quoteCse(text: string): string {
  return text.includes("'") ? `"${text.replaceAll('"', '\\"')}"` : `'${text}'`;
}

/** What a string of a CSE expression says. */
export function unquoteCse(literal: string): string {
  const inside = literal.slice(1, -1);
  return literal.startsWith('"') ? inside.replaceAll('\\"', '"') : inside;
}
