import { Token, Tokenization } from "cdktf";

const TOKEN = /(\$\{TfToken\[[^\]]*\]\})/;
const LIST_OR_MAP_TOKEN = /^[#&]\{TfToken\[[^\]]*\]\}$/;

/**
 * What an author wrote, as Terraform must be given it so that exactly those characters reach the SIEM:
 * template markers are escaped, CDKTF tokens stay alive.
 * @throws RangeError when the text holds the letters of a CDKTF token that does not exist.
 */
export function authorText(text: string): string {
  if (!text.includes("TfToken[")) return escapeTemplates(text);
  if (LIST_OR_MAP_TOKEN.test(text)) return text;
  return text
    .split(TOKEN)
    .map((part, index) => (isTokenPart(index) ? knownToken(part) : besideToken(part)))
    .join("");
}

/** The parts of a text that an author wrote, without the tokens between them. */
export function authorParts(text: string): string[] {
  return text.split(TOKEN).filter((part, index) => !isTokenPart(index) || !isKnown(part));
}

/** A configuration with every text in it escaped, at any depth; tokens and other constructs stay as they are. */
export function literal<T>(config: T): T {
  return escapeDeep(config) as T;
}

/** Whether a value, or anything inside it, is a token whose value is only known later. */
export function holdsToken(value: unknown): boolean {
  if (Token.isUnresolved(value)) return true;
  if (Array.isArray(value)) return value.some(holdsToken);
  return isPlain(value) && Object.entries(value).flat().some(holdsToken);
}

/** Whether a value is a plain object, whose properties are an author's: no token, no construct, no value object. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Tokenization.isResolvable(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Whether CDKTF finds the token it is asked for: it throws when there is none. */
export function isFound(reverse: () => unknown): boolean {
  try {
    return reverse() !== undefined;
  } catch {
    return false;
  }
}

/** Texts split at their tokens have a token in every second place. */
function isTokenPart(index: number): boolean {
  return index % 2 === 1;
}

function escapeTemplates(text: string): string {
  if (!text.includes("{")) return text;
  return text.replace(/\$\{/g, "$$${").replace(/%\{/g, "%%{");
}

/**
 * Author's text beside a token. Terraform reads `$${` as an escape and would not see a token behind a `$`; CDKTF takes
 * `${` in a text for its own, the escaped one too, and writes a token behind it without its braces. So such marks go
 * into an expression of their own: all of them, for one left in front of it would escape it. Measured with CDKTF 0.21.0
 * and Terraform 1.11.4.
 */
function besideToken(part: string): string {
  return part.replace(/\$+(?=\{)|[$%]+$/g, (marks) => `\${"${marks}"}`).replace(/%\{/g, "%%{");
}

function knownToken(part: string): string {
  if (isKnown(part)) return part;
  throw new RangeError(
    `the text holds \`${part}\`, which CDKTF reads as one of its own tokens; write it in another way`,
  );
}

function isKnown(token: string): boolean {
  return isFound(() => Tokenization.reverseString(token));
}

function escapeDeep(value: unknown): unknown {
  if (typeof value === "string") return authorText(value);
  if (Array.isArray(value)) return value.map(escapeDeep);
  if (!isPlain(value)) return value;
  const escaped: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    if (each !== undefined) escaped[authorText(key)] = escapeDeep(each);
  }
  return escaped;
}
