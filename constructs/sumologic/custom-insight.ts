import { CseCustomInsight } from "@cdktf/provider-sumologic/lib/cse-custom-insight";
import type { CseCustomInsightConfig } from "@cdktf/provider-sumologic/lib/cse-custom-insight";
import { Construct } from "constructs";
import { customInsightLimits } from "../../src/model";
import type { CustomInsightSpec } from "../../src/model";
import { literal } from "../author-text";
import { identify } from "../identity";
import { admitTagged, cseTags } from "./cse-rule-config";
import type { SumoPlacement } from "./cse-rule-config";

/** A custom insight and where it goes. */
export type CustomInsightProps = CustomInsightSpec & SumoPlacement;

/**
 * A custom insight in Sumo Logic Cloud SIEM. The construct's id is the custom insight's id, for ever.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class CustomInsight extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: CseCustomInsight;

  constructor(scope: Construct, id: string, props: CustomInsightProps) {
    super(scope, id);
    const warnings = admitTagged(this, props, customInsightLimits);
    this.resource = new CseCustomInsight(this, "resource", literal(customInsightConfig(props)));
    identify(this, this.resource, props, warnings);
  }
}

/** The provider's configuration of a custom insight; rule ids and signal names keep their order, which may mean something. */
export function customInsightConfig(props: CustomInsightProps): CseCustomInsightConfig {
  return {
    name: props.name,
    description: props.description,
    enabled: props.enabled ?? true,
    ordered: props.ordered ?? false,
    ruleIds: props.ruleIds && [...props.ruleIds],
    signalNames: props.signalNames && [...props.signalNames],
    severity: props.severity,
    dynamicSeverity: props.dynamicSeverity?.map(({ minimumSignalSeverity, insightSeverity }) => ({
      minimumSignalSeverity,
      insightSeverity,
    })),
    signalMatchStrategy: props.signalMatchStrategy ?? "ENTITY",
    tags: cseTags(props),
    dependsOn: props.dependsOn && [...props.dependsOn],
  };
}
