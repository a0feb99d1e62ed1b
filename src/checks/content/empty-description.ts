import type { ContentCheck } from "../check";

/** A detection's description says what it finds. */
export const emptyDescription: ContentCheck = {
  of: "content",
  page: {
    code: "description-says-nothing",
    level: "info",
    title: "A detection's description says more than its name.",
    why: "It stands in each rule and signal: the first that an analyst reads. A copy of the name, or a note that somebody will write it, leaves them alone.",
    example: {
      language: "detection",
      wrong: "description: TODO\n",
      right: "description: A process fetches an executable from a platform that attackers stage their tools on.\n",
    },
    source: "siemform: docs/detections.md",
  },
  find: ({ detections }) =>
    detections
      .filter(({ name, description }) => saysNothing(name, description))
      .map(({ id, source }) => ({
        message: `detection ${id}: its description says nothing beyond its name`,
        help: "write what adversaries do, what of it can be seen, and how this finds it",
        spot: { source: { ...source, path: [...source.path, "description"] } },
      })),
};

const PLACEHOLDER = /\b(?:TODO|TBD|FIXME|lorem ipsum)\b/i;
/** Fewer words than that make no sentence about a behaviour. */
const FEWEST_WORDS = 4;

function saysNothing(name: string, description: string): boolean {
  const said = words(description);
  const isPlaceholder = PLACEHOLDER.test(description) && said.length < 12;
  return isPlaceholder || said.length < FEWEST_WORDS || said.join(" ") === words(name).join(" ");
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((each) => each !== "");
}
