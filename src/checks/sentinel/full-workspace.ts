import type { CompiledRule } from "../../compile";
import { tasksByRule } from "../../model";
import type { EnvironmentCheck } from "../check";

const SCHEDULED = 512;
const NRT = 50;
const AUTOMATION = 512;

/** Near-real-time rules beside the one that the example is laid over, five on a line. */
const COPIES = Array.from(
  { length: NRT },
  (_, index) => `{ id: n${index}, kind: nrt, name: N${index} }${index % 5 === 4 ? ",\n    " : ", "}`,
).join("");

/** A workspace gets no more rules than it holds. */
export const fullWorkspace: EnvironmentCheck = {
  of: "environment",
  page: {
    code: "workspace-full",
    level: "error",
    title: "An environment has no more rules than a workspace holds.",
    why: `A workspace holds ${SCHEDULED} enabled scheduled rules, ${NRT} enabled near-real-time rules and ${AUTOMATION} automation rules. The service refuses one more, in the middle of an apply. Rules that others made there count too, and are not seen here. A dedicated cluster and a request to Microsoft raise the first number to 1,024.`,
    example: {
      language: "detection",
      wrong: `rules:\n  sentinel:\n    [${COPIES}]\n`,
      right: "rules:\n  sentinel:\n    - { kind: nrt, name: One is enough }\n",
    },
    source: "Microsoft Sentinel documentation, service limits",
  },
  find: ({ environment, rules }) => {
    const compiled = rules.map((each) => each.rule);
    return [
      tooMany("enabled scheduled rules", enabledOf(compiled, "scheduled"), SCHEDULED),
      tooMany("enabled near-real-time rules", enabledOf(compiled, "nrt"), NRT),
      tooMany("automation rules", automationRules(compiled), AUTOMATION),
    ].flatMap((message) =>
      message === undefined
        ? []
        : [
            {
              message: `${environment.id}: ${message}`,
              help: "join rules, switch some off, or spread them over several workspaces",
              spot: { source: environment.source },
            },
          ],
    );
  },
};

function tooMany(what: string, count: number, most: number): string | undefined {
  return count > most ? `gets ${count} ${what}; a workspace holds ${most}` : undefined;
}

function enabledOf(rules: readonly CompiledRule[], kind: "scheduled" | "nrt"): number {
  return rules.filter((each) => each.kind === kind && each.spec.enabled !== false).length;
}

/** Tasks of incidents become one automation rule or several. */
function automationRules(rules: readonly CompiledRule[]): number {
  return rules.reduce(
    (sum, each) => sum + (each.kind === "incident-tasks" ? tasksByRule(each.spec.tasks).length : 0),
    0,
  );
}
