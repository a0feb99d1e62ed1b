import type { Check } from "../check";
import { sameEntities } from "./entities";
import { sameIndicators } from "./indicators";
import { sameLookBack } from "./look-backs";
import { sameSeverity } from "./severities";

/** What the rules of two SIEMs say beside each other. */
export const PARITY_CHECKS: readonly Check[] = [sameIndicators, sameSeverity, sameLookBack, sameEntities];
