import { ATTACK_VERSION } from "../../model";
import type { ContentCheck } from "../check";
import { attackSubjects } from "./attack-subjects";
import { tacticsOf } from "./tactics-of";

/** Each tactic is served by one of the techniques that are named. */
export const tacticWithoutTechnique: ContentCheck = {
  of: "content",
  page: {
    code: "tactic-without-technique",
    level: "warning",
    title: "Each tactic is served by one of the techniques beside it.",
    why: "A tactic to which no technique belongs says that the detection finds something which it nowhere names: either a technique is missing, or the tactic is wrong, and alerts claim a stage that was never seen.",
    example: {
      language: "detection",
      wrong: "attack: { tactics: [resource-development, exfiltration], techniques: [T1608] }\n",
      right: "attack: { tactics: [resource-development], techniques: [T1608] }\n",
    },
    source: `MITRE ATT&CK Enterprise ${ATTACK_VERSION}`,
  },
  find: (content) =>
    attackSubjects(content).flatMap(({ by, tactics, techniques, tacticsAt, techniquesAt }) => {
      const at = tacticsAt ?? techniquesAt;
      const served = techniques.map(tacticsOf);
      // Of a technique that nobody knows, nobody knows the tactics.
      if (!at || served.includes(undefined)) return [];
      const known = new Set(served.flatMap((each) => each ?? []));
      return tactics
        .filter((each) => !known.has(each))
        .map((each) => ({
          message: `${by}: no technique of ${techniques.join(", ")} serves the tactic ${each}`,
          help: `remove ${each}, or name the technique that it stands for`,
          spot: { source: tacticsAt ? { ...at, path: [...at.path, tactics.indexOf(each)] } : at },
        }));
    }),
};
