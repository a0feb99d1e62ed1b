import { createHmac, timingSafeEqual } from "node:crypto";
import type { JsonObject } from "../../store";

const HEADER = encode({ alg: "HS256", typ: "JWT" });

/** Signs claims as a JSON Web Token with HMAC SHA-256 (RFC 7519). Three lines; a library would only add algorithms that nothing here asks for. */
export function signToken(claims: JsonObject, key: Buffer): string {
  const content = `${HEADER}.${encode(claims)}`;
  return `${content}.${signatureOf(content, key).toString("base64url")}`;
}

/** The claims of a token that `signToken` made with the same key; undefined for any other text. Its time is not looked at. */
export function readToken(token: string, key: Buffer): JsonObject | undefined {
  const [header = "", claims = "", signature = "", ...rest] = token.split(".");
  if (header !== HEADER || rest.length > 0) return undefined;
  const expected = signatureOf(`${header}.${claims}`, key);
  const found = Buffer.from(signature, "base64url");
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return undefined;
  return JSON.parse(Buffer.from(claims, "base64url").toString("utf8")) as JsonObject;
}

function encode(part: JsonObject): string {
  return Buffer.from(JSON.stringify(part), "utf8").toString("base64url");
}

function signatureOf(content: string, key: Buffer): Buffer {
  return createHmac("sha256", key).update(content).digest();
}
