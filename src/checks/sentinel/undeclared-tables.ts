import { ruleCheck } from "../check";
import { requiredData, tablesRead } from "./declared-tables";
import { queryOf } from "./query-output";

/** What a query reads stands among what its rule requires. */
export const undeclaredTables = ruleCheck(
  {
    code: "table-undeclared",
    level: "warning",
    title: "Each table that a query reads stands in `requires`.",
    why: "A rule whose required tables an environment lacks is left out there, with the reason. A table that is read and not declared is missed by that: the service refuses the rule in the first workspace without it, and the apply stops half-way.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sentinel:\n    - kind: scheduled\n      requires: { tables: [DeviceProcessEvents] }\n      query: |\n        DeviceNetworkEvents\n        | where TimeGenerated > ago(1h)\n        | project DeviceId, RemoteIP\n        | join kind=inner (DeviceProcessEvents | where TimeGenerated > ago(1h)) on DeviceId\n",
      right:
        "rules:\n  sentinel:\n    - kind: scheduled\n      requires: { tables: [DeviceNetworkEvents, DeviceProcessEvents] }\n      query: |\n        DeviceNetworkEvents\n        | where TimeGenerated > ago(1h)\n        | project DeviceId, RemoteIP\n        | join kind=inner (DeviceProcessEvents | where TimeGenerated > ago(1h)) on DeviceId\n",
    },
    source: "siemform: docs/detections.md; Microsoft Sentinel: Failed to run the analytics rule query",
  },
  ["scheduled", "nrt", "hunting"],
  (rule) => {
    const query = queryOf(rule);
    const declared = requiredData(rule)?.tables;
    if (!query || !declared) return [];
    return tablesRead(query)
      .filter(({ name, isKnown }) => isKnown && !declared.includes(name))
      .map(({ name, start, end }) => ({
        message: `the query reads ${name}, which is not among the required tables`,
        help: `add ${name} to requires.tables`,
        spot: { text: query, span: { start, end } },
      }));
  },
);
