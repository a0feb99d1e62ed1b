import { SUMO_EXAMPLES } from "../examples/sumologic";
import { lines } from "../sentinel/render";

/** What the example of a construct sends, a line a property. */
export const shown = (name: string, size: "smallest" | "fullest"): string =>
  SUMO_EXAMPLES.filter((each) => each.name === name)
    .flatMap((example) => lines((stack) => example[size](stack, "staged-tool")))
    .join("\n");
