import { CseThresholdRule } from "@cdktf/provider-sumologic/lib/cse-threshold-rule";
import type { CseThresholdRuleConfig } from "@cdktf/provider-sumologic/lib/cse-threshold-rule";
import { Construct } from "constructs";
import { thresholdRuleLimits } from "../../src/model";
import type { ThresholdRuleSpec } from "../../src/model";
import { literal } from "../author-text";
import { identify } from "../identity";
import { admitTagged, cseRuleConfig, windowConfig } from "./cse-rule-config";
import type { SumoPlacement } from "./cse-rule-config";

/** A Cloud SIEM threshold rule and where it goes. */
export interface ThresholdRuleProps extends ThresholdRuleSpec, SumoPlacement {}

/**
 * A threshold rule in Sumo Logic Cloud SIEM; its signals have the rule's name. The construct's id is the rule's id, for ever.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class ThresholdRule extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: CseThresholdRule;

  constructor(scope: Construct, id: string, props: ThresholdRuleProps) {
    super(scope, id);
    const warnings = admitTagged(this, props, thresholdRuleLimits);
    this.resource = new CseThresholdRule(this, "resource", literal(thresholdRuleConfig(props)));
    identify(this, this.resource, props, warnings);
  }
}

/** The provider's configuration of a threshold rule. */
export function thresholdRuleConfig(props: ThresholdRuleProps): CseThresholdRuleConfig {
  return {
    ...cseRuleConfig(props),
    ...windowConfig(props),
    description: props.description,
    expression: props.expression,
    limit: props.limit,
    countDistinct: props.countDistinct ?? false,
    countField: props.countField,
    severity: props.severity,
  };
}
