import { analyzeTemplate } from "../../languages";
import { ruleCheck } from "../check";
import type { Problem } from "../check";
import { CSE_KINDS } from "./cse-rules";
import type { CseRule } from "./cse-rules";

const TEXTS = ["nameExpression", "summaryExpression", "descriptionExpression", "description"] as const;

/** The placeholders of a signal's texts are fields of the record. */
export const signalTexts = ruleCheck(
  {
    code: "signal-text-placeholder",
    level: "error",
    title: "The placeholders of a signal's name, summary and description name fields of the record.",
    why: "What stands between `{{` and `}}` is replaced by a field of the record. Of a name that is no field nothing comes, and the analyst reads a sentence with a hole. Two of Sumo Logic's own rules have one.",
    example: {
      language: "detection",
      wrong:
        'rules:\n  sumologic:\n    - kind: match\n      summary_expression: "{{user_username}} ran {{commandline}}"\n',
      right:
        'rules:\n  sumologic:\n    - kind: match\n      summary_expression: "{{user_username}} ran {{commandLine}}"\n',
    },
    source: "SumoLogic/cloud-siem-content-catalog, schema and templates of its rules (27c4e8fe)",
  },
  CSE_KINDS,
  (rule) =>
    TEXTS.flatMap((property): Problem[] => {
      const text = textOf(rule, property);
      return analyzeTemplate(text, { names: aggregates(rule) }).faults.map(({ message, help }) => ({
        message: `${property}: ${message}`,
        help,
        spot: { field: [property] },
      }));
    }),
);

function textOf({ rule: { spec } }: CseRule, property: (typeof TEXTS)[number]): string {
  return (spec as Partial<Record<typeof property, string>>)[property] ?? "";
}

function aggregates({ rule }: CseRule): string[] {
  if (rule.kind === "aggregation") return rule.spec.aggregationFunctions.map((each) => each.name);
  return rule.kind === "outlier" ? [rule.spec.aggregationFunction.name] : [];
}
