import type { CompiledRule, Deployment } from "../compile";

const WORDS = { off: "off", notApplicable: "n/a", notSupported: "not supported" } as const;

/** A deployment in a word: live, shadow, off, n/a, not supported. */
export function deploymentWord(deployment: Deployment): string {
  return deployment.state === "deployed" ? deployment.mode : WORDS[deployment.cause];
}

/** Several rules in a cell: one word when they agree, else how many of each; a dash when there are none. */
export function cellOf(rules: readonly CompiledRule[]): string {
  const counts = new Map<string, number>();
  for (const { deployment } of rules) {
    const word = deploymentWord(deployment);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [first, ...others] = [...counts];
  if (!first) return "-";
  if (others.length === 0) return first[0];
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => `${String(count)} ${word}`)
    .join(", ");
}
