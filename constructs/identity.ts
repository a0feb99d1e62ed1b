import { TerraformElement, TerraformStack } from "cdktf";
import type { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { ID_FORM, ID_MAX_LENGTH, isId } from "../src/model";

/** What every construct takes beside its rule: who it is, what it was, and what a reader of the plan should know. */
export interface IdentityProps {
  /** Ids it had before, oldest first: the resource moves in the state, and its name in the tenant stays. @defaultValue none */
  readonly formerIds?: readonly string[];
  /** What the reader of the synthesized configuration should know, such as what the SIEM cannot hold. @defaultValue none */
  readonly notes?: readonly string[];
}

/** What identifies one resource of a construct. */
export interface Identity extends IdentityProps {
  /** What is put behind every id, when it is not the construct's only resource. @defaultValue nothing */
  readonly suffix?: string;
}

const claims = new WeakMap<TerraformStack, Map<string, string>>();

/**
 * Makes a rule's id the Terraform name of its resource, wherever the construct stands, and moves the state
 * from each former id to the next.
 * @param findings Further notes, which the props do not hold.
 * @throws RangeError when the id, or a former id, has not the form of an id, is too long for what derives from it, or is
 * used in the stack already for the same SIEM.
 */
export function identify(
  construct: Construct,
  resource: TerraformResource,
  { formerIds = [], notes = [], suffix = "" }: Identity,
  findings: readonly string[] = [],
): void {
  const { id, path } = construct.node;
  for (const each of [...formerIds, id]) requireId(path, each, suffix);
  const names = [...formerIds, id].map((each) => `${each}${suffix}`);
  for (const each of names) claim(TerraformStack.of(construct), providerOf(resource), each, path);
  resource.overrideLogicalId(`${id}${suffix}`);
  const allNotes = [...new Set([...notes, ...findings])];
  if (allNotes.length > 0) resource.addOverride("//", { siemform: { notes: allNotes } });
  if (names.length > 1) new MovedBlocks(construct, `${resource.node.id}-moved`, resource, names);
}

function requireId(path: string, id: string, suffix: string): void {
  if (!isId(id)) throw new RangeError(`${path}: \`${id}\` is not an id; use ${ID_FORM}`);
  const longest = ID_MAX_LENGTH - suffix.length;
  if (id.length <= longest) return;
  throw new RangeError(
    `${path}: the id \`${id}\` has ${id.length} characters, ${longest} are allowed here: \`${id}${suffix}\` is derived from it and may have ${ID_MAX_LENGTH}`,
  );
}

/** An id may name a thing of each SIEM: a list is a watchlist in one and a match list in the other. */
function providerOf({ terraformResourceType }: TerraformResource): string {
  return terraformResourceType.slice(0, terraformResourceType.indexOf("_"));
}

function claim(stack: TerraformStack, provider: string, id: string, path: string): void {
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
