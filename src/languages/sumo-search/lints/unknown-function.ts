import { pageOf } from "./lint";
import type { Lint } from "./lint";
import { unknownCalls, misspelt, nameSpan } from "./unknown-calls";

/** A function that does not exist, and one of nearly its name does. */
export const unknownFunction: Lint = {
  page: pageOf({
    code: "search-unknown-function",
    level: "error",
    title: "Every function that is called exists.",
    why: "The service refuses a search that calls a function it does not have.",
    wrong: "_sourceCategory=a | toLowercas(user) as user_name",
    right: "_sourceCategory=a | toLowerCase(user) as user_name",
    source: 'Sumo Logic documentation, "Search Operators" and "Math Expressions"',
  }),
  find: (context) =>
    unknownCalls(context).flatMap((call) => {
      const near = misspelt(call.name);
      if (near === undefined) return [];
      const message = `function \`${call.name}\` does not exist`;
      return [{ at: nameSpan(call), message, help: `did you mean \`${near}\`?` }];
    }),
};
