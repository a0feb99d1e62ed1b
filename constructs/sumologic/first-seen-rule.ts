import { CseFirstSeenRule } from "@cdktf/provider-sumologic/lib/cse-first-seen-rule";
import type { CseFirstSeenRuleConfig } from "@cdktf/provider-sumologic/lib/cse-first-seen-rule";
import { Construct } from "constructs";
import { firstSeenRuleLimits } from "../../src/model";
import type { FirstSeenRuleSpec } from "../../src/model";
import { literal } from "../author-text";
import { identify } from "../identity";
import { baselineConfig } from "./baseline-config";
import { admitTagged, cseRuleConfig, sorted } from "./cse-rule-config";
import type { SumoPlacement } from "./cse-rule-config";

/** A Cloud SIEM first-seen rule and where it goes. */
export interface FirstSeenRuleProps extends FirstSeenRuleSpec, SumoPlacement {}

/**
 * A first-seen rule in Sumo Logic Cloud SIEM. The construct's id is the rule's id, for ever.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class FirstSeenRule extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: CseFirstSeenRule;

  constructor(scope: Construct, id: string, props: FirstSeenRuleProps) {
    super(scope, id);
    const warnings = admitTagged(this, props, firstSeenRuleLimits);
    this.resource = new CseFirstSeenRule(this, "resource", literal(firstSeenRuleConfig(props)));
    identify(this, this.resource, props, warnings);
  }
}

/** The provider's configuration of a first-seen rule. */
export function firstSeenRuleConfig(props: FirstSeenRuleProps): CseFirstSeenRuleConfig {
  return {
    ...cseRuleConfig(props),
    ...baselineConfig(props),
    nameExpression: props.nameExpression,
    descriptionExpression: props.descriptionExpression,
    filterExpression: props.filterExpression,
    valueFields: sorted(props.valueFields),
    groupByFields: props.groupByFields && sorted(props.groupByFields),
    baselineType: props.baselineType,
    severity: props.severity,
  };
}
