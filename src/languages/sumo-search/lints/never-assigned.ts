import type { BinaryNode } from "../tree";
import { withoutGroups } from "../walk";
import { pageOf } from "./lint";
import type { Finding, Lint, LintContext } from "./lint";

/** A comparison with a value that the field is never given. */
export const neverAssigned: Lint = {
  page: pageOf({
    code: "search-never-assigned",
    level: "error",
    title: "A field is compared with a value that it can have.",
    why: "The search itself gives the field its values, and the value it is compared with is none of them: the comparison can never be true.",
    wrong: "_sourceCategory=a | if(code = 4625, 1, 0) as failed | where failed = 2",
    right: "_sourceCategory=a | if(code = 4625, 1, 0) as failed | where failed = 1",
    source: 'Sumo Logic documentation, "if"',
  }),
  find: (context) => context.found.comparisons.flatMap((each) => neverEqual(each, context)),
};

function neverEqual({ operator, left, right, ...node }: BinaryNode, { flow }: LintContext): Finding[] {
  const [field, value] = [withoutGroups(left), withoutGroups(right)];
  if (operator !== "=" || field.kind !== "field" || (value.kind !== "string" && value.kind !== "number")) return [];
  const constants = flow.useAt.get(field)?.known?.constants;
  const text = value.kind === "string" ? value.raw : value.text;
  if (constants === undefined || /\{\{|\$\$/.test(text)) return [];
  if (constants.some((each) => each === text || (each.trim() !== "" && Number(each) === Number(text)))) return [];
  return [
    {
      at: { start: node.start, end: node.end },
      message: `condition can never be true: \`${field.name}\` is only ever ${constants.map((each) => JSON.stringify(each)).join(" or ")}`,
      help: "compare it with one of these, or give it this value",
    },
  ];
}
