import type { SmallStack } from "../faults/small-stack";

const RULE = "azurerm_sentinel_alert_rule_scheduled";

/** A watchlist of three rows, two rules, and a third that is made. */
export const SENTINEL_STACK: SmallStack = {
  from: "contoso-dev-sentinel",
  kept: {
    azurerm_sentinel_watchlist: ["c2-exempt-hosts"],
    azurerm_sentinel_watchlist_item: [
      "c2-exempt-hosts_ab2106c2a65f",
      "c2-exempt-hosts_be01619d3621",
      "c2-exempt-hosts_e191b9c15077",
    ],
  },
  changed: { type: RULE, id: "t1608-staged-executable-network", argument: "description" },
  deleted: { type: RULE, id: "t1104-download-persist-callback-endpoint" },
  made: {
    type: RULE,
    id: "made-by-the-tests",
    like: "t1608-staged-executable-network",
    arguments: { name: "00000000-0000-0000-0000-0000000000e2", display_name: "Made by the end-to-end tests" },
  },
  importId: ({ log_analytics_workspace_id: workspace, name }) =>
    `${String(workspace)}/providers/Microsoft.SecurityInsights/alertRules/${String(name)}`,
  requests: {
    // The guard asks first.
    metadata: { api: "azure", method: "GET", path: "/metadata/endpoints", after: 1 },
    "sign in": { api: "azure", method: "POST", path: "/oauth2/v2.0/token" },
    refresh: { api: "azure", method: "GET", path: "/alertRules/ID" },
    create: { api: "azure", method: "PUT", path: "/alertRules/00000000-0000-0000-0000-0000000000e2" },
    // The first GET asks whether it is there already.
    "read after create": {
      api: "azure",
      method: "GET",
      path: "/alertRules/00000000-0000-0000-0000-0000000000e2",
      after: 1,
    },
    update: { api: "azure", method: "PUT", path: "/alertRules/ID" },
    delete: { api: "azure", method: "DELETE", path: "/alertRules/ID" },
  },
};

/** The same for an item of a watchlist. */
export const WATCHLIST_ITEM_STACK: SmallStack = {
  ...SENTINEL_STACK,
  kept: { azurerm_sentinel_watchlist: ["c2-exempt-hosts"] },
  changed: { type: "azurerm_sentinel_watchlist_item", id: "c2-exempt-hosts_ab2106c2a65f", argument: "name" },
  importId: ({ watchlist_id: watchlist, name }) => `${String(watchlist)}/watchlistItems/${String(name)}`,
  requests: { refresh: { api: "azure", method: "GET", path: "/watchlistItems/ID" } },
};
