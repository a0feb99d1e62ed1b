import { CseMatchRule } from "@cdktf/provider-sumologic/lib/cse-match-rule";
import type { CseMatchRuleConfig } from "@cdktf/provider-sumologic/lib/cse-match-rule";
import { Construct } from "constructs";
import { matchRuleLimits } from "../../src/model";
import type { MatchRuleSpec } from "../../src/model";
import { literal } from "../author-text";
import { identify } from "../identity";
import { admitTagged, cseRuleConfig } from "./cse-rule-config";
import type { SumoPlacement } from "./cse-rule-config";
import { severityMappingConfig } from "./severity-mapping";

/** A Cloud SIEM match rule and where it goes. */
export interface MatchRuleProps extends MatchRuleSpec, SumoPlacement {}

/**
 * A match rule in Sumo Logic Cloud SIEM. The construct's id is the rule's id, for ever.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class MatchRule extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: CseMatchRule;

  constructor(scope: Construct, id: string, props: MatchRuleProps) {
    super(scope, id);
    const warnings = admitTagged(this, props, matchRuleLimits);
    this.resource = new CseMatchRule(this, "resource", literal(matchRuleConfig(props)));
    identify(this, this.resource, props, warnings);
  }
}

/** The provider's configuration of a match rule. */
export function matchRuleConfig(props: MatchRuleProps): CseMatchRuleConfig {
  return {
    ...cseRuleConfig(props),
    nameExpression: props.nameExpression,
    descriptionExpression: props.descriptionExpression,
    expression: props.expression,
    severityMapping: severityMappingConfig(props.severityMapping),
  };
}
