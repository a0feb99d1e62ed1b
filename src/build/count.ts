import type { SynthesizedStack } from "../../stacks";

/**
 * Makes sure that every rule asked for is in a stack's configuration, each asked for once and found under one address.
 * @throws RangeError naming the rules that are missing or doubled.
 */
export function requireEveryRule(stack: Pick<SynthesizedStack, "name" | "rules">, configuration: string): void {
  const { resource = {} } = JSON.parse(configuration) as { resource?: Record<string, Record<string, unknown>> };
  const found = countOf(Object.values(resource).flatMap((each) => Object.keys(each)));
  const asked = countOf(stack.rules);
  const wrong = [...asked].filter(([rule, count]) => count !== 1 || found.get(rule) !== 1).map(([rule]) => rule);
  if (wrong.length === 0) return;
  const number = String(stack.rules.length);
  throw new RangeError(
    `${stack.name}: asked for ${number} rules; missing or doubled in the configuration: ${wrong.join(", ")}`,
  );
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
