import type { Diagnostic, Place } from "../diagnostics";
import { SourceText } from "../diagnostics";
import { credentialText, unfaithfulText } from "./errors";
import type { LocatedYaml, YamlPath } from "./located-yaml";

const CREDENTIALS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/g],
  ["an Azure client secret", /\b[A-Za-z0-9_~.-]{3}8Q~[A-Za-z0-9_~.-]{31,34}/g],
  ["an Azure storage key", /\bAccountKey=[A-Za-z0-9+/=]{40,}/gi],
  ["a shared access signature", /[?&]sig=[A-Za-z0-9%+/=]{40,}/g],
  ["an AWS access key", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g],
  [
    "a Sumo Logic access key",
    /\b(?=[A-Za-z0-9]{0,63}[A-Z])(?=[A-Za-z0-9]{0,63}[a-z])(?=[A-Za-z0-9]{0,63}\d)[A-Za-z0-9]{64}\b/g,
  ],
  ["a JSON web token", /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]+/g],
  ["a GitHub token", /\bgh[pousr]_[A-Za-z0-9]{36,}/g],
];

/** Quick sieves: a text without any of these marks holds no credential of the list above. */
const MARKS = ["-----BEGIN", "8Q~", "AKIA", "ASIA", "eyJ"] as const;
const LONG_WORD = 36;
/** From the first combining character on: before it, every text is in NFC. */
const MAYBE_NOT_NFC = /[\u0300-\uffff]/;
/** Escapes by which a YAML text in double quotes holds other characters than the file. */
const ESCAPES = /\\[xuU]/;

/**
 * What no authored file may hold: text that looks like a credential, and text that would not arrive unchanged —
 * Terraform normalizes every string to NFC, replaces half surrogates, and CDKTF reads `TfToken[` as its own.
 */
export function textDiagnostics(file: string, text: string): Diagnostic[] {
  return [...credentials(file, text), ...unfaithful(text, (offset) => placeAt(file, text, offset))];
}

/** The same of values that a YAML file spells with escapes. */
export function unfaithfulValues(text: string, raw: unknown, located: LocatedYaml): Diagnostic[] {
  return text.includes("\\") && ESCAPES.test(text)
    ? [...textsOf(raw, [])].flatMap(([value, path]) => unfaithful(value, () => located.placeOfValue(path)))
    : [];
}

function* textsOf(value: unknown, path: YamlPath): Generator<[string, YamlPath]> {
  if (typeof value === "string") yield [value, path];
  if (typeof value !== "object" || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, each] of Object.entries(value)) yield* textsOf(each, [...path, isList ? Number(key) : key]);
}

function credentials(file: string, text: string): Diagnostic[] {
  if (!MARKS.some((mark) => text.includes(mark)) && !hasLongWord(text)) return [];
  return CREDENTIALS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) =>
      credentialText(placeAt(file, text, index, found.length), kind),
    ),
  );
}

/** A text in which what looks like a credential is blotted out. */
export function withoutCredentials(text: string): string {
  return CREDENTIALS.reduce((clean, [, pattern]) => clean.replace(pattern, "removed"), text);
}

/** Whether letters and digits follow each other without end: such a word covers one of every so many places. */
function hasLongWord(text: string): boolean {
  for (let at = LONG_WORD - 1; at < text.length; at += LONG_WORD) {
    if (!isWordCharacter(text, at)) continue;
    let start = at;
    let end = at;
    while (isWordCharacter(text, start - 1)) start -= 1;
    while (isWordCharacter(text, end + 1)) end += 1;
    if (end - start + 1 >= LONG_WORD) return true;
  }
  return false;
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 47 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 43 ||
    code === 61
  );
}

function unfaithful(text: string, placeOf: (offset: number) => Place): Diagnostic[] {
  const token = text.indexOf("TfToken[");
  const found =
    token < 0
      ? []
      : [unfaithfulText(placeOf(token), "`TfToken[` is how CDKTF writes its own tokens", "write it in another way")];
  return MAYBE_NOT_NFC.test(text) ? [...found, ...strangeCharacters(text, placeOf)] : found;
}

function strangeCharacters(text: string, placeOf: (offset: number) => Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  const mark = text.indexOf("\ufeff");
  if (mark >= 0)
    found.push(
      unfaithfulText(
        placeOf(mark),
        "there is a byte order mark, which nobody sees",
        "save the file as UTF-8 without BOM",
      ),
    );
  const damaged = text.indexOf("\ufffd");
  if (damaged >= 0)
    found.push(
      unfaithfulText(placeOf(damaged), "the file is not UTF-8: here it holds other bytes", "save it as UTF-8"),
    );
  if (!text.isWellFormed())
    found.push(unfaithfulText(placeOf(0), "the text holds half of a surrogate pair", "write the whole character"));
  const normalized = text.normalize("NFC");
  if (normalized === text) return found;
  let at = 0;
  while (text[at] === normalized[at]) at += 1;
  return [
    ...found,
    unfaithfulText(
      placeOf(at),
      "the text is not in Unicode NFC; Terraform would change it",
      "save it in NFC, with composed accents",
    ),
  ];
}

function placeAt(file: string, text: string, offset: number, length = 1): Place {
  const from = new SourceText(file, text).positionAt(offset);
  return { file, ...from, endColumn: from.column + length };
}
