import { placedRuleCheck } from "../check";
import { requiredData, tablesRead } from "./declared-tables";
import { queryOf } from "./query-output";

/** What a query reads is there where its rule is deployed. */
export const absentTables = placedRuleCheck(
  {
    code: "table-absent",
    level: "error",
    title: "Each table that a query reads is among the data of the environment.",
    why: "The service binds a query when it takes the rule: one that names a table which the workspace lacks is refused, and one whose table gets no data never fires.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sentinel:\n    - kind: scheduled\n      requires: { tables: [DeviceNetworkEvents] }\n      query: |\n        DeviceNetworkEvents\n        | where TimeGenerated > ago(1h)\n        | project DeviceId, RemoteIP\n        | join kind=inner (DeviceFileEvents | where TimeGenerated > ago(1h)) on DeviceId\n",
      right:
        "rules:\n  sentinel:\n    - kind: scheduled\n      requires: { tables: [DeviceNetworkEvents, DeviceProcessEvents] }\n      query: |\n        DeviceNetworkEvents\n        | where TimeGenerated > ago(1h)\n        | project DeviceId, RemoteIP\n        | join kind=inner (DeviceProcessEvents | where TimeGenerated > ago(1h)) on DeviceId\n",
    },
    source: "Microsoft Sentinel: Failed to run the analytics rule query. One of the tables does not exist",
  },
  ["scheduled", "nrt"],
  (rule, { environment }) => {
    const query = queryOf(rule);
    const present = environment.sentinel?.data.tables ?? "unknown";
    // A fuzzy union leaves out what is not there.
    if (!query || present === "unknown" || /\bisfuzzy\s*=\s*true\b/.test(query.text)) return [];
    const declared = requiredData(rule)?.tables ?? [];
    return tablesRead(query)
      .filter(({ name }) => !present.includes(name) && !declared.includes(name))
      .map(({ name, start, end }) => ({
        message: `the query reads ${name}, which is not among the tables of the environment`,
        help: `add ${name} to requires.tables, so that the rule is left out where it is missing, or to the environment's tables when it is there`,
        spot: { text: query, span: { start, end } },
      }));
  },
);
