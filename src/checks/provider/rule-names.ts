import type { DeployableKind } from "../../compile";
import type { EnvironmentCheck } from "../check";

const KINDS: ReadonlySet<DeployableKind> = new Set<DeployableKind>([
  "match",
  "threshold",
  "aggregation",
  "chain",
  "first-seen",
  "outlier",
  "scheduled-search",
  "monitor",
  "custom-insight",
]);

/** Rules of one kind have names of their own. */
export const ruleNames: EnvironmentCheck = {
  of: "environment",
  page: {
    code: "rule-name-doubled",
    level: "warning",
    title: "Rules of one kind have different names in an environment.",
    why: "The provider sends a create again when its answer is lost, and Sumo Logic takes both: two rules of one name are how that looks. Where names are doubled on purpose, nobody sees the one that Terraform does not know. Signals of threshold and chain rules and of searches cannot be told apart either, for they have the rule's name.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - { kind: threshold, name: Many downloads }\n    - { id: r-more, kind: threshold, name: Many downloads }\n",
      right:
        "rules:\n  sumologic:\n    - { kind: threshold, name: Many downloads }\n    - { id: r-more, kind: threshold, name: Many more downloads }\n",
    },
    source: "SumoLogic/terraform-provider-sumologic 3.2.9, retries of its client, measured",
  },
  find: ({ rules }) => {
    const seen = new Map<string, string>();
    return rules.flatMap(({ rule }) => {
      if (!KINDS.has(rule.kind) || !("name" in rule.spec)) return [];
      const key = `${rule.kind} ${rule.spec.name}`;
      const other = seen.get(key);
      seen.set(key, other ?? rule.id);
      if (other === undefined) return [];
      return [
        {
          rule: rule.id,
          message: `is a ${rule.kind} called \`${rule.spec.name}\` like rule ${other}`,
          help: `give rule ${rule.id} a \`name\` of its own`,
          spot: { field: ["name"] },
        },
      ];
    });
  },
};
