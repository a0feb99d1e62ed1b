import { ATTACK_VERSION, findTechnique } from "../../model";
import type { ContentCheck } from "../check";
import { namedTechniques } from "./attack-subjects";

/** A technique is one that ATT&CK still keeps. */
export const deprecatedTechniques: ContentCheck = {
  of: "content",
  page: {
    code: "technique-deprecated",
    level: "warning",
    title: "A technique is not deprecated.",
    why: "ATT&CK gave it up and named nothing in its place: it stands in no matrix, so that the detection counts for nothing.",
    example: {
      language: "detection",
      wrong: "attack: { techniques: [T1608, T1043] }\n",
      right: "attack: { techniques: [T1608] }\n",
    },
    source: `MITRE ATT&CK Enterprise ${ATTACK_VERSION}`,
  },
  find: (content) =>
    namedTechniques(content).flatMap(({ id, subject, spot }) => {
      const technique = findTechnique(id);
      if (!technique?.isDeprecated) return [];
      return [
        {
          message: `${subject.by}: ${id} (${technique.name}) is deprecated`,
          help: `read https://attack.mitre.org/techniques/${id.replace(".", "/")}/ and name the techniques that it points to`,
          spot,
        },
      ];
    }),
};
