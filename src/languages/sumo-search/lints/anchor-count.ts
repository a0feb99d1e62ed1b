import { pageOf } from "./lint";
import type { Finding, Lint } from "./lint";
import { PARAMETER } from "./pattern-texts";

/** Stars and fields of a `parse` that differ in number. */
export const anchorCount: Lint = {
  page: pageOf({
    code: "search-anchor-count",
    level: "error",
    title: "A `parse` has as many fields as stars.",
    why: "Each star of the pattern fills one field. The service refuses a pattern whose stars and fields differ in number.",
    wrong: '_sourceCategory=a | parse "user=* host=*" as user',
    right: '_sourceCategory=a | parse "user=* host=*" as user, host',
    source: 'Sumo Logic documentation, "Parse Predictable Patterns Using an Anchor"',
  }),
  find: ({ tree: { stages } }) =>
    stages
      .flatMap((stage) => (stage.kind === "parse" ? stage.extractions : []))
      .flatMap(({ texts, fields }): Finding[] => {
        const [pattern, ...others] = texts;
        if (pattern?.kind !== "string" || others.length > 0 || PARAMETER.test(pattern.raw)) return [];
        const unescaped = pattern.raw.replace(/\\\\/g, "");
        const stars = unescaped.split("*").length - 1;
        if (stars === fields.length || unescaped.includes("\\*")) return [];
        return [
          {
            at: pattern,
            message: `pattern has ${stars} ${stars === 1 ? "star" : "stars"}, and ${fields.length} ${fields.length === 1 ? "field is" : "fields are"} named`,
            help: "name one field for each star",
          },
        ];
      }),
};
