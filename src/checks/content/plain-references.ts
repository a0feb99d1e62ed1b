import type { ContentCheck } from "../check";

/** What a detection refers to is fetched over HTTPS. */
export const plainReferences: ContentCheck = {
  of: "content",
  page: {
    code: "reference-not-https",
    level: "info",
    title: "A reference is an address with https.",
    why: "Analysts follow it in the middle of an incident. Over plain http whoever sits on the way can show them another page.",
    example: {
      language: "detection",
      wrong: "references: [http://attack.mitre.org/techniques/T1608/]\n",
      right: "references: [https://attack.mitre.org/techniques/T1608/]\n",
    },
    source: "RFC 9110, 4.2.2: the https scheme",
  },
  find: ({ detections }) =>
    detections.flatMap(({ id, references, source }) =>
      references.flatMap((address, index) =>
        address.startsWith("http://")
          ? [
              {
                message: `detection ${id}: the reference ${address} is not fetched over https`,
                help: `write https://${address.slice("http://".length)}, when it is there`,
                spot: { source: { ...source, path: [...source.path, "references", index] } },
              },
            ]
          : [],
      ),
    ),
};
