import { CseMatchList } from "@cdktf/provider-sumologic/lib/cse-match-list";
import type { CseMatchListConfig } from "@cdktf/provider-sumologic/lib/cse-match-list";
import { Construct } from "constructs";
import { matchListLimits, remoteListName } from "../../src/model";
import type { MatchListSpec } from "../../src/model";
import { admit } from "../admission";
import { literal } from "../author-text";
import { identify } from "../identity";
import type { SumoPlacement } from "./cse-rule-config";
import { ReplacementTrigger } from "./replacement-trigger";

/** A match list, its values and where it goes. */
export interface MatchListProps extends MatchListSpec, SumoPlacement {
  /** The name it has in Cloud SIEM, when it was adopted. A change replaces the list. @defaultValue derived from the first id */
  readonly remoteName?: string;
}

/**
 * A match list in Sumo Logic Cloud SIEM; rules read it by its first id with underscores (`remoteListName`).
 * The construct's id is the list's id, for ever. A changed name or column makes Terraform replace the list with all
 * its values, for the provider reports such a change as done and sends nothing.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class MatchList extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: CseMatchList;

  constructor(scope: Construct, id: string, props: MatchListProps) {
    super(scope, id);
    const warnings = admit(this, props, matchListLimits);
    const config = matchListConfig(id, props);
    this.resource = new CseMatchList(this, "resource", literal(config));
    identify(this, this.resource, props, warnings);
    this.resource.lifecycle = {
      replaceTriggeredBy: [this.addTrigger(config, props).address],
      ignoreChanges: props.items ? undefined : ["items"],
    };
  }

  private addTrigger({ name, targetColumn }: CseMatchListConfig, { formerIds }: MatchListProps): ReplacementTrigger {
    const trigger = new ReplacementTrigger(this, "column", literal({ name, target_column: targetColumn }));
    identify(this, trigger, { formerIds, suffix: "_column" });
    return trigger;
  }
}

/** The provider's configuration of a match list; its values are a set, whose order Terraform ignores. */
export function matchListConfig(id: string, props: MatchListProps): CseMatchListConfig {
  return {
    name: props.remoteName ?? remoteListName(id, props.formerIds),
    description: props.description,
    targetColumn: props.targetColumn,
    defaultTtl: props.defaultTtl && props.defaultTtl.inMinutes * 60,
    items: props.items?.map(({ value, description, expiration }) => ({ value, description, expiration })),
    dependsOn: props.dependsOn && [...props.dependsOn],
  };
}
