import { Token, Tokenization } from "cdktf";
import { refuse, unfaithfulReason } from "../src/model";
import type { LimitBreach } from "../src/model";
import { authorParts, isFound, isPlain } from "./author-text";

/** Refuses the texts of a rule that would not reach its SIEM letter by letter; tokens are no texts of its author. */
export function unfaithfulTexts(spec: object): LimitBreach[] {
  return Object.entries(spec).flatMap(([field, value]) =>
    [...textsOf(value, field)].flatMap(([at, text]) => unfaithful(field, at, text)),
  );
}

/** Every text in a value, keys too, and where it stands. */
function* textsOf(value: unknown, at: string): Generator<readonly [at: string, text: string]> {
  if (typeof value === "string") yield [at, value];
  if (Array.isArray(value) && !isListToken(value)) {
    for (const [index, each] of value.entries()) yield* textsOf(each, `${at}[${index}]`);
  }
  if (!isPlain(value) || isMapToken(value)) return;
  for (const [key, each] of Object.entries(value)) {
    yield [`${at}: the key \`${key}\``, key];
    yield* textsOf(each, `${at}.${key}`);
  }
}

function unfaithful(field: string, at: string, text: string): LimitBreach[] {
  const reason = authorParts(text).flatMap((part) => unfaithfulReason(part) ?? [])[0];
  if (reason === undefined) return [];
  return [refuse("unfaithful-text", [field], `${at}: ${reason}`, "write it in another way, accents composed")];
}

function isListToken(list: readonly unknown[]): boolean {
  return Token.isUnresolved(list) && isFound(() => Tokenization.reverseList(list as string[]));
}

function isMapToken(map: Readonly<Record<string, unknown>>): boolean {
  return Token.isUnresolved(map) && isFound(() => Tokenization.reverseMap(map));
}
