import type { CompiledRule } from "../../compile";
import type { DetectionCheck } from "../check";
import type { CheckedRule } from "../subject";

/** The rules of a detection ask different things. */
export const sameQuery: DetectionCheck = {
  of: "detection",
  page: {
    code: "query-doubled",
    level: "warning",
    title: "Two rules of a detection do not ask the same.",
    why: "Both find the same events and raise two alerts about each. Mostly one was copied to be changed, and the change was forgotten.",
    example: {
      language: "detection",
      wrong: "rules:\n  sentinel:\n    - { kind: nrt }\n    - { id: r-copy, kind: nrt, name: Downloads once more }\n",
      right: "rules:\n  sentinel:\n    - { kind: nrt }\n",
    },
    source: "siemform: docs/detections.md",
  },
  find: ({ rules, detection }) => {
    const seen = new Map<string, string>();
    return rules.flatMap((checked) => {
      const asked = questionOf(checked);
      if (asked === undefined) return [];
      const { id, source } = checked.rule;
      const other = seen.get(asked);
      seen.set(asked, other ?? id);
      if (other === undefined) return [];
      return [
        {
          message: `rule ${id} asks the same as rule ${other}`,
          help: "change one of them, or remove it",
          spot: { source: source.file === detection.source.file ? source : detection.source },
        },
      ];
    });
  },
};

/** What a rule asks and when it alerts; `undefined` for a kind whose rules may differ in more than that. */
function questionOf({ rule, texts }: CheckedRule): string | undefined {
  const group = groupOf(rule);
  if (group === undefined || texts.length === 0) return undefined;
  return JSON.stringify([group, texts.map((each) => each.text.replace(/\s+/g, " ").trim())]);
}

function groupOf(rule: CompiledRule): string | undefined {
  switch (rule.kind) {
    case "scheduled":
      // Several thresholds or times on one query are tiers.
      return ["analytics", rule.spec.triggerOperator ?? "GreaterThan", rule.spec.triggerThreshold ?? 0].join(" ");
    case "nrt":
      return "analytics GreaterThan 0";
    case "match":
    case "hunting":
      return rule.kind;
    default:
      return undefined;
  }
}
