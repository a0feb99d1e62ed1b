import { pageOf } from "./lint";
import type { Lint } from "./lint";

/** Bare words in a list of values. */
export const unquotedValues: Lint = {
  page: pageOf({
    code: "search-unquoted-value",
    level: "warning",
    title: "The texts of an `in (…)` stand in quotes.",
    why: "A word without quotes is a field. `in (post, put)` compares with the fields `post` and `put`, which hardly exist, and is never true.",
    wrong: "_sourceCategory=a | where method in (post, put)",
    right: '_sourceCategory=a | where method in ("post", "put")',
    source: 'Sumo Logic documentation, "in" and "where"',
  }),
  find: ({ found, flow }) =>
    found.ins.flatMap(({ values }) => {
      const words = values.filter((each) => each.kind === "field" && flow.useAt.get(each)?.known === undefined);
      const [first] = words;
      if (first?.kind !== "field" || words.length < values.length) return [];
      return [
        {
          at: first,
          message: `\`${first.name}\` in the list is a field, and the search makes no field of that name`,
          help: `put the texts into quotes: "${first.name}"`,
        },
      ];
    }),
};
