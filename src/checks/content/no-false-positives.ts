import type { ContentCheck } from "../check";

/** A detection names harmless things that look the same. */
export const noFalsePositives: ContentCheck = {
  of: "content",
  page: {
    code: "false-positives-unnamed",
    level: "info",
    title: "A detection names harmless things that look the same.",
    why: "Who gets the alert at night asks first what else it may be. An empty list does not mean that there is nothing; it means that nobody has looked.",
    example: {
      language: "detection",
      wrong: "falsePositives: []\n",
      right: "falsePositives: [Build agents that fetch tools.]\n",
    },
    source: "siemform: docs/detections.md",
  },
  find: ({ detections }) =>
    detections
      .filter(({ falsePositives, status }) => falsePositives.length === 0 && status !== "deprecated")
      .map(({ id, source }) => ({
        message: `detection ${id}: names no false positives`,
        help: "write what harmless things it fires on, from its tests or its first days",
        spot: { source: { ...source, path: [...source.path, "falsePositives"] } },
      })),
};
