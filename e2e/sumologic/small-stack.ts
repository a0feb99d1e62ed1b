import type { SmallStack } from "../faults/small-stack";

const MATCH = "sumologic_cse_match_rule";

/** A match list of three items, two rules, and a third that is made. */
export const SUMO_STACK: SmallStack = {
  from: "contoso-dev-sumologic",
  kept: { terraform_data: ["c2-exempt-hosts_column"], sumologic_cse_match_list: ["c2-exempt-hosts"] },
  changed: { type: MATCH, id: "t1608-staged-executable-command", argument: "description_expression" },
  deleted: { type: "sumologic_cse_threshold_rule", id: "t1104-destination-burst-connections" },
  made: { type: MATCH, id: "t1608-staged-executable-web" },
  importId: (_configured, { key }) => key,
  requests: {
    // Whose key it is, it finds out from their personal folder.
    "sign in": { api: "sumo", method: "GET", path: "/v2/content/folders/personal" },
    refresh: { api: "sumo", method: "GET", path: "/sec/v1/rules/ID" },
    create: { api: "sumo", method: "POST", path: "/sec/v1/rules/templated" },
    // Its id is not known before; the other match rule is read once, by the refresh.
    "read after create": { api: "sumo", method: "GET", path: "/sec/v1/rules/MATCH-U", after: 1 },
    // It asks whose rule it is; the first GET is the refresh.
    "look before update": { api: "sumo", method: "GET", path: "/sec/v1/rules/ID", after: 1 },
    update: { api: "sumo", method: "PUT", path: "/sec/v1/rules/templated/ID" },
    delete: { api: "sumo", method: "DELETE", path: "/sec/v1/rules/ID" },
  },
};

/** The same for a scheduled search, in its folder. */
export const SUMO_SEARCH_STACK: SmallStack = {
  ...SUMO_STACK,
  kept: { sumologic_folder: ["siemform-searches"] },
  changed: { type: "sumologic_log_search", id: "t1608-staged-executable-search", argument: "description" },
  requests: { refresh: { api: "sumo", method: "GET", path: "/v1/logSearches/ID" } },
};
