import { ruleCheck } from "../check";
import { missingColumns } from "./query-output";

/** The column that gives each alert's tactics is a column of the query's output. */
export const alertTacticsColumn = ruleCheck(
  {
    code: "alert-tactics-column-missing",
    level: "error",
    title: "An alert's tactics come from a column that the query gives.",
    why: "Where the column is not in the output the service refuses the rule, or every alert has the rule's own tactics.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sentinel:\n    - kind: scheduled\n      alertDetailsOverride: { alertTacticsColumnName: AlertTactics }\n",
      right:
        'rules:\n  sentinel:\n    - kind: scheduled\n      query: |\n        DeviceNetworkEvents\n        | where TimeGenerated > ago(1h)\n        | where RemoteUrl endswith ".exe"\n        | project TimeGenerated, DeviceName, RemoteIP, AlertTactics = "Execution"\n      alertDetailsOverride: { alertTacticsColumnName: AlertTactics }\n',
    },
    source: "Microsoft Sentinel documentation, Customize alert details",
  },
  ["scheduled", "nrt"],
  (rule) => {
    const column = rule.rule.spec.alertDetailsOverride?.alertTacticsColumnName;
    if (column === undefined) return [];
    const by = "alertTacticsColumnName";
    return missingColumns(rule, [{ by, column, field: ["alertDetailsOverride", by] }]);
  },
);
