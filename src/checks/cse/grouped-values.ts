import { ruleCheck } from "../check";
import type { Problem } from "../check";

/** What is counted or learned differs within a group. */
export const groupedCounts = ruleCheck(
  {
    code: "distinct-count-grouped",
    level: "error",
    title: "A rule does not count the distinct values of a field that it groups by.",
    why: "All records of a group have the same value of the field they are grouped by: the count is one in every group, and a larger limit is never reached.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - kind: threshold\n      count_distinct: true\n      count_field: http_url_fqdn\n      group_by_fields: [device_hostname, http_url_fqdn]\n",
      right:
        "rules:\n  sumologic:\n    - kind: threshold\n      count_distinct: true\n      count_field: http_url_fqdn\n      group_by_fields: [device_hostname]\n",
    },
    source: "Sumo Logic documentation, Write a Threshold Rule",
  },
  ["threshold", "aggregation", "outlier"],
  ({ rule }): readonly Problem[] => {
    const counted =
      rule.kind === "threshold"
        ? rule.spec.countDistinct && rule.spec.limit > 1
          ? [rule.spec.countField ?? ""]
          : []
        : (rule.kind === "outlier" ? [rule.spec.aggregationFunction] : rule.spec.aggregationFunctions)
            .filter((each) => each.function === "count_distinct" && each.arguments.length === 1)
            .flatMap((each) => each.arguments);
    const groups = rule.spec.groupByFields ?? [];
    return counted
      .filter((field) => groups.includes(field))
      .map((field) => ({
        message: `groupByFields: \`${field}\` is what is counted, so that each group has one distinct value of it`,
        help: `take \`${field}\` out of the groups, or count another field`,
        spot: { field: ["groupByFields", groups.indexOf(field)] },
      }));
  },
);

/** A value is not new to a group that it names. */
export const groupedNewValues = ruleCheck(
  {
    code: "first-seen-value-grouped",
    level: "warning",
    title: "A first-seen rule does not group by the value that it watches.",
    why: "A group that is named by the value has seen that value and no other: after its first record nothing is new to it, and a new value is a new group, which learns first.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - kind: first-seen\n      baseline_type: PER_ENTITY\n      value_fields: [http_url_fqdn]\n      group_by_fields: [http_url_fqdn]\n",
      right:
        "rules:\n  sumologic:\n    - kind: first-seen\n      baseline_type: PER_ENTITY\n      value_fields: [http_url_fqdn]\n      group_by_fields: [device_hostname]\n",
    },
    source: "Sumo Logic documentation, Write a First Seen Rule (3530e11)",
  },
  ["first-seen"],
  ({ rule: { spec } }) => {
    const groups = spec.groupByFields ?? [];
    if (!spec.valueFields.every((each) => groups.includes(each))) return [];
    return spec.valueFields.map((field, index) => ({
      message: `valueFields: \`${field}\` names the groups too, to which no second value of it can be new`,
      help: "group by the entity that should not meet a new value",
      spot: { field: ["valueFields", index] },
    }));
  },
);
