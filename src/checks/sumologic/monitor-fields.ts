import { nearestWord } from "../../diagnostics";
import { ruleCheck } from "../check";
import type { Problem } from "../check";
import { gives, searchOf } from "./searches";
import type { CheckedSearch } from "./searches";

/** A monitor watches a field that its query gives. */
export const monitorField = ruleCheck(
  {
    code: "monitor-field-missing",
    level: "error",
    title: "A monitor watches a field that its query gives.",
    why: "A condition on a field compares a value of an aggregate. When the query gives no such field there is nothing to compare, and the monitor never alerts. `count` alone gives `_count`.",
    example: {
      language: "detection",
      wrong: monitor("count", "_sourceHost"),
      right: monitor("_count", "_sourceHost"),
    },
    source: "Sumo Logic documentation, Create a Monitor; the provider's documentation of sumologic_monitor (3.2.9)",
  },
  ["monitor"],
  (rule) => {
    const field = rule.rule.spec.condition?.field;
    const search = searchOf(rule);
    if (!search || field === undefined || gives(search, field)) return [];
    return [{ ...missing(search, field, ["condition", "field"]), level: isCertain(search) ? "error" : "warning" }];
  },
);

/** A monitor makes groups of a field that its query gives. */
export const monitorGroups = ruleCheck(
  {
    code: "monitor-group-missing",
    level: "warning",
    title: "A monitor makes alerts of each value of a field that its query gives.",
    why: "A field that the query does not give has no values: all results fall into one alert, and a second host that is attacked is told to nobody.",
    example: {
      language: "detection",
      wrong: monitor("_count", "_sourceName"),
      right: monitor("_count", "_sourceHost"),
    },
    source: "Sumo Logic documentation, Alert Grouping",
  },
  ["monitor"],
  (rule) => {
    const search = searchOf(rule);
    const fields = rule.rule.spec.notificationGroupFields ?? [];
    if (!search || !isCertain(search)) return [];
    return fields.flatMap((field, index) =>
      gives(search, field) ? [] : [missing(search, field, ["notificationGroupFields", index])],
    );
  },
);

function isCertain({ analysis }: CheckedSearch): boolean {
  return !analysis.isOpen;
}

function missing({ analysis }: CheckedSearch, field: string, path: readonly [string, string | number]): Problem {
  const names = analysis.outputFields.map((each) => each.name);
  const near = names.includes(`_${field}`) ? `_${field}` : nearestWord(field, names);
  const found = analysis.isOpen ? "is none that its query is sure to give" : "is none that its query gives";
  const certain = analysis.hasAggregate ? "" : ": it aggregates nothing";
  return {
    message: `${path.join(".")}: \`${field}\` ${found}${certain}`,
    help: near === undefined ? `let the query aggregate, and give \`${field}\`` : `did you mean \`${near}\`?`,
    spot: { field: path },
  };
}

/** An example: a count by host, a field that is watched and one that makes groups. */
function monitor(field: string, group: string): string {
  return `rules:\n  sumologic:\n    - kind: monitor\n      query: _sourceCategory=proxy/access ".exe" | count by _sourceHost\n      condition: { type: static, field: ${field}, critical: { time_range: 15m, alert: { threshold: 5, threshold_type: GreaterThan } } }\n      notification_group_fields: [${group}]\n`;
}
