import type { CodePage } from "../diagnostics";
import { CHECKS } from "./packs";

/** Pages of what judges the judging: acknowledgements. */
const ACKNOWLEDGEMENT_PAGES: readonly CodePage[] = [
  {
    code: "acknowledgement-unused",
    level: "warning",
    title: "An acknowledgement is about something that was found.",
    why: "What it spoke of is mended, or its code or rule is written otherwise. Left there, it would cover the next finding of that code, which nobody has looked at.",
    example: {
      language: "environment",
      wrong:
        "acknowledged:\n  - code: title-doubled\n    reason: Both are wanted\n    owner: soc\n    expires: 2099-12-31\n",
      right: "acknowledged: []\n",
    },
    source: "siemform: docs/checks.md",
  },
  {
    code: "acknowledgement-vain",
    level: "error",
    title: "An acknowledgement is about something that can be deployed.",
    why: "What a service, provider or construct refuses stays refused, whoever answers for it: the deploy would stop half-way.",
    example: {
      language: "detection",
      wrong:
        "acknowledged:\n  - code: look-back-too-short\n    reason: It will do\n    owner: soc\n    expires: 2099-12-31\nrules:\n  sentinel:\n    - { kind: scheduled, queryFrequency: 1h, queryPeriod: 5m }\n",
      right: "acknowledged: []\n",
    },
    source: "siemform: docs/checks.md",
  },
];

/** The page of every check. */
export const CHECK_PAGES: readonly CodePage[] = [...CHECKS.map((each) => each.page), ...ACKNOWLEDGEMENT_PAGES];
