/** Below it, every character is in NFC whatever stands beside it; half surrogates lie above it. */
const MAYBE_CHANGED = /[\u0300-\uffff]/;

/**
 * Why a text would not reach a SIEM letter by letter: Terraform brings every string into Unicode NFC and replaces half
 * surrogates without a word, and CDKTF reads `TfToken[` as its own.
 * @returns What is wrong, to be read after the name of the text, or `undefined` when nothing is.
 */
export function unfaithfulReason(text: string): string | undefined {
  if (text.includes("TfToken[")) return "holds `TfToken[`, which is how CDKTF writes its own tokens";
  if (!MAYBE_CHANGED.test(text)) return undefined;
  if (!text.isWellFormed()) return "holds half of a surrogate pair, which Terraform would replace";
  return text === text.normalize("NFC") ? undefined : "is not in Unicode NFC, into which Terraform would bring it";
}
