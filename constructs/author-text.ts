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
    .map((part) => (TOKEN.test(part) ? knownToken(part) : escapeTemplates(part)))
    .join("");
}

/** A configuration with every text in it escaped, at any depth; tokens and other constructs stay as they are. */
export function literal<T>(config: T): T {
  return escapeDeep(config) as T;
}

/** Whether a value, or anything inside it, is a token whose value is only known later. */
export function holdsToken(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return Token.isUnresolved(value);
  if (Array.isArray(value)) return Token.isUnresolved(value) || value.some(holdsToken);
  return isPlain(value) ? Object.values(value).some(holdsToken) : Tokenization.isResolvable(value);
}

function escapeTemplates(text: string): string {
  if (!text.includes("{")) return text;
  return text.replace(/\$\{/g, "$$${").replace(/%\{/g, "%%{");
}

function knownToken(part: string): string {
  try {
    Tokenization.reverseString(part);
    return part;
  } catch (cause) {
    throw new RangeError(
      `the text holds \`${part}\`, which CDKTF reads as one of its own tokens; write it in another way`,
      { cause },
    );
  }
}

function escapeDeep(value: unknown): unknown {
  if (typeof value === "string") return authorText(value);
  if (Array.isArray(value)) return value.map(escapeDeep);
  if (typeof value !== "object" || value === null || !isPlain(value)) return value;
  const escaped: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    if (each !== undefined) escaped[authorText(key)] = escapeDeep(each);
  }
  return escaped;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !Tokenization.isResolvable(value);
}
