import { ATTACK_VERSION, findTechnique, replacementOf } from "../../model";
import type { ContentCheck } from "../check";
import { namedTechniques } from "./attack-subjects";

/** A technique is one that ATT&CK still has. */
export const revokedTechniques: ContentCheck = {
  of: "content",
  page: {
    code: "technique-revoked",
    level: "warning",
    title: "A technique is not revoked.",
    why: "ATT&CK put another technique in its place. Coverage maps, threat reports and the SIEMs' own pages speak of that one, so that the detection seems to be missing there.",
    example: {
      language: "detection",
      wrong: "attack: { tactics: [resource-development, defense-impairment], techniques: [T1608, T1562.001] }\n",
      right: "attack: { tactics: [resource-development, defense-impairment], techniques: [T1608, T1685] }\n",
    },
    source: `MITRE ATT&CK Enterprise ${ATTACK_VERSION}`,
  },
  find: (content) =>
    namedTechniques(content).flatMap(({ id, subject, spot }) => {
      const technique = findTechnique(id);
      if (technique?.revokedBy === undefined) return [];
      const next = replacementOf(technique);
      return [
        {
          message: `${subject.by}: ${id} (${technique.name}) is revoked`,
          help: `write ${next.id} (${next.name}), which took its place`,
          spot,
        },
      ];
    }),
};
