const PAIRS: Readonly<Record<string, number>> = { "(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1 };

/** The parameters of a saved function, an entry each: commas in parentheses, brackets and texts divide nothing. */
export function splitParameters(written: string): string[] {
  // With or without parentheses around all of them.
  const text = /^\s*\(([^]*)\)\s*$/.exec(written)?.[1] ?? written;
  const parameters: string[] = [];
  let depth = 0;
  let quote = "";
  let start = 0;
  const take = (end: number): void => {
    const parameter = text.slice(start, end).trim().replaceAll(/\s+/g, " ");
    if (parameter !== "") parameters.push(parameter);
    start = end + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quote !== "") {
      if (letter === "\\") at += 1;
      else if (letter === quote) quote = "";
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === "," && depth === 0) take(at);
    else depth += PAIRS[letter] ?? 0;
  }
  take(text.length);
  return parameters;
}
