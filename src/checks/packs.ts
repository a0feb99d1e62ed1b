import type { Check } from "./check";
import { CONTENT_CHECKS } from "./content/pack";
import { CSE_CHECKS } from "./cse/pack";
import { PARITY_CHECKS } from "./parity/pack";
import { PROVIDER_CHECKS } from "./provider/pack";
import { SECURITY_CHECKS } from "./security/pack";
import { SENTINEL_CHECKS } from "./sentinel/pack";
import { SUMOLOGIC_CHECKS } from "./sumologic/pack";

/** Packs of checks by what they are about. */
const PACKS = {
  sentinel: SENTINEL_CHECKS,
  sumologic: SUMOLOGIC_CHECKS,
  cse: CSE_CHECKS,
  content: CONTENT_CHECKS,
  parity: PARITY_CHECKS,
  security: SECURITY_CHECKS,
  provider: PROVIDER_CHECKS,
} as const satisfies Readonly<Record<string, readonly Check[]>>;

/** Every check. */
export const CHECKS: readonly Check[] = Object.values(PACKS).flat();
