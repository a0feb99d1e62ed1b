import { blocks, flag, number, orOmitted, text, texts } from "../attributes";
import { sumoResource } from "./sumo-resource";

/** `sumologic_cse_custom_insight`; its rules and signal names are a list, whose order counts when it is `ordered`. */
export const customInsight = sumoResource({
  path: "sec/v1/custom-insights",
  isCse: true,
  body: (attributes) => ({
    description: text(attributes, "description"),
    dynamicSeverity: blocks(attributes, "dynamic_severity").map((each) => ({
      minimumSignalSeverity: number(each, "minimum_signal_severity"),
      insightSeverity: text(each, "insight_severity"),
    })),
    enabled: flag(attributes, "enabled"),
    name: text(attributes, "name"),
    ordered: flag(attributes, "ordered"),
    ruleIds: texts(attributes, "rule_ids"),
    severity: text(attributes, "severity"),
    signalMatchStrategy: orOmitted(text(attributes, "signal_match_strategy")),
    signalNames: texts(attributes, "signal_names"),
    tags: texts(attributes, "tags"),
  }),
});
