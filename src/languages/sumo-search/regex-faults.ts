import { re2Fault } from "../cse-expression/re2";

const known = new Map<string, string | undefined>();
const MOST_KNOWN = 2000;

/** What JavaScript cannot read and RE2 can, or the other way round. */
const DIFFERS = /\(\?(?![:<])|\(\?<[=!]|\\[1-9QEApPzZCaG]|\[\[:|[+*?}]\+|\(\?P/;

/** Why RE2 refuses a regular expression, or `undefined`. */
export function regexFault(pattern: string): string | undefined {
  if (!DIFFERS.test(pattern) && isPlain(pattern)) return undefined;
  if (known.size > MOST_KNOWN) known.clear();
  if (!known.has(pattern)) known.set(pattern, re2Fault(pattern));
  return known.get(pattern);
}

/** Whether a simple check finds nothing wrong: it costs a hundredth of RE2's. */
function isPlain(pattern: string): boolean {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}

/** Constructs that Java's expressions have and RE2 has not: `parse regex` takes both. */
const JAVA_ONLY = /\(\?(?:=|!|<=|<!|>)|\\[1-9]|[+*?}]\+/;

/** Why neither RE2 nor Java takes a regular expression, or `undefined`. */
export function parseRegexFault(pattern: string): string | undefined {
  return JAVA_ONLY.test(pattern) ? undefined : regexFault(pattern);
}
