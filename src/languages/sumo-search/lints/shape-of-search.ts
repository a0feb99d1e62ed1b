import { hasMetadata } from "../symbols/scope";
import type { ExpressionNode, ScopeNode, SearchTree } from "../tree";
import { withoutGroups } from "../walk";
import { pageOf } from "./lint";
import type { Finding, Lint } from "./lint";

/** A scope that no metadata narrows. */
export const noMetadataScope: Lint = {
  page: pageOf({
    code: "search-no-metadata-scope",
    level: "info",
    title: "The scope names a source category, an index or other metadata",
    why: "Without metadata the search looks through all data of the organization: it is slow, costs scans, and matches messages of systems that were not meant.",
    wrong: "error | count by _sourceHost",
    right: "_sourceCategory=prod/app error | count by _sourceHost",
    source: 'Sumo Logic documentation, "Best Practices for Searching"',
  }),
  find: ({ tree }) => {
    if (hasMetadata(tree.scope)) return [];
    const at = tree.scope ?? { start: 0, end: 0 };
    return [
      {
        at,
        message: "the scope names no metadata, so that all data is searched",
        help: "add `_sourceCategory=…` or `_index=…`",
      },
    ];
  },
};

/** A scope that mixes `or` with terms that must hold. */
export const mixedScope: Lint = {
  page: pageOf({
    code: "search-mixed-scope",
    level: "warning",
    title: "`or` beside other terms of the scope stands in brackets",
    why: "`and` binds tighter than `or`, and terms in a row are joined by `and`: in `a or b c` the word `c` belongs to `b` alone.",
    wrong: "_sourceCategory=a or _sourceCategory=b error | count",
    right: "(_sourceCategory=a or _sourceCategory=b) error | count",
    source: 'Sumo Logic documentation, "Keyword Search Expressions": precedence',
  }),
  find: ({ tree }) => (tree.scope && tree.scope.kind !== "cat-scope" ? mixedOrs(tree.scope) : []),
};

function mixedOrs(node: ScopeNode): Finding[] {
  switch (node.kind) {
    case "scope-or": {
      const mixed = node.operands.filter(({ kind }) => kind === "scope-and");
      const here = mixed.map((at) => ({
        at,
        message: "terms joined by `and` stand beside `or` without brackets, and belong to one side of it only",
        help: "put what belongs together into brackets",
      }));
      return [...here.slice(0, 1), ...node.operands.flatMap(mixedOrs)];
    }
    case "scope-and":
      return node.operands.flatMap(mixedOrs);
    case "scope-not":
      return mixedOrs(node.operand);
    case "scope-group":
      return mixedOrs(node.inner);
    default:
      return [];
  }
}

/** A condition that mixes `and` and `or`. */
export const mixedCondition: Lint = {
  page: pageOf({
    code: "search-mixed-condition",
    level: "info",
    title: "`and` beside `or` stands in brackets",
    why: "`and` binds tighter than `or`. Without brackets a reader takes `a or b and c` for something else, and so does who adds a term.",
    wrong: '_sourceCategory=a | where x = "1" or y = "2" and z = "3"',
    right: '_sourceCategory=a | where x = "1" or (y = "2" and z = "3")',
    source: 'Sumo Logic documentation, "Field Expressions"',
  }),
  find: ({ found }) =>
    found.disjunctions.flatMap((node) => {
      const at = directTerms(node).find((each) => each.kind === "binary" && each.operator === "and");
      return at
        ? [
            {
              at,
              message: "`and` stands beside `or` without brackets",
              help: "put what belongs together into brackets",
            },
          ]
        : [];
    }),
};

function directTerms(node: ExpressionNode): ExpressionNode[] {
  return node.kind === "binary" && node.operator === "or"
    ? [...directTerms(node.left), ...directTerms(node.right)]
    : [node];
}

/** Slices of time that nothing groups by. */
export const unusedTimeslice: Lint = {
  page: pageOf({
    code: "search-unused-timeslice",
    level: "warning",
    title: "An aggregation follows a `timeslice`",
    why: "`timeslice` only gives each message the start of its slice. Without an aggregation by it nothing is counted per slice.",
    wrong: "_sourceCategory=a | timeslice 5m",
    right: "_sourceCategory=a | timeslice 5m | count by _timeslice",
    source: 'Sumo Logic documentation, "timeslice": must be used with an aggregating operator',
  }),
  find: ({ tree: { stages } }) =>
    stages.flatMap((stage, index) => {
      if (stage.kind !== "timeslice" || stages.slice(index + 1).some(mayAggregate)) return [];
      return [
        {
          at: stage,
          message: "`timeslice` has no aggregation behind it",
          help: "add one, such as `| count by _timeslice`",
        },
      ];
    }),
};

const AGGREGATES =
  /^(?:aggregate|count-frequent|top|topk|transpose|transaction|logreduce|parameter-stage|macro-stage|join|merge|transactionize|assignment-parameter)$/;
const mayAggregate = ({ kind }: SearchTree["stages"][number]): boolean => AGGREGATES.test(kind);

/** A grouping without `by`. */
export const missingBy: Lint = {
  page: pageOf({
    code: "search-count-without-by",
    level: "info",
    title: "The groups of `count` stand behind `by`",
    why: "`count a` groups by `a`, which a reader takes for the number of values of `a`. And with a second function in front it is refused.",
    wrong: "_sourceCategory=a | count user",
    right: "_sourceCategory=a | count by user",
    source: 'Sumo Logic documentation, "count, count_distinct, and count_frequent"',
  }),
  find: ({ tree: { stages } }) =>
    stages.flatMap((stage) => {
      const by = stage.kind === "aggregate" ? stage.by : undefined;
      return by?.hasBy === false
        ? [{ at: by, message: "the groups of `count` stand without `by`", help: "write `by` in front of them" }]
        : [];
    }),
};

/** A join by something else than equal values. */
export const joinCondition: Lint = {
  page: pageOf({
    code: "search-join-condition",
    level: "error",
    title: "A join compares fields by `=`, joined by `and`",
    why: "The service refuses other conditions behind `on`: no `or`, no `not`, no comparison with a value.",
    wrong: '_sourceCategory=a | join (parse "x=*" as x) as t1, (parse "y=*" as y) as t2 on t1.x != t2.y',
    right: '_sourceCategory=a | join (parse "x=*" as x) as t1, (parse "y=*" as y) as t2 on t1.x = t2.y',
    source: 'Sumo Logic documentation, "join": conditions that are not supported',
  }),
  find: ({ tree: { stages } }) =>
    stages
      .flatMap((stage) => (stage.kind === "join" ? wrongPairs(stage.on) : []))
      .map((at) => ({
        at,
        message: "a join's condition is not an equality of two fields",
        help: "compare a field of one table with a field of another by `=`, and join such pairs by `and`",
      })),
};

function wrongPairs(node: ExpressionNode): ExpressionNode[] {
  const inner = withoutGroups(node);
  if (inner.kind === "binary" && inner.operator === "and")
    return [...wrongPairs(inner.left), ...wrongPairs(inner.right)];
  const isPair = inner.kind === "binary" && inner.operator === "=" && isField(inner.left) && isField(inner.right);
  return isPair || inner.kind === "parameter" || inner.kind === "macro" ? [] : [inner];
}

const isField = ({ kind }: ExpressionNode): boolean => kind === "field" || kind === "parameter";

/** A calculation inside an aggregation. */
export const calculatedArgument: Lint = {
  page: pageOf({
    code: "search-aggregate-argument",
    level: "error",
    title: "An aggregate function takes fields",
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
