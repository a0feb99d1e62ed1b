import type { EnvironmentCheck } from "../check";

const KINDS = [
  ["hunting", "hunting queries"],
  ["watchlist", "watchlists"],
] as const;

/** What azurerm cannot change in place is known beforehand. */
export const replacedOnEdit: EnvironmentCheck = {
  of: "environment",
  page: {
    code: "replaced-on-edit",
    level: "info",
    title: "Whoever edits a hunting query or a watchlist knows that it is deleted and made again.",
    why: "There is no update in azurerm for saved searches, nor for watchlists apart from their rows: any other change deletes the thing and creates it again. Links to it break, and a watchlist is empty meanwhile; its alias stays taken until the deletion is through. A list that changes often may stand in the query as a datatable.",
    example: {
      language: "detection",
      wrong: "rules:\n  sentinel:\n    - { kind: hunting, name: Executables fetched }\n",
      right: "rules:\n  sentinel: []\nnotSupported: { sentinel: Hunted by hand }\n",
    },
    source:
      "azurerm 4.55.0, azurerm_log_analytics_saved_search and azurerm_sentinel_watchlist: every argument forces replacement",
  },
  find: ({ environment, rules }) => {
    const counted = KINDS.map(
      ([kind, words]) => [rules.filter(({ rule }) => rule.kind === kind).length, words] as const,
    );
    const there = counted.filter(([count]) => count > 0);
    if (there.length === 0) return [];
    return [
      {
        message: `${environment.id}: ${there.map(([count, words]) => `${words} (${count})`).join(" and ")} are replaced by every edit`,
        help: "look for replacements in the plan, and apply edits of watchlists when no rule must run",
        spot: { source: environment.source },
      },
    ];
  },
};
