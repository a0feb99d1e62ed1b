import { Token } from "cdktf";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { attackTags, techniqueTag, windowSizeName } from "../../src/model";
import type { CseRuleSpec, Limits, WindowedRuleSpec } from "../../src/model";
import { admit } from "../admission";
import type { IdentityProps } from "../identity";
import { splitTechniques } from "../techniques";

/** Where a Sumo Logic resource goes: its provider alone decides, so there is only its order. */
export interface SumoPlacement extends IdentityProps {
  /** What must exist, or be proven, before it. @defaultValue nothing */
  readonly dependsOn?: readonly ITerraformDependable[];
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
    dependsOn: props.dependsOn && [...props.dependsOn],
  };
}

/** What of a rule becomes tags. */
type Tagged = Pick<CseRuleSpec, "tactics" | "techniques" | "tags">;

/** ATT&CK and other tags, each once and sorted, for the provider compares them in order. */
export function cseTags({ tactics = [], techniques, tags = [] }: Tagged): string[] {
  const { known, later } = splitTechniques(techniques);
  return [...new Set([...attackTags(tactics, known), ...later.map(techniqueTag), ...tags])].sort();
}

/**
 * Admits what carries tags.
 * @throws RangeError as `admit`, and when a list known only to Terraform would be a part of the tags.
 */
export function admitTagged<Spec extends Tagged>(construct: Construct, spec: Spec, limits: Limits<Spec>): string[] {
  const { tactics = [], techniques = [], tags = [] } = spec;
  const isMixed = Token.isUnresolved(tags) && tactics.length + techniques.length > 0;
  const list = Token.isUnresolved(techniques) ? "techniques" : isMixed ? "tags" : undefined;
  if (list === undefined) return admit(construct, spec, limits);
  throw new RangeError(
    `${construct.node.path}: ${list} is a list known only to Terraform, and ATT&CK and tags are sent as one list; give its entries one by one`,
  );
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
