import { ATTACK_VERSION, findTechnique } from "../../model";
import type { ContentCheck } from "../check";

/** A playbook calls its technique what ATT&CK calls it. */
export const techniqueName: ContentCheck = {
  of: "content",
  page: {
    code: "technique-name-differs",
    level: "info",
    title: "A playbook calls its technique what ATT&CK calls it.",
    why: "The name stands in the titles of incident tasks. Where it differs from ATT&CK's the id may be meant for another technique, or ATT&CK renamed it since.",
    example: {
      language: "playbook",
      wrong: "| Name | Staged Capabilities |\n",
      right: "| Name | Stage Capabilities |\n",
    },
    source: `MITRE ATT&CK Enterprise ${ATTACK_VERSION}`,
  },
  find: ({ playbooks }) =>
    [...playbooks.values()].flatMap(({ technique, name, file }) => {
      const known = findTechnique(technique);
      if (!known || isSame(name, known.name, parentNameOf(technique))) return [];
      return [
        {
          message: `playbook ${technique}: it is called \`${name}\`; ATT&CK calls ${technique} \`${known.name}\``,
          help: `write \`${known.name}\`, or the id of the technique that is meant`,
          spot: { source: { file, path: [] } },
        },
      ];
    }),
};

function parentNameOf(technique: string): string | undefined {
  return technique.includes(".") ? findTechnique(technique.slice(0, 5))?.name : undefined;
}

/** A sub-technique's name may have its technique's before it: `Stage Capabilities: Upload Malware`. */
function isSame(found: string, name: string, parent: string | undefined): boolean {
  return [name, ...(parent === undefined ? [] : [`${parent} ${name}`])].some(
    (each) => letters(each) === letters(found),
  );
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
