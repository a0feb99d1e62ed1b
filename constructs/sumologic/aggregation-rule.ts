import { CseAggregationRule } from "@cdktf/provider-sumologic/lib/cse-aggregation-rule";
import type { CseAggregationRuleConfig } from "@cdktf/provider-sumologic/lib/cse-aggregation-rule";
import { Construct } from "constructs";
import { aggregationRuleLimits } from "../../src/model";
import type { AggregationRuleSpec } from "../../src/model";
import { literal } from "../author-text";
import { identify } from "../identity";
import { admitTagged, cseRuleConfig, windowConfig } from "./cse-rule-config";
import type { SumoPlacement } from "./cse-rule-config";
import { severityMappingConfig } from "./severity-mapping";

/** A Cloud SIEM aggregation rule and where it goes. */
export interface AggregationRuleProps extends AggregationRuleSpec, SumoPlacement {}

/**
 * An aggregation rule in Sumo Logic Cloud SIEM. The construct's id is the rule's id, for ever.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class AggregationRule extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: CseAggregationRule;

  constructor(scope: Construct, id: string, props: AggregationRuleProps) {
    super(scope, id);
    const warnings = admitTagged(this, props, aggregationRuleLimits);
    this.resource = new CseAggregationRule(this, "resource", literal(aggregationRuleConfig(props)));
    identify(this, this.resource, props, warnings);
  }
}

/** The provider's configuration of an aggregation rule. */
export function aggregationRuleConfig(props: AggregationRuleProps): CseAggregationRuleConfig {
  return {
    ...cseRuleConfig(props),
    ...windowConfig(props),
    nameExpression: props.nameExpression,
    descriptionExpression: props.descriptionExpression,
    matchExpression: props.matchExpression,
    aggregationFunctions: props.aggregationFunctions.map((each) => ({ ...each, arguments: [...each.arguments] })),
    triggerExpression: props.triggerExpression,
    groupByEntity: props.groupByEntity ?? true,
    severityMapping: severityMappingConfig(props.severityMapping),
  };
}
