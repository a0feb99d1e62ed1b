import { ruleCheck } from "../check";
import { missingColumns } from "./query-output";

/** The column that gives each alert's severity is a column of the query's output. */
export const alertSeverityColumn = ruleCheck(
  {
    code: "alert-severity-column-missing",
    level: "error",
    title: "An alert's severity comes from a column that the query gives.",
    why: "Where the column is not in the output the service refuses the rule, or every alert has the rule's own severity and the one that the query works out is lost.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sentinel:\n    - kind: scheduled\n      alertDetailsOverride: { alertSeverityColumnName: AlertSeverity }\n",
      right:
        'rules:\n  sentinel:\n    - kind: scheduled\n      query: |\n        DeviceNetworkEvents\n        | where TimeGenerated > ago(1h)\n        | where RemoteUrl endswith ".exe"\n        | project TimeGenerated, DeviceName, RemoteIP, AlertSeverity = iff(RemotePort == 443, "Low", "High")\n      alertDetailsOverride: { alertSeverityColumnName: AlertSeverity }\n',
    },
    source: "Microsoft Sentinel documentation, Customize alert details",
  },
  ["scheduled", "nrt"],
  (rule) => {
    const column = rule.rule.spec.alertDetailsOverride?.alertSeverityColumnName;
    if (column === undefined) return [];
    const by = "alertSeverityColumnName";
    return missingColumns(rule, [{ by, column, field: ["alertDetailsOverride", by] }]);
  },
);
