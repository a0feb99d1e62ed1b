import type { Check } from "../check";
import { deprecatedTechniques } from "./deprecated-techniques";
import { emptyDescription } from "./empty-description";
import { noFalsePositives } from "./no-false-positives";
import { otherPlaybook } from "./other-playbook";
import { plainReferences } from "./plain-references";
import { revokedTechniques } from "./revoked-techniques";
import { sameQuery } from "./same-query";
import { tacticWithoutTechnique } from "./tactic-without-technique";
import { techniqueName } from "./technique-name";
import { techniqueWithoutTactic } from "./technique-without-tactic";
import { undeclaredData } from "./undeclared-data";
import { unknownTechniques } from "./unknown-techniques";
import { untested } from "./untested";

/** What authors write about detections, whichever SIEM they go to. */
export const CONTENT_CHECKS: readonly Check[] = [
  unknownTechniques,
  revokedTechniques,
  deprecatedTechniques,
  techniqueWithoutTactic,
  tacticWithoutTechnique,
  techniqueName,
  otherPlaybook,
  untested,
  noFalsePositives,
  emptyDescription,
  plainReferences,
  undeclaredData,
  sameQuery,
];
