import { ruleCheck } from "../check";
import type { Problem } from "../check";
import { CSE_KINDS } from "./cse-rules";

const SAVED = /^_mitre/i;
const FORM =
  /^_mitreAttackTactic:TA\d{4}$|^_mitreAttackTechnique:T\d{4}(?:\.\d{3})?$|^_mitreAtlasTactic:AML\.TA\d{4}$|^_mitreAtlasTechnique:AML\.T\d{4}(?:\.\d{3})?$/;

/** Tags of ATT&CK have the form that Cloud SIEM reads. */
export const tagForm = ruleCheck(
  {
    code: "mitre-tag-form",
    level: "warning",
    title: "A tag that names ATT&CK or ATLAS has the form that Cloud SIEM reads.",
    why: "Tags are free text: one with a slip in it is taken, and neither the coverage view nor the rank of an insight knows of it.",
    example: {
      language: "detection",
      wrong: 'rules:\n  sumologic:\n    - { kind: match, tags: ["_mitreAttackTactic:T1608"] }\n',
      right: 'rules:\n  sumologic:\n    - { kind: match, tags: ["_mitreAttackTactic:TA0042"] }\n',
    },
    source: "SumoLogic/cloud-siem-content-catalog, 3,943 tags of its rules (27c4e8fe)",
  },
  [...CSE_KINDS, "custom-insight"],
  ({ rule: { spec } }) =>
    (spec.tags ?? []).flatMap((tag, index): Problem[] => {
      if (!SAVED.test(tag) || FORM.test(tag)) return [];
      return [
        {
          message: `tags: \`${tag}\` is not a tag of ATT&CK that Cloud SIEM reads`,
          help: "write it like `_mitreAttackTactic:TA0042` or `_mitreAttackTechnique:T1608.001`, or use `attack` of the detection",
          spot: { field: ["tags", index] },
        },
      ];
    }),
);
