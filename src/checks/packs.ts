import type { Check } from "./check";
import { uniqueTitles } from "./sentinel/unique-titles";

/** Packs of checks by what they are about. */
export const PACKS = {
  sentinel: [uniqueTitles],
  sumologic: [],
  cse: [],
  content: [],
  parity: [],
  security: [],
  provider: [],
} as const satisfies Readonly<Record<string, readonly Check[]>>;

/** Every check. */
export const CHECKS: readonly Check[] = Object.values(PACKS).flat();
