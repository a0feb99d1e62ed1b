import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { CompiledRule, DeployableKind } from "../src/compile";

/** What many rules name, and a SIEM has once. */
const SHARED: ReadonlySet<DeployableKind> = new Set(["watchlist", "match-list", "saved-function"]);

interface Shared {
  readonly content: string;
  readonly construct: Construct;
}

const things = new WeakMap<TerraformStack, Map<string, Shared>>();

/**
 * Makes a list or function once in a stack, however many deployers need it there; everything else each time.
 * @throws RangeError when the stack has one of that id with another content.
 */
export function makeShared<T extends Construct>(scope: Construct, rule: CompiledRule, make: () => T): T {
  if (!SHARED.has(rule.kind)) return make();
  const stack = TerraformStack.of(scope);
  const ofStack = things.get(stack) ?? new Map<string, Shared>();
  things.set(stack, ofStack);
  const key = `${rule.siem} ${rule.id}`;
  const content = JSON.stringify([rule.kind, rule.formerIds, rule.spec]);
  const before = ofStack.get(key);
  if (!before) {
    const construct = make();
    ofStack.set(key, { content, construct });
    return construct;
  }
  if (before.content === content) return before.construct as T;
  throw new RangeError(
    `${scope.node.path}: \`${rule.id}\` was made by ${before.construct.node.path} with another content; give one list or function of that id to all`,
  );
}
