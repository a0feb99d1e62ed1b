import type { EnvironmentCheck } from "../check";

/** Parts of an org are not applied side by side in vain. */
export const shardsOfOneUser: EnvironmentCheck = {
  of: "environment",
  page: {
    code: "shards-of-one-user",
    level: "info",
    title: "Sumo Logic rules are split into shards for another reason than speed.",
    why: "Sumo Logic counts requests by user, four a second, and the provider keeps to that by itself. An environment has one user: its shards wait for each other when they are applied side by side. Shards that keep owners or risks apart serve their purpose.",
    example: {
      language: "environment",
      wrong: "shards:\n  - { name: searches, select: [{ id: r-search }, { id: r-monitor }] }\n",
      right: "shards:\n  - { name: sentinel, select: [{ id: r-scheduled }, { id: r-nrt }] }\n",
    },
    source: "Sumo Logic documentation, API rate limiting; SumoLogic/terraform-provider-sumologic 3.2.9, measured",
  },
  find: ({ environment, rules }) => {
    const shards = new Set(rules.flatMap(({ rule }) => (rule.siem === "sumologic" ? [rule.shard] : [])));
    if (shards.size < 2) return [];
    return [
      {
        message: `${environment.id}: its Sumo Logic rules are kept in ${shards.size} shards (${[...shards].sort().join(", ")}) of one user, who has four requests a second`,
        help: "apply them one after another, and split them only where states should be apart",
        spot: { source: environment.source },
      },
    ];
  },
};
