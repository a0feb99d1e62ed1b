import { SentinelAlertRuleNrt } from "@cdktf/provider-azurerm/lib/sentinel-alert-rule-nrt";
import type { SentinelAlertRuleNrtConfig } from "@cdktf/provider-azurerm/lib/sentinel-alert-rule-nrt";
import { Construct } from "constructs";
import { nrtRuleLimits } from "../../src/model";
import type { NrtRuleSpec } from "../../src/model";
import { admit } from "../admission";
import { literal } from "../author-text";
import { identify } from "../identity";
import { analyticsRuleConfig, eventGrouping } from "./analytics-rule-config";
import { attackConfig } from "./attack";
import { placed } from "./placement";
import type { SentinelPlacement } from "./placement";

/** A near-real-time analytics rule and where it goes. */
export interface NrtRuleProps extends NrtRuleSpec, SentinelPlacement {}

/**
 * A near-real-time analytics rule in Microsoft Sentinel: it runs every minute on what has just arrived.
 * The construct's id is the rule's id, for ever. Another `alertRuleTemplateVersion` makes Terraform replace the rule.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class NrtRule extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: SentinelAlertRuleNrt;

  constructor(scope: Construct, id: string, props: NrtRuleProps) {
    super(scope, id);
    const warnings = admit(this, props, placed(nrtRuleLimits));
    this.resource = new SentinelAlertRuleNrt(this, "resource", literal(nrtRuleConfig(id, props)));
    const { notes } = attackConfig(props);
    identify(this, this.resource, props, [...notes, ...warnings]);
  }
}

/** The provider's configuration of a near-real-time rule. */
export function nrtRuleConfig(id: string, props: NrtRuleProps): SentinelAlertRuleNrtConfig {
  return { ...analyticsRuleConfig(id, props), eventGrouping: eventGrouping(props) };
}
