import { CseChainRule } from "@cdktf/provider-sumologic/lib/cse-chain-rule";
import type { CseChainRuleConfig } from "@cdktf/provider-sumologic/lib/cse-chain-rule";
import { Construct } from "constructs";
import { chainRuleLimits } from "../../src/model";
import type { ChainRuleSpec } from "../../src/model";
import { literal } from "../author-text";
import { identify } from "../identity";
import { admitTagged, cseRuleConfig, windowConfig } from "./cse-rule-config";
import type { SumoPlacement } from "./cse-rule-config";

/** A Cloud SIEM chain rule and where it goes. */
export interface ChainRuleProps extends ChainRuleSpec, SumoPlacement {}

/**
 * A chain rule in Sumo Logic Cloud SIEM; its signals have the rule's name. The construct's id is the rule's id, for ever.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class ChainRule extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: CseChainRule;

  constructor(scope: Construct, id: string, props: ChainRuleProps) {
    super(scope, id);
    const warnings = admitTagged(this, props, chainRuleLimits);
    this.resource = new CseChainRule(this, "resource", literal(chainRuleConfig(props)));
    identify(this, this.resource, props, warnings);
  }
}

/** The provider's configuration of a chain rule. */
export function chainRuleConfig(props: ChainRuleProps): CseChainRuleConfig {
  return {
    ...cseRuleConfig(props),
    ...windowConfig(props),
    description: props.description,
    expressionsAndLimits: props.expressionsAndLimits.map(({ expression, limit }) => ({ expression, limit })),
    ordered: props.ordered ?? false,
    severity: props.severity,
  };
}
