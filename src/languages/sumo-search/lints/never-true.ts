import { pageOf } from "./lint";
import type { Finding, Lint } from "./lint";
import { pairs, differ } from "./terms";
import type { Term } from "./terms";

/** Whether no value fulfils both. */
function exclude(a: Term, b: Term): boolean {
  if (a.operator === "=" && b.operator === "=") return differ(a, b);
  if (!a.isNumber || !b.isNumber) return false;
  const [low, high] = [bounds(a), bounds(b)];
  if (low === undefined || high === undefined) return false;
  const [from, to] = [Math.max(low.from, high.from), Math.min(low.to, high.to)];
  return from > to || (from === to && (isOpenAt(a, from) || isOpenAt(b, from)));
}

function bounds({ operator, value }: Term): { from: number; to: number } | undefined {
  const number = Number(value);
  if (operator === "=") return { from: number, to: number };
  if (operator === "<" || operator === "<=") return { from: -Infinity, to: number };
  if (operator === ">" || operator === ">=") return { from: number, to: Infinity };
  return undefined;
}

function isOpenAt({ operator, value }: Term, at: number): boolean {
  return (operator === "<" || operator === ">") && Number(value) === at;
}

/** Conditions on one field that no value fulfils together. */
export const neverTrue: Lint = {
  page: pageOf({
    code: "search-never-true",
    level: "error",
    title: "The conditions on a field can hold together.",
    why: "Joined by `and`, two conditions that exclude each other are never true: nothing passes, and the rule never fires.",
    wrong: '_sourceCategory=a | where user = "root" and user = "admin"',
    right: '_sourceCategory=a | where user = "root" or user = "admin"',
    source: 'Sumo Logic documentation, "Field Expressions"',
  }),
  find: ({ found }) =>
    found.conjunctions.flatMap((each) =>
      pairs(each, "and", (first, second) => exclude(first, second)).map(([first, second]): Finding => ({
        at: second.node,
        message: `condition can never be true: \`${first.field} ${first.operator} ${first.value}\` stands in front, and no value fulfils both`,
        help: "join them by `or`, or correct one of them",
      })),
    ),
};
