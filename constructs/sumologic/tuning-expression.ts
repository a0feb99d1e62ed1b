import { CseRuleTuningExpression } from "@cdktf/provider-sumologic/lib/cse-rule-tuning-expression";
import type { CseRuleTuningExpressionConfig } from "@cdktf/provider-sumologic/lib/cse-rule-tuning-expression";
import { Construct } from "constructs";
import { tuningExpressionLimits } from "../../src/model";
import type { TuningExpressionSpec } from "../../src/model";
import { admit } from "../admission";
import { literal } from "../author-text";
import { identify } from "../identity";
import type { SumoPlacement } from "./cse-rule-config";

/** A rule tuning expression and where it goes. */
export type TuningExpressionProps = TuningExpressionSpec & SumoPlacement;

/**
 * A rule tuning expression in Sumo Logic Cloud SIEM: rules stay as they are and raise fewer signals. The construct's id is the expression's id, for ever.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class TuningExpression extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: CseRuleTuningExpression;

  constructor(scope: Construct, id: string, props: TuningExpressionProps) {
    super(scope, id);
    const warnings = admit(this, props, tuningExpressionLimits);
    this.resource = new CseRuleTuningExpression(this, "resource", literal(tuningExpressionConfig(props)));
    identify(this, this.resource, props, warnings);
  }
}

/** The provider's configuration of a tuning expression; its rule ids are a set, whose order Terraform ignores. */
export function tuningExpressionConfig(props: TuningExpressionProps): CseRuleTuningExpressionConfig {
  return {
    name: props.name,
    description: props.description,
    expression: props.expression,
    enabled: props.enabled ?? true,
    exclude: props.exclude ?? true,
    isGlobal: props.isGlobal ?? false,
    ruleIds: [...(props.ruleIds ?? [])],
    dependsOn: props.dependsOn && [...props.dependsOn],
  };
}
