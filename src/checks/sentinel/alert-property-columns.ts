import { ruleCheck } from "../check";
import { missingColumns } from "./query-output";

/** Further properties of an alert come from columns of the query's output. */
export const alertPropertyColumns = ruleCheck(
  {
    code: "alert-property-column-missing",
    level: "error",
    title: "An alert's dynamic properties come from columns that the query gives.",
    why: "The value of a dynamic property is the name of a column, not a text of its own. Where the query does not give that column the service refuses the rule, or the property stays empty.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sentinel:\n    - kind: scheduled\n      alertDetailsOverride:\n        alertDynamicProperties: [{ alertProperty: AlertLink, value: Link }]\n",
      right:
        "rules:\n  sentinel:\n    - kind: scheduled\n      alertDetailsOverride:\n        alertDynamicProperties: [{ alertProperty: AlertLink, value: RemoteUrl }]\n",
    },
    source: "Microsoft Sentinel documentation, Customize alert details",
  },
  ["scheduled", "nrt"],
  (rule) =>
    missingColumns(
      rule,
      (rule.rule.spec.alertDetailsOverride?.alertDynamicProperties ?? []).map(({ alertProperty, value }, index) => ({
        by: `alertDynamicProperties: ${alertProperty}`,
        column: value,
        field: ["alertDetailsOverride", "alertDynamicProperties", index, "value"],
      })),
    ),
);
