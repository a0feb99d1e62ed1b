import type { Diagnostic, Place } from "../diagnostics";
import { SourceText } from "../diagnostics";
import { credentialText, unfaithfulText } from "./errors";

const CREDENTIALS: readonly (readonly [string, RegExp])[] = [
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ["an Azure client secret", /\b[A-Za-z0-9_~.-]{3}8Q~[A-Za-z0-9_~.-]{31,34}/],
  ["an Azure storage key", /\bAccountKey=[A-Za-z0-9+/=]{40,}/i],
  ["a shared access signature", /[?&]sig=[A-Za-z0-9%+/=]{40,}/],
  ["an AWS access key", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["a Sumo Logic access id", /\bsu[A-Za-z0-9]{12}\b(?=.*\b[A-Za-z0-9]{64}\b)/s],
  ["a Sumo Logic access key", /\b(?=[A-Za-z0-9]*[A-Z])(?=[A-Za-z0-9]*[a-z])(?=[A-Za-z0-9]*\d)[A-Za-z0-9]{64}\b/],
  ["a JSON web token", /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]+/],
  ["a GitHub token", /\bgh[pousr]_[A-Za-z0-9]{36,}/],
];

/** A quick sieve: a text without any of these marks holds no credential of the list above. */
const SIEVE = /-----BEGIN|8Q~|AccountKey=|[?&]sig=|AKIA|ASIA|[A-Za-z0-9]{64}|eyJ|gh[pousr]_/i;

/**
 * What no authored file may hold: text that looks like a credential, and text that would not arrive unchanged —
 * Terraform normalizes every string to NFC, replaces half surrogates, and CDKTF reads `TfToken[` as its own.
 */
export function textDiagnostics(file: string, text: string): Diagnostic[] {
  return [...credentials(file, text), ...unfaithful(file, text)];
}

function credentials(file: string, text: string): Diagnostic[] {
  if (!SIEVE.test(text)) return [];
  return CREDENTIALS.flatMap(([kind, pattern]) => {
    const match = pattern.exec(text);
    return match ? [credentialText(placeAt(file, text, match.index), kind)] : [];
  });
}

function unfaithful(file: string, text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const token = text.indexOf("TfToken[");
  if (token >= 0) {
    found.push(unfaithfulText(placeAt(file, text, token), "`TfToken[` is how CDKTF writes its own tokens", "write it in another way"));
  }
  if (!text.isWellFormed()) {
    found.push(unfaithfulText({ file }, "the file holds half of a surrogate pair", "save it as UTF-8"));
  }
  const normalized = text.normalize("NFC");
  if (normalized !== text) {
    let at = 0;
    while (text[at] === normalized[at]) at += 1;
    found.push(unfaithfulText(placeAt(file, text, at), "the text is not in Unicode NFC; Terraform would change it", "save the file in NFC (composed accents)"));
  }
  return found;
}

function placeAt(file: string, text: string, offset: number): Place {
  return { file, ...new SourceText(file, text).positionAt(offset) };
}
