import { parentTechnique } from "../../model";
import type { ContentCheck } from "../check";

/** A detection's playbook is about one of its techniques. */
export const otherPlaybook: ContentCheck = {
  of: "content",
  page: {
    code: "playbook-of-other-technique",
    level: "warning",
    title: "A detection's playbook is about one of its techniques.",
    why: "The playbook's steps become the tasks of the detection's incidents. Steps for another technique send the analyst to look in the wrong place.",
    example: {
      language: "detection",
      wrong: "attack: { tactics: [command-and-control], techniques: [T1105] }\nplaybook: T1608\n",
      right: "attack: { tactics: [resource-development], techniques: [T1608.001] }\nplaybook: T1608\n",
    },
    source: "siemform: docs/detections.md, Playbooks",
  },
  find: ({ detections }) =>
    detections.flatMap(({ id, playbook, attack, source }) => {
      if (playbook === undefined) return [];
      if (attack.techniques.some((each) => parentTechnique(each) === parentTechnique(playbook))) return [];
      return [
        {
          message: `detection ${id}: its playbook is that of ${playbook}, and it finds ${attack.techniques.join(", ")}`,
          help: `name ${playbook} among the techniques, or take the playbook of one of them`,
          spot: { source: { ...source, path: [...source.path, "playbook"] } },
        },
      ];
    }),
};
