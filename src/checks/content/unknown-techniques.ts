import { nearestWord } from "../../diagnostics";
import { ATTACK_VERSION, findTechnique, parentTechnique, TECHNIQUE_IDS } from "../../model";
import type { ContentCheck } from "../check";
import { namedTechniques } from "./attack-subjects";

/** A technique is one that ATT&CK has. */
export const unknownTechniques: ContentCheck = {
  of: "content",
  page: {
    code: "technique-unknown",
    level: "warning",
    title: "A technique is one that ATT&CK has.",
    why: "The SIEMs take every id of the right form. One that ATT&CK does not have leads to no page, counts for no coverage, and mostly is a slip of the finger.",
    example: {
      language: "detection",
      wrong: "attack: { techniques: [T1608, T1608.042] }\n",
      right: "attack: { techniques: [T1608, T1608.002] }\n",
    },
    source: `MITRE ATT&CK Enterprise ${ATTACK_VERSION}`,
  },
  find: (content) =>
    namedTechniques(content)
      .filter(({ id }) => findTechnique(id) === undefined)
      .map(({ id, subject, spot }) => ({
        message: `${subject.by}: ATT&CK Enterprise ${ATTACK_VERSION} has no technique ${id}`,
        help: helpFor(id),
        spot,
      })),
};

function helpFor(id: string): string {
  const parent = findTechnique(parentTechnique(id));
  if (parent) return `write ${parent.id} (${parent.name}), or one of its sub-techniques`;
  const near = nearestWord(id, TECHNIQUE_IDS);
  return near === undefined
    ? "look it up at https://attack.mitre.org"
    : `look it up at https://attack.mitre.org; a neighbour is ${near}`;
}
