import { Folder as FolderResource } from "@cdktf/provider-sumologic/lib/folder";
import type { FolderConfig } from "@cdktf/provider-sumologic/lib/folder";
import { Construct } from "constructs";
import { folderLimits } from "../../src/model";
import type { FolderSpec } from "../../src/model";
import { admit } from "../admission";
import { literal } from "../author-text";
import { identify } from "../identity";
import type { SumoPlacement } from "./cse-rule-config";

/** A folder of the library and where it goes. */
export interface FolderProps extends FolderSpec, SumoPlacement {
  /** The id of the folder it is in. A change makes a new folder. */
  readonly parentId: string;
}

/**
 * A folder of Sumo Logic's library. The construct's id is the folder's id, for ever.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class Folder extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: FolderResource;

  constructor(scope: Construct, id: string, props: FolderProps) {
    super(scope, id);
    const warnings = admit(this, props, folderLimits);
    this.resource = new FolderResource(this, "resource", literal(folderConfig(props)));
    identify(this, this.resource, props, warnings);
  }
}

/** The provider's configuration of a folder. */
export function folderConfig(props: FolderProps): FolderConfig {
  return {
    name: props.name,
    description: props.description,
    parentId: props.parentId,
    dependsOn: props.dependsOn && [...props.dependsOn],
  };
}
