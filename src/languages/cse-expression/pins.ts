import { atomOf } from "./lints/atoms";
import type { CseNode } from "./tree";
import { withoutGroups } from "./walk";

/**
 * The values that an expression leaves to a field, sorted; `undefined` when it leaves any. `a = 'x' OR a = 'y'` leaves
 * two, and so does `a IN ('x', 'y')`.
 */
export function pinnedValues(condition: CseNode, field: string): readonly string[] | undefined {
  const found = valuesOf(condition, field);
  return found && [...found].sort();
}

function valuesOf(condition: CseNode, field: string): ReadonlySet<string> | undefined {
  const node = withoutGroups(condition);
  if (node.kind !== "logical") return atomValues(node, field);
  const sets = node.terms.map((term) => valuesOf(term, field));
  const known = sets.filter((each) => each !== undefined);
  if (node.operator === "or")
    return known.length === sets.length ? new Set(known.flatMap((each) => [...each])) : undefined;
  return known.length === 0 ? undefined : known.reduce((a, b) => new Set([...a].filter((each) => b.has(each))));
}

function atomValues(node: CseNode, field: string): ReadonlySet<string> | undefined {
  const { key, fold, negated, test } = atomOf(node);
  if (key !== field || fold !== "none" || negated || test.kind !== "values") return undefined;
  return new Set(test.values.filter((each) => typeof each === "string"));
}

/**
 * Whether an expression asks anything of the record that only some sources can meet: a value or a pattern for a field.
 * Match lists, `IS NOT NULL`, what is derived (`…_isInternal`) and what is denied leave every source in.
 */
export function namesScope(condition: CseNode): boolean {
  const node = withoutGroups(condition);
  if (node.kind === "logical") {
    const named = node.terms.map(namesScope);
    return node.operator === "or" ? named.every(Boolean) : named.some(Boolean);
  }
  const { key, negated, test } = atomOf(node);
  if (negated || test.kind === "null" || test.kind === "empty" || test.kind === "opaque") return false;
  return !/_isInternal$|^success$/.test(key);
}
