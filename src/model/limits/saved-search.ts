import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { listLength } from "./text";

const TAG_NAME_BYTES = 512;
const TAG_VALUE_BYTES = 256;

/** A text that is kept in a tag of a saved search. */
export interface TagValue {
  /** The property, as its author writes it. */
  readonly field: string;
  /** The tag's name, when the property holds several tags. */
  readonly name?: string;
  /** The text, when there is one. */
  readonly value: string | undefined;
  /** What to do when it is too long. @defaultValue `shorten it` */
  readonly help?: string;
}

/** Refuses a text that is too long for a tag: azurerm counts bytes, whatever its message says. */
export function tagValue({ field, name, value = "", help = "shorten it" }: TagValue): LimitBreach[] {
  const found = bytes(value);
  if (found <= TAG_VALUE_BYTES) return [];
  const subject = name === undefined ? `${field}:` : `${field}: ${name} has`;
  const message = `${subject} ${found} bytes in UTF-8, ${TAG_VALUE_BYTES} are allowed in a tag`;
  return [refuse("tag-value-too-long", [field], message, help)];
}

/** What the tags of a saved search must keep; some names, and as many of the 50 places, may be taken. */
export function tagLimits(tags: Readonly<Record<string, string>> = {}, taken: readonly string[] = []): LimitBreach[] {
  const names = Object.keys(tags);
  return [
    ...listLength("tags", names.length, 0, 50 - taken.length),
    ...names.flatMap((name) => [...tagName(name, taken), ...tagValue({ field: "tags", name, value: tags[name] })]),
  ];
}

function tagName(name: string, taken: readonly string[]): LimitBreach[] {
  const found = bytes(name);
  const breach = (code: string, message: string): LimitBreach => refuse(code, ["tags"], message, "rename the tag");
  if (found < 1 || found > TAG_NAME_BYTES) {
    const range = `1 to ${TAG_NAME_BYTES} are allowed`;
    return [breach("tag-name-length", `tags: the name \`${name.slice(0, 40)}\` has ${found} bytes in UTF-8, ${range}`)];
  }
  if (!taken.includes(name)) return [];
  return [breach("tag-name-taken", `tags: \`${name}\` is filled from the property of that name`)];
}

function bytes(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
