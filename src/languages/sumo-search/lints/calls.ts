import { nearestWord } from "../../../diagnostics";
import type { Span } from "../../span";
import { arityOf, FUNCTION_NAMES } from "../functions";
import type { CallNode } from "../tree";
import { pageOf } from "./lint";
import type { Finding, Lint, LintContext } from "./lint";

/** Words that look like calls and are told elsewhere. */
const ELSEWHERE =
  /^(?:matches|count|sum|avg|first|last|pct|count_distinct|values|most_recent|least_recent|stddev|median)$/i;

const unknownCalls = ({ found }: LintContext): CallNode[] =>
  found.calls.filter(({ name }) => arityOf(name) === undefined && !ELSEWHERE.test(name));
/** The function that is meant; what starts otherwise is another function. */
function misspelt(name: string): string | undefined {
  const near = nearestWord(name, FUNCTION_NAMES);
  return near?.charAt(0).toLowerCase() === name.charAt(0).toLowerCase() ? near : undefined;
}

const nameSpan = ({ name, start }: CallNode): Span => ({ start, end: start + name.length });

/** A function that does not exist, and one of nearly its name does. */
export const unknownFunction: Lint = {
  page: pageOf({
    code: "search-unknown-function",
    level: "error",
    title: "Every function that is called exists",
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

/** A function that the documentation does not have. */
export const undocumentedFunction: Lint = {
  page: pageOf({
    code: "search-undocumented-function",
    level: "warning",
    title: "Every function that is called is documented",
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

/** A function with too few or too many arguments. */
export const wrongArity: Lint = {
  page: pageOf({
    code: "search-wrong-arity",
    level: "error",
    title: "Every function is given as many values as it takes",
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

/** Bare words in a list of values. */
export const unquotedValues: Lint = {
  page: pageOf({
    code: "search-unquoted-value",
    level: "warning",
    title: "The texts of an `in (…)` stand in quotes",
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
