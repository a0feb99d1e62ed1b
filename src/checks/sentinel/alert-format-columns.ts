import { ruleCheck } from "../check";
import { missingColumns } from "./query-output";
import type { ColumnUse } from "./query-output";

/** The columns in an alert's title and description are columns of the query's output. */
export const alertFormatColumns = ruleCheck(
  {
    code: "alert-format-column-missing",
    level: "error",
    title: "An alert's title and description name columns that the query gives.",
    why: "Each `{{Column}}` is replaced by the value of a column, letter by letter the same. One that the query does not give is refused by the service, or leaves a gap in every alert.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sentinel:\n    - kind: scheduled\n      alertDetailsOverride:\n        alertDisplayNameFormat: Download on {{Device}}\n",
      right:
        "rules:\n  sentinel:\n    - kind: scheduled\n      alertDetailsOverride:\n        alertDisplayNameFormat: Download on {{DeviceName}}\n",
    },
    source: "Microsoft Sentinel documentation, Customize alert details",
  },
  ["scheduled", "nrt"],
  (rule) => {
    const { alertDisplayNameFormat, alertDescriptionFormat } = rule.rule.spec.alertDetailsOverride ?? {};
    return missingColumns(rule, [
      ...columnsIn("alertDisplayNameFormat", alertDisplayNameFormat),
      ...columnsIn("alertDescriptionFormat", alertDescriptionFormat),
    ]);
  },
);

function columnsIn(name: string, format = ""): ColumnUse[] {
  const columns = [...format.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, column = ""]) => column);
  return [...new Set(columns)].map((column) => ({ by: name, column, field: ["alertDetailsOverride", name] }));
}
