import type { ContentCheck } from "../check";

/** A detection says what it fires on and what it stays quiet on. */
export const untested: ContentCheck = {
  of: "content",
  page: {
    code: "detection-untested",
    level: "info",
    title: "A detection has a test that it fires on and one that it stays quiet on.",
    why: "Without the first nobody knows whether it ever fires; without the second a change that lets it fire on everything looks like an improvement.",
    example: {
      language: "detection",
      wrong: "tests: [{ name: A download, expect: fires, behaviour: Fetch an executable. }]\n",
      right:
        "tests:\n  - { name: A download, expect: fires, behaviour: Fetch an executable. }\n  - { name: A page, expect: quiet, behaviour: Open the front page. }\n",
    },
    source: "siemform: docs/detections.md, Tests",
  },
  find: ({ detections }) =>
    detections.flatMap(({ id, status, tests, source }) => {
      if (status === "deprecated") return [];
      const missing = (["fires", "quiet"] as const).filter((each) => !tests.some(({ expect }) => expect === each));
      if (missing.length === 0) return [];
      return [
        {
          message: `detection ${id}: no test says what it ${missing.map((each) => (each === "fires" ? "fires on" : "stays quiet on")).join(" or ")}`,
          help: `add a test with ${missing.map((each) => `\`expect: ${each}\``).join(" and one with ")}`,
          spot: { source: { ...source, path: [...source.path, "tests"] } },
        },
      ];
    }),
};
