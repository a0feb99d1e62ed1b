/** What a terminal obeys instead of showing it, and what turns the direction of the text around it. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A text whose control characters show as a sign of the same length; tabs and line breaks stay. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (sign) => pictureOf(sign.charCodeAt(0)));
}

/** The pictures of control characters stand at U+2400 in their order; what has none shows as a replacement. */
function pictureOf(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
}
