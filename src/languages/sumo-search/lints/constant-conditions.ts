import type { BinaryNode, ExpressionNode } from "../tree";
import { termsOf, withoutGroups } from "../walk";
import { pageOf } from "./lint";
import type { Finding, Lint, LintContext } from "./lint";

/** A comparison of a field with one value. */
interface Term {
  readonly node: ExpressionNode;
  readonly field: string;
  readonly operator: string;
  readonly value: string;
  readonly isNumber: boolean;
}

function termOf(node: ExpressionNode): Term | undefined {
  if (node.kind !== "binary") return undefined;
  const [left, right] = [withoutGroups(node.left), withoutGroups(node.right)];
  if (left.kind !== "field" || (right.kind !== "string" && right.kind !== "number")) return undefined;
  const value = right.kind === "string" ? right.raw : right.text;
  if (/\{\{|\$\$/.test(value)) return undefined;
  const isNumber = right.kind === "number" && /^[\d.]+$/.test(value);
  return { node, field: left.name.toLowerCase(), operator: node.operator, value, isNumber };
}

function pairs(node: BinaryNode, operator: "and" | "or"): (readonly [Term, Term])[] {
  const terms = termsOf(node, operator).flatMap((each) => termOf(each) ?? []);
  return terms.flatMap((second, index) =>
    terms.slice(0, index).flatMap((first) => (first.field === second.field ? [[first, second] as const] : [])),
  );
}

const differ = (a: Term, b: Term): boolean =>
  a.isNumber && b.isNumber ? Number(a.value) !== Number(b.value) : a.isNumber === b.isNumber && a.value !== b.value;

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
    title: "The conditions on a field can hold together",
    why: "Joined by `and`, two conditions that exclude each other are never true: nothing passes, and the rule never fires.",
    wrong: '_sourceCategory=a | where user = "root" and user = "admin"',
    right: '_sourceCategory=a | where user = "root" or user = "admin"',
    source: 'Sumo Logic documentation, "Field Expressions"',
  }),
  find: ({ found }) =>
    found.conjunctions.flatMap((each) =>
      pairs(each, "and")
        .filter(([first, second]) => exclude(first, second))
        .map(([first, second]): Finding => ({
          at: second.node,
          message: `condition can never be true: \`${first.field} ${first.operator} ${first.value}\` stands in front, and no value fulfils both`,
          help: "join them by `or`, or correct one of them",
        })),
    ),
};

/** Conditions on one field of which every value fulfils one. */
export const alwaysTrue: Lint = {
  page: pageOf({
    code: "search-always-true",
    level: "warning",
    title: "Of conditions joined by `or` not every value fulfils one",
    why: "A field differs from one of two values always. Joined by `or`, the conditions let everything through; `and` was meant.",
    wrong: '_sourceCategory=a | where user != "root" or user != "admin"',
    right: '_sourceCategory=a | where user != "root" and user != "admin"',
    source: 'Sumo Logic documentation, "Field Expressions"',
  }),
  find: ({ found }) =>
    found.disjunctions.flatMap((each) =>
      pairs(each, "or")
        .filter(([first, second]) => first.operator === "!=" && second.operator === "!=" && differ(first, second))
        .map(([first, second]): Finding => ({
          at: second.node,
          message: `condition is always true: every value differs from ${first.value} or from ${second.value}`,
          help: "join them by `and`",
        })),
    ),
};

/** A comparison with a value that the field is never given. */
export const neverAssigned: Lint = {
  page: pageOf({
    code: "search-never-assigned",
    level: "error",
    title: "A field is compared with a value that it can have",
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
