import type { Check } from "../check";
import { deployedSecrets } from "./deployed-secrets";
import { externalData } from "./external-data";
import { hiddenCharacters } from "./hidden-characters";
import { plainExternalData } from "./plain-external-data";
import { wideFilters } from "./wide-filters";

/** What would open a door, or close an eye. */
export const SECURITY_CHECKS: readonly Check[] = [
  deployedSecrets,
  hiddenCharacters,
  externalData,
  plainExternalData,
  wideFilters,
];
