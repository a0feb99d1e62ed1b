import { pageOf } from "./lint";
import type { Lint } from "./lint";
import { unknownCalls, misspelt, nameSpan } from "./unknown-calls";

/** A function that the documentation does not have. */
export const undocumentedFunction: Lint = {
  page: pageOf({
    code: "search-undocumented-function",
    level: "warning",
    title: "Every function that is called is documented.",
    why: "The documentation has no function of this name, nor one of nearly this name. The service may refuse it.",
    wrong: "_sourceCategory=a | reverseAll(user) as resu",
    right: "_sourceCategory=a | toUpperCase(user) as user_name",
    source: 'Sumo Logic documentation, "Search Operators" and "Math Expressions"',
  }),
  find: (context) =>
    unknownCalls(context)
      .filter(({ name }) => misspelt(name) === undefined)
      .map((call) => ({
        at: nameSpan(call),
        message: `function \`${call.name}\` is not in Sumo Logic's documentation`,
        help: "use a documented function, or try it in the service first",
      })),
};
