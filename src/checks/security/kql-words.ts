/** A comment or a string literal of KQL. */
const OPAQUE =
  /\/\/[^\n]*|```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|@"(?:[^"]|"")*"?|@'(?:[^']|'')*'?|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?/g;

/** A query without what its comments and strings say, every other character at its place. */
function withoutTexts(query: string): string {
  return query.replace(OPAQUE, (text) => " ".repeat(text.length));
}

/** A place where a query reads data from an address. */
export interface ExternalRead {
  /** Where the word stands. */
  readonly start: number;
  /** Behind the word. */
  readonly end: number;
  /** The addresses, as far as they stand there or anywhere in the query. */
  readonly addresses: readonly string[];
}

/** Where a query reads data from outside. */
export function externalReads(query: string): ExternalRead[] {
  if (!query.includes("external")) return [];
  const code = withoutTexts(query);
  return [...code.matchAll(/\bexternal_?data\b(?=\s*\()/g)].map(({ index, 0: word }) => {
    const open = code.indexOf("[", index);
    const close = code.indexOf("]", open);
    const there = open < 0 || close < 0 ? [] : addressesIn(query.slice(open, close));
    return { start: index, end: index + word.length, addresses: there.length > 0 ? there : addressesIn(query) };
  });
}

function addressesIn(text: string): string[] {
  const strings = text.match(OPAQUE) ?? [];
  return strings
    .filter((each) => !each.startsWith("//"))
    .flatMap((each) => each.match(/\b(?:https?|abfss?|adl):\/\/[^\s"'`;?]+/gi) ?? []);
}

/** Whether an address is fetched over plain http. */
export function isPlain(address: string): boolean {
  return /^http:/i.test(address);
}
