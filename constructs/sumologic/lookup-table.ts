import { LookupTable as LookupTableResource } from "@cdktf/provider-sumologic/lib/lookup-table";
import type { LookupTableConfig } from "@cdktf/provider-sumologic/lib/lookup-table";
import { Construct } from "constructs";
import { lookupTableLimits, remoteListName } from "../../src/model";
import type { LookupTableSpec } from "../../src/model";
import { admit } from "../admission";
import { literal } from "../author-text";
import { identify } from "../identity";
import type { SumoPlacement } from "./cse-rule-config";

/** A lookup table and where it goes. */
export interface LookupTableProps extends LookupTableSpec, SumoPlacement {
  /** The id of its folder in the library. A change makes a new, empty table. */
  readonly parentFolderId: string;
  /** The name it has in the library, when it was adopted. @defaultValue derived from the first id */
  readonly remoteName?: string;
}

/**
 * A lookup table in Sumo Logic, without its rows. The construct's id is the table's id, for ever.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class LookupTable extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: LookupTableResource;

  constructor(scope: Construct, id: string, props: LookupTableProps) {
    super(scope, id);
    const warnings = admit(this, props, lookupTableLimits);
    this.resource = new LookupTableResource(this, "resource", literal(lookupTableConfig(id, props)));
    identify(this, this.resource, props, warnings);
  }
}

/** The provider's configuration of a lookup table. */
export function lookupTableConfig(id: string, props: LookupTableProps): LookupTableConfig {
  return {
    name: props.remoteName ?? remoteListName(id, props.formerIds),
    description: props.description,
    parentFolderId: props.parentFolderId,
    fields: props.fields.map(({ fieldName, fieldType }) => ({ fieldName, fieldType })),
    primaryKeys: [...props.primaryKeys],
    ttl: props.ttl?.inMinutes ?? 0,
    sizeLimitAction: props.sizeLimitAction ?? "StopIncomingMessages",
    dependsOn: props.dependsOn && [...props.dependsOn],
  };
}
