import type { SynthesizedStack } from "../../stacks";

/**
 * Makes sure that every rule asked for is in a stack's configuration, each under one address.
 * @throws RangeError naming the rules that are missing or doubled.
 */
export function requireEveryRule(stack: Pick<SynthesizedStack, "name" | "rules">, configuration: string): void {
  const { resource = {} } = JSON.parse(configuration) as { resource?: Record<string, Record<string, unknown>> };
  const names = Object.values(resource).flatMap((each) => Object.keys(each));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const wrong = stack.rules.filter((rule) => counts.get(rule) !== 1);
  if (wrong.length === 0) return;
  throw new RangeError(
    `${stack.name}: asked for ${String(stack.rules.length)} rules; missing or doubled in the configuration: ${wrong.join(", ")}`,
  );
}
