import { analyzeCse, findRecordField } from "../../languages";
import type { AggregationFunction } from "../../model";
import { ruleCheck } from "../check";
import type { Problem } from "../check";
import type { CheckedRuleOf } from "../subject";
import type { FieldPath } from "./cse-rules";
import { pathText } from "./field-uses";

const KINDS = ["aggregation", "outlier"] as const;

/** An aggregate and where it stands. */
interface Placed {
  readonly aggregate: AggregationFunction;
  readonly path: FieldPath;
}

function aggregatesOf({ rule }: CheckedRuleOf<(typeof KINDS)[number]>): Placed[] {
  if (rule.kind === "outlier") return [{ aggregate: rule.spec.aggregationFunction, path: ["aggregationFunction"] }];
  return rule.spec.aggregationFunctions.map((aggregate, index) => ({
    aggregate,
    path: ["aggregationFunctions", index],
  }));
}

/** What is aggregated is understood. */
export const aggregateArguments = ruleCheck(
  {
    code: "aggregation-argument-wrong",
    level: "error",
    title: "The arguments of an aggregate are fields of the record, or expressions over them.",
    why: "An argument is an expression like any other, but stands in a list of the rule, where the provider checks nothing. Of a field that no record has there is nothing to aggregate, and the rule never fires.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - kind: aggregation\n      aggregation_functions: [{ name: downloads, function: count_distinct, arguments: [http_URL] }]\n",
      right:
        "rules:\n  sumologic:\n    - kind: aggregation\n      aggregation_functions: [{ name: downloads, function: count_distinct, arguments: [http_url] }]\n",
    },
    source: "Sumo Logic documentation, Write an Aggregation Rule (a69aae4)",
  },
  KINDS,
  (rule) =>
    aggregatesOf(rule).flatMap(({ aggregate, path }) =>
      aggregate.arguments.flatMap((argument, index) => argumentProblems(argument, [...path, "arguments", index])),
    ),
);

function argumentProblems(argument: string, path: FieldPath): Problem[] {
  // Most arguments are one word, which needs no parser.
  if (/^true$/i.test(argument) || findRecordField(argument)) return [];
  return analyzeCse(argument, { role: "value" })
    .faults.filter((each) => each.level === "error")
    .map(({ message, help }) => ({ message: `${pathText(path)}: ${message}`, help, spot: { field: path } }));
}

/** An aggregate fits what it aggregates. */
export const aggregateFits = ruleCheck(
  {
    code: "aggregation-unfit",
    level: "warning",
    title: "An aggregate can be made of its argument.",
    why: "`count` counts records and takes `true`; `count_distinct` of `true` is never more than one; a sum or a mean is one of numbers.",
    example: {
      language: "detection",
      wrong:
        'rules:\n  sumologic:\n    - kind: aggregation\n      aggregation_functions: [{ name: downloads, function: count_distinct, arguments: ["true"] }]\n',
      right:
        'rules:\n  sumologic:\n    - kind: aggregation\n      aggregation_functions: [{ name: downloads, function: count, arguments: ["true"] }]\n',
    },
    source: "Sumo Logic documentation, Write an Aggregation Rule (a69aae4)",
  },
  KINDS,
  (rule) =>
    aggregatesOf(rule).flatMap(({ aggregate, path }): Problem[] => {
      const wrong = unfit(aggregate);
      if (!wrong) return [];
      const [found, help] = wrong;
      return [{ message: `${pathText(path)}: \`${aggregate.name}\` ${found}`, help, spot: { field: path } }];
    }),
);

function unfit({ function: name, arguments: values }: AggregationFunction): readonly [string, string] | undefined {
  const [value = "", ...others] = values.map((each) => each.trim());
  if (others.length > 0 || value === "") return undefined;
  const isTrue = value.toLowerCase() === "true";
  if (name === "count" && findRecordField(value))
    return [
      `counts records by \`${value}\`, and count takes true`,
      "write `true`, or use count_distinct for its values",
    ];
  if (name === "count_distinct" && isTrue)
    return ["counts the distinct values of true, of which there is one", "name a field, or use count"];
  const type = findRecordField(value)?.type;
  if ((name === "sum" || name === "avg") && (isTrue || type === "string" || type === "boolean"))
    return [`is the ${name} of \`${value}\`, which is no number`, "name a field that holds a number"];
  return undefined;
}
