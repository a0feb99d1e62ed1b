import { ATTACK_VERSION, findTechnique } from "../../model";
import type { ContentCheck } from "../check";
import { namedTechniques } from "./attack-subjects";
import { tacticsOf } from "./tactics-of";

/** Each technique serves one of the tactics that are named. */
export const techniqueWithoutTactic: ContentCheck = {
  of: "content",
  page: {
    code: "technique-without-tactic",
    level: "warning",
    title: "Each technique serves one of the tactics beside it.",
    why: "Sentinel and Cloud SIEM show techniques below their tactics. One whose tactic is not there is shown nowhere in a matrix, and the stage of the alert is wrong.",
    example: {
      language: "detection",
      wrong: "attack: { tactics: [resource-development], techniques: [T1608, T1105] }\n",
      right: "attack: { tactics: [resource-development, command-and-control], techniques: [T1608, T1105] }\n",
    },
    source: `MITRE ATT&CK Enterprise ${ATTACK_VERSION}; Azure-Sentinel, NoTechniquesWithoutMatchingTactics`,
  },
  find: (content) =>
    namedTechniques(content).flatMap(({ id, subject, spot }) => {
      const tactics = tacticsOf(id);
      if (!tactics || tactics.some((each) => subject.tactics.includes(each))) return [];
      return [
        {
          message: `${subject.by}: ${id} (${findTechnique(id)?.name ?? ""}) serves ${tactics.join(", ")}, of which none is among the tactics`,
          help: `add ${tactics.join(" or ")} to the tactics, or remove ${id}`,
          spot,
        },
      ];
    }),
};
