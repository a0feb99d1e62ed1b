import { ruleCheck } from "../check";
import { missingColumns } from "./query-output";

/** Custom details show columns of the query's output. */
export const customDetailColumns = ruleCheck(
  {
    code: "custom-detail-column-missing",
    level: "error",
    title: "Custom details show columns that the query gives.",
    why: "A detail whose column is not in the output, letter by letter, is refused by the service at apply; grouping by such a detail could never work.",
    example: {
      language: "detection",
      wrong: "rules:\n  sentinel:\n    - kind: scheduled\n      customDetails: { Address: RemoteURL }\n",
      right: "rules:\n  sentinel:\n    - kind: scheduled\n      customDetails: { Address: RemoteUrl }\n",
    },
    source: "Microsoft Sentinel documentation, Surface custom event details in alerts",
  },
  ["scheduled", "nrt"],
  (rule) =>
    missingColumns(
      rule,
      Object.entries(rule.rule.spec.customDetails ?? {}).map(([key, column]) => ({
        by: `customDetails: ${key}`,
        column,
        field: ["customDetails", key],
      })),
    ),
);
