const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])/g;
const ESCAPES: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  0: "\0",
  "\\": "\\",
  '"': '"',
  "'": "'",
};
const NAMED: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
/** What has an escape or must not stand in a string as it is: control characters and line breaks of any kind. */
const SPECIAL = /[\\"\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** A text as a KQL string. */
export function quoteKql(text: string): string {
  const inside = text.replace(
    SPECIAL,
    (each) => NAMED[each] ?? `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `"${inside}"`;
}

/** What a KQL string says; `undefined` when it holds an escape that KQL does not know. */
export function unquoteKql(literal: string): string | undefined {
  const bare = literal.replace(/^[hH]/, "");
  if (/^(?:```|~~~)/.test(bare)) return bare.slice(3, -3);
  const verbatim = bare.startsWith("@");
  const quote = bare.at(-1) ?? "";
  const inside = bare.slice(verbatim ? 2 : 1, -1);
  return verbatim ? inside.replaceAll(quote + quote, quote) : unescape(inside);
}

function unescape(inside: string): string | undefined {
  const escapes = inside.match(ESCAPE) ?? [];
  if (escapes.some((each) => characterOf(each) === undefined)) return undefined;
  return inside.replace(ESCAPE, (each) => characterOf(each) ?? each);
}

function characterOf(escape: string): string | undefined {
  const name = escape.slice(1);
  if (name.length > 1) return String.fromCharCode(parseInt(name.slice(1), 16));
  return ESCAPES[name];
}
