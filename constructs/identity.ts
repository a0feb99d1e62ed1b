import { TerraformElement, TerraformStack } from "cdktf";
import type { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { ID_FORM, isId } from "../src/model";

/** What every construct takes beside its rule: who it is, what it was, and what a reader of the plan should know. */
export interface IdentityProps {
  /** Ids it had before, oldest first: the resource moves in the state, and its name in the tenant stays. @defaultValue none */
  readonly formerIds?: readonly string[];
  /** What the reader of the synthesized configuration should know, such as what the SIEM cannot hold. @defaultValue none */
  readonly notes?: readonly string[];
}

/** A resource and what identifies it in a stack. */
export interface Identity extends IdentityProps {
  /** The construct that makes the resource. */
  readonly construct: Construct;
  /** The provider's resource. */
  readonly resource: TerraformResource;
  /** Its logical id, when it is one of several resources of the construct. @defaultValue the construct's id */
  readonly id?: string;
}

const claims = new WeakMap<TerraformStack, Map<string, string>>();

/**
 * Makes a rule's id the Terraform name of its resource, wherever the construct stands, and moves the state
 * from each former id to the next.
 * @throws RangeError when the id, or a former id, has not the form of an id or is used in the stack already for the same SIEM.
 */
export function identify({ construct, resource, id = construct.node.id, formerIds = [], notes = [] }: Identity): void {
  const stack = TerraformStack.of(construct);
  for (const each of [...formerIds, id]) claim(stack, providerOf(resource), each, construct.node.path);
  resource.overrideLogicalId(id);
  if (notes.length > 0) resource.addOverride("//", { siemform: { notes: [...new Set(notes)] } });
  if (formerIds.length > 0) new MovedBlocks(construct, `${resource.node.id}-moved`, resource, [...formerIds, id]);
}

/** An id may name a thing of each SIEM: a list is a watchlist in one and a match list in the other. */
function providerOf({ terraformResourceType }: TerraformResource): string {
  return terraformResourceType.slice(0, terraformResourceType.indexOf("_"));
}

function claim(stack: TerraformStack, provider: string, id: string, path: string): void {
  if (!isId(id)) throw new RangeError(`${path}: \`${id}\` is not an id; use ${ID_FORM}`);
  let taken = claims.get(stack);
  if (!taken) {
    taken = new Map();
    claims.set(stack, taken);
    stack.node.addValidation({ validate: () => doubledNames(stack) });
  }
  const name = `${provider} ${id}`;
  const owner = taken.get(name);
  if (owner !== undefined) {
    throw new RangeError(`${path}: the id \`${id}\` is used by ${owner} already; two rules of one id would become one`);
  }
  taken.set(name, path);
}

/** Terraform names that two resources of one type share: only the last of them would be deployed. */
function doubledNames(stack: TerraformStack): string[] {
  const seen = new Map<string, string>();
  const doubled: string[] = [];
  for (const each of stack.node.findAll()) {
    if (!TerraformElement.isTerraformElement(each) || !("terraformResourceType" in each)) continue;
    const address = `${String(each.terraformResourceType)}.${each.friendlyUniqueId}`;
    const other = seen.get(address);
    if (other === undefined) seen.set(address, each.node.path);
    else doubled.push(`${address} is made by ${other} and by ${each.node.path}; only one would be deployed`);
  }
  return doubled;
}

/**
 * The `moved` blocks from the oldest id to the newest, one a step, so that a state at any of them is found.
 * CDKTF's own `moveFromId` holds one step only and runs `terraform version` during synth.
 */
class MovedBlocks extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly resource: TerraformResource,
    private readonly ids: readonly string[],
  ) {
    super(scope, id);
  }

  override toTerraform(): { moved: { from: string; to: string }[] } {
    const type = this.resource.terraformResourceType;
    const steps = this.ids.slice(1).map((to, index) => ({
      from: `${type}.${String(this.ids[index])}`,
      to: `${type}.${to}`,
    }));
    return { moved: steps };
  }
}
