import { CseOutlierRule } from "@cdktf/provider-sumologic/lib/cse-outlier-rule";
import type { CseOutlierRuleConfig } from "@cdktf/provider-sumologic/lib/cse-outlier-rule";
import { Construct } from "constructs";
import { outlierRuleLimits } from "../../src/model";
import type { OutlierRuleSpec } from "../../src/model";
import { literal } from "../author-text";
import { identify } from "../identity";
import { baselineConfig } from "./baseline-config";
import { admitTagged, cseRuleConfig, windowConfig } from "./cse-rule-config";
import type { SumoPlacement } from "./cse-rule-config";

/** A Cloud SIEM outlier rule and where it goes. */
export interface OutlierRuleProps extends OutlierRuleSpec, SumoPlacement {}

/**
 * An outlier rule in Sumo Logic Cloud SIEM. The construct's id is the rule's id, for ever.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class OutlierRule extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: CseOutlierRule;

  constructor(scope: Construct, id: string, props: OutlierRuleProps) {
    super(scope, id);
    const warnings = admitTagged(this, props, outlierRuleLimits);
    this.resource = new CseOutlierRule(this, "resource", literal(outlierRuleConfig(props)));
    identify(this, this.resource, props, warnings);
  }
}

/** The provider's configuration of an outlier rule. */
export function outlierRuleConfig(props: OutlierRuleProps): CseOutlierRuleConfig {
  const { windowSize, groupByFields } = windowConfig(props);
  const { aggregationFunction: aggregation } = props;
  return {
    ...cseRuleConfig(props),
    ...baselineConfig(props),
    windowSize,
    groupByFields,
    nameExpression: props.nameExpression,
    descriptionExpression: props.descriptionExpression,
    matchExpression: props.matchExpression,
    aggregationFunctions: { ...aggregation, arguments: [...aggregation.arguments] },
    deviationThreshold: props.deviationThreshold ?? 3,
    floorValue: props.floorValue ?? 1,
    severity: props.severity,
  };
}
