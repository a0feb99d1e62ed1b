import { examples, list, scheduled, x } from "./refusal-example";
import type { RefusalExample } from "./refusal-example";

const MAPPING = "{ entityType: IP, fieldMappings: [{ identifier: Address, columnName: RemoteIP }] }";

/** What Azure refuses, no page shows, and siemform finds. */
export const AZURE_MET: readonly RefusalExample[] = [
  ...examples("detection", [
    ["rule-name-long", scheduled(`name: ${x(257)}`), "text-too-long"],
    ["rule-description-long", scheduled(`description: ${x(5001)}`), "text-too-long"],
    ["query-length", scheduled(`query: "print '${x(10_000)}'"`), "text-too-long"],
    ["entity-mapping-count", scheduled(`entityMappings: [${list(11, () => MAPPING)}]`), "list-length"],
    [
      "custom-details-count",
      scheduled(`customDetails: { ${list(21, (each) => `D${each}: RemoteIP`)} }`),
      "list-length",
    ],
    ["alert-format-length", scheduled(`alertDetailsOverride: { alertDisplayNameFormat: ${x(257)} }`), "text-too-long"],
    [
      "alert-format-braces",
      scheduled(`alertDetailsOverride: { alertDisplayNameFormat: "{{RemoteIP}" }`),
      "alert-format-braces",
    ],
    ["query-period-range", scheduled("queryPeriod: 15d"), "duration-out-of-range"],
    ["suppression-range", scheduled("suppressionDuration: 25h"), "duration-out-of-range"],
    [
      "query-watchlist-unknown",
      scheduled(`query: "_GetWatchlist('nowhere') | project RemoteIP = Domain"`),
      "list-unknown",
    ],
    [
      "scheduled-rules-full",
      `rules: { sentinel: [${list(512, (each) => `{ id: s${each}, kind: scheduled, name: S${each} }`)}] }`,
      "workspace-full",
    ],
  ]),
  ...examples("construct", [
    ["automation-rule-name-length", `IncidentTasks: { displayName: ${x(501)} }`, "text-too-long"],
    ["automation-rule-order", "IncidentTasks: { order: 1001 }", "number-out-of-range"],
    ["saved-search-name-missing", `HuntingQuery: { displayName: "" }`, "text-empty"],
    ["saved-search-query-missing", `HuntingQuery: { query: "" }`, "text-empty"],
    ["saved-search-tags", `HuntingQuery: { tags: { ${list(51, (each) => `t${each}: v`)} } }`, "list-length"],
    ["watchlist-search-key-missing", `Watchlist: { itemsSearchKey: "" }`, "watchlist-key-missing"],
    [
      "automation-rules-full",
      `IncidentTasks: { tasks: [${list(10_000, () => "{ title: T }")}], order: 1 }`,
      "list-length",
    ],
  ]),
];
