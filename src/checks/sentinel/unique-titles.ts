import type { EnvironmentCheck } from "../check";

/** Analytics rules of one workspace have different titles: Sentinel refuses the second of a name. */
export const uniqueTitles: EnvironmentCheck = {
  of: "environment",
  page: {
    code: "title-doubled",
    level: "error",
    title: "Analytics rules of one workspace have different titles.",
    why: "Sentinel takes a display name once in a workspace. The plan passes, and the apply stops at the second rule: the first is deployed, the second is not.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sentinel:\n    - { kind: scheduled, name: Staged download }\n    - { kind: nrt, name: Staged download }\n",
      right:
        "rules:\n  sentinel:\n    - { kind: scheduled, name: Staged download }\n    - { kind: nrt, name: Staged download at once }\n",
    },
    source: "Microsoft Sentinel documentation, Scheduled analytics rules, 2024-10-16",
  },
  find: ({ rules }) => {
    const seen = new Map<string, string>();
    return rules.flatMap(({ rule }) => {
      if (rule.kind !== "scheduled" && rule.kind !== "nrt") return [];
      const title = rule.spec.displayName;
      const other = seen.get(title);
      if (other === undefined) {
        seen.set(title, rule.id);
        return [];
      }
      return [
        {
          rule: rule.id,
          message: `has the same title \`${title}\` as rule ${other}; a workspace takes it once`,
          help: `give rule ${rule.id} a \`name\` of its own`,
        },
      ];
    });
  },
};
