import { pageOf } from "./lint";
import type { Lint } from "./lint";

/** A calculation inside an aggregation. */
export const calculatedArgument: Lint = {
  page: pageOf({
    code: "search-aggregate-argument",
    level: "error",
    title: "An aggregate function takes fields.",
    why: "The service refuses a calculation or another function inside an aggregate function.",
    wrong: "_sourceCategory=a | avg(x + y) as z",
    right: "_sourceCategory=a | x + y as xy | avg(xy) as z",
    source: 'Sumo Logic documentation, "Log Operators Cheat Sheet": aggregating',
  }),
  find: ({ tree: { stages } }) =>
    stages
      .flatMap((stage) => (stage.kind === "aggregate" ? stage.functions : []))
      .flatMap(({ kind, arguments: values = [] }) =>
        values
          .filter((each) => each.kind === "binary" || (each.kind === "call" && !/^(?:pct|if)$/i.test(each.name)))
          .map((at) => ({
            at,
            message: `\`${kind}\` is given a calculation, and it takes fields`,
            help: "name the calculation in a stage of its own: `… as name`",
          })),
      ),
};
