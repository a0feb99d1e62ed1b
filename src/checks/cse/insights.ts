import { placedRuleCheck } from "../check";
import type { CheckedEnvironment, CheckedRuleOf } from "../subject";
import { CSE_KINDS, quoted } from "./cse-rules";
import type { CseRule } from "./cse-rules";

const KINDS: readonly string[] = CSE_KINDS;

/** The rules that an insight is made of, as they are deployed beside it. */
function partsOf({ rule }: CheckedRuleOf<"custom-insight">, { rules }: CheckedEnvironment): CseRule[] {
  const ids = rule.spec.rules ?? [];
  return rules.filter((each): each is CseRule => KINDS.includes(each.rule.kind) && ids.includes(each.rule.id));
}

/** The signals of an insight have an entity in common. */
export const insightEntities = placedRuleCheck(
  {
    code: "insight-without-shared-entity",
    level: "warning",
    title: "The rules of an insight are about entities of a type they share.",
    why: "An insight gathers signals about one entity. When one rule names hosts only and another users only, their signals never meet, and the insight is never made.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - kind: threshold\n      entity_selectors: [{ entity_type: _username, expression: user_username }]\n    - { kind: custom-insight, rules: [r-match, r-threshold] }\n",
      right:
        "rules:\n  sumologic:\n    - kind: threshold\n      entity_selectors:\n        - { entity_type: _username, expression: user_username }\n        - { entity_type: _hostname, expression: srcDevice_hostname }\n    - { kind: custom-insight, rules: [r-match, r-threshold] }\n",
    },
    source: "Sumo Logic documentation, Configure a Custom Insight",
  },
  ["custom-insight"],
  (insight, environment) => {
    const parts = partsOf(insight, environment);
    if (parts.length < 2) return [];
    const types = parts.map(({ rule: { spec } }) => spec.entitySelectors.map((each) => each.entityType));
    if (types[0]?.some((type) => types.every((each) => each.includes(type)))) return [];
    const found = parts.map(({ rule }, index) => `${rule.id} has ${quoted(types[index] ?? [])}`);
    return [
      {
        message: `rules: no entity type is common to all of them: ${found.join(", ")}`,
        help: "give each rule a selector of one type",
        spot: { field: ["rules"] },
      },
    ];
  },
);

/** The signals of an insight count. */
export const insightPrototypes = placedRuleCheck(
  {
    code: "insight-of-prototypes",
    level: "warning",
    title: "An insight is not made of prototypes.",
    why: "Signals of a prototype, and so of every rule that runs in the shadow, stay out of insights: one that waits for them is never made.",
    example: {
      language: "environment",
      wrong: shadowOf("r-match"),
      right: shadowOf("staging-download"),
    },
    source: "Sumo Logic documentation, About Cloud SIEM Rules: prototypes",
  },
  ["custom-insight"],
  (insight, environment) => {
    if (insight.rule.spec.enabled === false) return [];
    const prototypes = partsOf(insight, environment).filter(({ rule }) => rule.spec.isPrototype === true);
    if (prototypes.length === 0) return [];
    const ids = prototypes.map(({ rule }) => rule.id);
    return [
      {
        message: `rules: ${ids.join(", ")} ${ids.length === 1 ? "is a prototype, whose signals stay" : "are prototypes, whose signals stay"} out of insights`,
        help: "run the rules live, or leave the insight out there too",
        spot: { field: ["rules"] },
      },
    ];
  },
);

/** An override that lets a rule, or all rules of a detection, run in the shadow. */
function shadowOf(id: string): string {
  return `overrides:\n  - select: { id: ${id} }\n    set: { mode: shadow }\n    reason: It is being tried\n    owner: soc\n    ticket: SEC-0100\n    expires: 2099-12-31\n`;
}
