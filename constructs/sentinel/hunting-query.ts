import { LogAnalyticsSavedSearch } from "@cdktf/provider-azurerm/lib/log-analytics-saved-search";
import type { LogAnalyticsSavedSearchConfig } from "@cdktf/provider-azurerm/lib/log-analytics-saved-search";
import { Fn, Token } from "cdktf";
import { Construct } from "constructs";
import { huntingQueryLimits } from "../../src/model";
import type { HuntingQuerySpec } from "../../src/model";
import { admit } from "../admission";
import { literal } from "../author-text";
import { identify } from "../identity";
import { attackConfig } from "./attack";
import { placed, remoteNameOf } from "./placement";
import type { SentinelPlacement } from "./placement";

/** A hunting query and where it goes. */
export interface HuntingQueryProps extends HuntingQuerySpec, SentinelPlacement {}

/**
 * A hunting query in Microsoft Sentinel. The construct's id is the query's id, for ever.
 * Any change makes Terraform destroy and create it again under the same name: Azure has no update of a saved search.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class HuntingQuery extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: LogAnalyticsSavedSearch;

  constructor(scope: Construct, id: string, props: HuntingQueryProps) {
    super(scope, id);
    const warnings = admit(this, props, placed(huntingQueryLimits));
    this.resource = new LogAnalyticsSavedSearch(this, "resource", literal(huntingQueryConfig(id, props)));
    const { tacticNotes } = attackConfig(props);
    identify(this, this.resource, props, [...tacticNotes, ...warnings]);
  }
}

/** The provider's configuration of a hunting query; Sentinel reads its details from tags of the saved search. */
export function huntingQueryConfig(id: string, props: HuntingQueryProps): LogAnalyticsSavedSearchConfig {
  const tags = huntingQueryTags(props);
  return {
    name: remoteNameOf(id, props),
    logAnalyticsWorkspaceId: props.workspaceId,
    category: "Hunting Queries",
    displayName: props.displayName,
    query: props.query,
    tags: Object.keys(tags).length > 0 ? tags : undefined,
    dependsOn: props.dependsOn && [...props.dependsOn],
  };
}

function huntingQueryTags(props: HuntingQueryProps): Record<string, string> {
  const { tactics, techniques, subTechniques } = attackConfig(props);
  return {
    ...props.tags,
    ...(props.description !== undefined && { description: props.description }),
    ...(tactics.length > 0 && { tactics: tactics.join(",") }),
    ...(techniques.length > 0 && { techniques: joined(techniques) }),
    ...(subTechniques.length > 0 && { subTechniques: subTechniques.join(",") }),
  };
}

/** A list as the text of a tag; a list that only Terraform knows is joined there. */
function joined(list: string[]): string {
  return Token.isUnresolved(list) ? Fn.join(",", list) : list.join(",");
}
