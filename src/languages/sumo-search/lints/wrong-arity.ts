import { arityOf } from "../functions";
import { pageOf } from "./lint";
import type { Finding, Lint } from "./lint";

/** A function with too few or too many arguments. */
export const wrongArity: Lint = {
  page: pageOf({
    code: "search-wrong-arity",
    level: "error",
    title: "Every function is given as many values as it takes.",
    why: "The service refuses a call with too few or too many values.",
    wrong: '_sourceCategory=a | if(user = "root", 1) as is_root',
    right: '_sourceCategory=a | if(user = "root", 1, 0) as is_root',
    source: 'Sumo Logic documentation, "Search Operators" and "Math Expressions"',
  }),
  find: ({ found }) =>
    found.calls.flatMap((call): Finding[] => {
      const arity = arityOf(call.name);
      const given = call.arguments.length;
      if (arity === undefined || (given >= arity[0] && given <= arity[1])) return [];
      const [least, most] = arity;
      const allowed = least === most ? String(least) : most === Infinity ? `${least} or more` : `${least} to ${most}`;
      return [
        {
          at: { start: call.start, end: call.start + call.name.length },
          message: `function \`${call.name}\` is given ${given} ${given === 1 ? "value" : "values"}, and it takes ${allowed}`,
          help: given < least ? "add what is missing" : "remove what is too much",
        },
      ];
    }),
};
