import type { CompiledEnvironment, CompiledRule, Finding } from "../compile";

/** Analytics rules of one workspace have different titles: Sentinel refuses the second of a name. */
export function uniqueTitleFindings({ environment, rules }: CompiledEnvironment): Finding[] {
  const seen = new Map<string, CompiledRule>();
  return rules.flatMap((rule) => {
    if ((rule.kind !== "scheduled" && rule.kind !== "nrt") || rule.deployment.state === "absent") return [];
    const title = rule.spec.displayName;
    const other = seen.get(title);
    if (!other) {
      seen.set(title, rule);
      return [];
    }
    return [
      {
        code: "title-doubled",
        level: "error",
        message: `rules ${other.id} and ${rule.id} have the same title \`${title}\`; a workspace takes it once`,
        help: `give rule ${rule.id} a \`name\` of its own`,
        file: rule.source.file,
        source: rule.source,
        environment: environment.id,
      },
    ];
  });
}
