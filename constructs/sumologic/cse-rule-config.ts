import type { ITerraformDependable } from "cdktf";
import { attackTags } from "../../src/model";
import type { CseRuleSpec } from "../../src/model";
import type { IdentityProps } from "../identity";

/** Where a Sumo Logic resource goes: its provider alone decides, so there is only its order. */
export interface SumoPlacement extends IdentityProps {
  /** What must exist, or be proven, before it. @defaultValue nothing */
  readonly dependsOn?: ITerraformDependable[];
}

/** What all Cloud SIEM rules send. */
export interface CseRuleConfig {
  readonly name: string;
  readonly enabled: boolean;
  readonly isPrototype: boolean;
  readonly summaryExpression?: string;
  readonly entitySelectors: { entityType: string; expression: string }[];
  readonly tags: string[];
  readonly suppressionWindowSize?: number;
  readonly dependsOn?: ITerraformDependable[];
}

/** The provider's configuration of what Cloud SIEM rules share; tags are sorted, for the provider compares them in order. */
export function cseRuleConfig(props: CseRuleSpec & SumoPlacement): CseRuleConfig {
  return {
    name: props.name,
    enabled: props.enabled ?? true,
    isPrototype: props.isPrototype ?? false,
    summaryExpression: props.summaryExpression,
    entitySelectors: props.entitySelectors.map(({ entityType, expression }) => ({ entityType, expression })),
    tags: [...new Set([...attackTags(props.tactics ?? [], props.techniques ?? []), ...(props.tags ?? [])])].sort(),
    suppressionWindowSize: props.suppressionWindow?.inMilliseconds,
    dependsOn: props.dependsOn,
  };
}
