import { LogAnalyticsSavedSearch } from "@cdktf/provider-azurerm/lib/log-analytics-saved-search";
import type { LogAnalyticsSavedSearchConfig } from "@cdktf/provider-azurerm/lib/log-analytics-saved-search";
import { Construct } from "constructs";
import { remoteListName, savedFunctionLimits } from "../../src/model";
import type { SavedFunctionSpec } from "../../src/model";
import { admit } from "../admission";
import { literal } from "../author-text";
import { identify } from "../identity";
import { placed, remoteNameOf } from "./placement";
import type { SentinelPlacement } from "./placement";

/** A saved function and where it goes. */
export interface SavedFunctionProps extends SavedFunctionSpec, SentinelPlacement {}

/**
 * A KQL function of a workspace; queries call it by its first id with underscores (`remoteListName`).
 * Any change makes Terraform destroy and create it again: between the two, rules that call it fail.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class SavedFunction extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: LogAnalyticsSavedSearch;

  constructor(scope: Construct, id: string, props: SavedFunctionProps) {
    super(scope, id);
    const warnings = admit(this, props, placed(savedFunctionLimits));
    this.resource = new LogAnalyticsSavedSearch(this, "resource", literal(savedFunctionConfig(id, props)));
    identify(this, this.resource, props, warnings);
  }
}

/** The provider's configuration of a saved function. */
export function savedFunctionConfig(id: string, props: SavedFunctionProps): LogAnalyticsSavedSearchConfig {
  return {
    name: remoteNameOf(id, props),
    logAnalyticsWorkspaceId: props.workspaceId,
    category: props.category ?? "Functions",
    displayName: props.displayName,
    query: props.query,
    functionAlias: remoteListName(id, props.formerIds),
    functionParameters: props.functionParameters && [...props.functionParameters],
    tags: props.tags && { ...props.tags },
    dependsOn: props.dependsOn && [...props.dependsOn],
  };
}
