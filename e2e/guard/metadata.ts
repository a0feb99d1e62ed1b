import { isLoopbackHost, isLoopbackUrl } from "./loopback";

/** What is said in words; everything else in the document is an address. */
const WORDS = /^(?:name|authentication[.](?:tenant|identityProvider))$/;

/** Why a cloud's metadata document would lead azurerm off this machine. */
export function escapesOfMetadata(document: unknown): string[] {
  if (typeof document !== "object" || document === null) return ["the metadata document is not an object"];
  return texts(document, [])
    .filter(([path, text]) => !WORDS.test(path) && !isLoopbackUrl(text) && !isLoopbackHost(text))
    .map(([path]) => `the metadata document's ${path} is not an address of this machine`);
}

function texts(value: unknown, path: readonly string[]): [path: string, text: string][] {
  if (typeof value === "string") return [[path.join("."), value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => texts(each, [...path, key]));
}
