import type { ITerraformDependable } from "cdktf";
import { attackTags, windowSizeName } from "../../src/model";
import type { CseRuleSpec, WindowedRuleSpec } from "../../src/model";
import type { IdentityProps } from "../identity";

/** Where a Sumo Logic resource goes: its provider alone decides, so there is only its order. */
export interface SumoPlacement extends IdentityProps {
  /** What must exist, or be proven, before it. @defaultValue nothing */
  readonly dependsOn?: ITerraformDependable[];
}

/** What all Cloud SIEM rules send. */
export interface CseRuleConfig {
  /** The rule's name. */
  readonly name: string;
  /** Whether it runs. */
  readonly enabled: boolean;
  /** Whether its signals stay out of insights. */
  readonly isPrototype: boolean;
  /** A line about each signal. */
  readonly summaryExpression?: string;
  /** Entities that signals are about. */
  readonly entitySelectors: { entityType: string; expression: string }[];
  /** Tags, sorted, each once. */
  readonly tags: string[];
  /** How long one entity raises no second signal, in milliseconds. */
  readonly suppressionWindowSize?: number;
  /** What must exist before it. */
  readonly dependsOn?: ITerraformDependable[];
}

/** What rules with a window send for it. */
export interface WindowConfig {
  /** The window's name. */
  readonly windowSize: string;
  /** The length of a window without a name, in milliseconds. */
  readonly windowSizeMillis?: string;
  /** Fields that a group has in common, sorted. */
  readonly groupByFields?: string[];
}

/** The provider's configuration of what Cloud SIEM rules share. */
export function cseRuleConfig(props: CseRuleSpec & SumoPlacement): CseRuleConfig {
  return {
    name: props.name,
    enabled: props.enabled ?? true,
    isPrototype: props.isPrototype ?? false,
    summaryExpression: props.summaryExpression,
    entitySelectors: props.entitySelectors.map(({ entityType, expression }) => ({ entityType, expression })),
    tags: cseTags(props),
    suppressionWindowSize: props.suppressionWindowSize?.inMilliseconds,
    dependsOn: props.dependsOn,
  };
}

/** ATT&CK and other tags, each once and sorted, for the provider compares them in order. */
export function cseTags({
  tactics = [],
  techniques = [],
  tags = [],
}: Pick<CseRuleSpec, "tactics" | "techniques" | "tags">): string[] {
  return [...new Set([...attackTags(tactics, techniques), ...tags])].sort();
}

/** The provider's configuration of a rule's window and groups. */
export function windowConfig({ windowSize: window, groupByFields }: WindowedRuleSpec): WindowConfig {
  const windowSize = windowSizeName(window);
  return {
    windowSize,
    windowSizeMillis: windowSize === "CUSTOM" ? String(window.inMilliseconds) : undefined,
    groupByFields: groupByFields && sorted(groupByFields),
  };
}

/** A list whose order means nothing, sorted, for the provider compares it in order. */
export function sorted(list: readonly string[]): string[] {
  return [...list].sort();
}
