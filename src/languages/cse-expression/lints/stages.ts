import { finding } from "./lint";
import type { Lint } from "./lint";

/** A `json` stage names as many values as it takes out. */
export const stages: Lint = ({ tree }) =>
  tree.stages
    .filter((stage) => stage.aliases.length > 0 && stage.aliases.length !== stage.paths.length)
    .map((stage) =>
      finding("error", stage, {
        code: "cse-json-names",
        message: `\`json\` takes ${stage.paths.length} paths and gives ${stage.aliases.length} names`,
        help: "write one name behind `as` for each path, in the same order",
      }),
    );
