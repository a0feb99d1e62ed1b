import { number, text } from "../attributes";
import { ALERT_RULES, analyticsRuleProperties } from "./analytics-rule";
import { armResource } from "./arm-resource";

/** `azurerm_sentinel_alert_rule_scheduled` */
export const scheduledRule = armResource({
  ...ALERT_RULES,
  replacedBy: ["properties.alertRuleTemplateName"],
  body: (attributes) => ({
    kind: "Scheduled",
    properties: {
      ...analyticsRuleProperties(attributes),
      queryFrequency: text(attributes, "query_frequency") || "PT5H",
      queryPeriod: text(attributes, "query_period") || "PT5H",
      triggerOperator: text(attributes, "trigger_operator") || "GreaterThan",
      triggerThreshold: number(attributes, "trigger_threshold"),
    },
  }),
});
