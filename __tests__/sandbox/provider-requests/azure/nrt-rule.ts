import { ALERT_RULES, analyticsRuleProperties } from "./analytics-rule";
import { armResource } from "./arm-resource";

/** `azurerm_sentinel_alert_rule_nrt` */
export const nrtRule = armResource({
  ...ALERT_RULES,
  sendsEtag: true,
  replacedBy: ["properties.alertRuleTemplateName", "properties.templateVersion"],
  body: (attributes) => ({ kind: "NRT", properties: analyticsRuleProperties(attributes) }),
});
