import { SentinelAlertRuleScheduled } from "@cdktf/provider-azurerm/lib/sentinel-alert-rule-scheduled";
import type { SentinelAlertRuleScheduledConfig } from "@cdktf/provider-azurerm/lib/sentinel-alert-rule-scheduled";
import { Construct } from "constructs";
import { scheduledRuleLimits } from "../../src/model";
import type { ScheduledRuleSpec } from "../../src/model";
import { admit } from "../admission";
import { literal } from "../author-text";
import { identify } from "../identity";
import { analyticsRuleConfig, eventGrouping } from "./analytics-rule-config";
import { attackConfig } from "./attack";
import { placed } from "./placement";
import type { SentinelPlacement } from "./placement";

/** A scheduled analytics rule and where it goes. */
export interface ScheduledRuleProps extends ScheduledRuleSpec, SentinelPlacement {}

/**
 * A scheduled analytics rule in Microsoft Sentinel. The construct's id is the rule's id, for ever.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class ScheduledRule extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: SentinelAlertRuleScheduled;

  constructor(scope: Construct, id: string, props: ScheduledRuleProps) {
    super(scope, id);
    const warnings = admit(this, props, placed(scheduledRuleLimits));
    this.resource = new SentinelAlertRuleScheduled(this, "resource", literal(scheduledRuleConfig(id, props)));
    const { notes } = attackConfig(props);
    identify(this, this.resource, props, [...notes, ...warnings]);
  }
}

/** The provider's configuration of a scheduled rule. */
export function scheduledRuleConfig(id: string, props: ScheduledRuleProps): SentinelAlertRuleScheduledConfig {
  return {
    ...analyticsRuleConfig(id, props),
    queryFrequency: props.queryFrequency.toIso(),
    queryPeriod: props.queryPeriod.toIso(),
    triggerOperator: props.triggerOperator ?? "GreaterThan",
    triggerThreshold: props.triggerThreshold ?? 0,
    eventGrouping: eventGrouping(props),
  };
}
