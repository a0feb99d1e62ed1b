import type { EnvironmentCheck } from "../check";
import { CSE_KINDS } from "./cse-rules";

const MOST = 100;
const NEARLY = 90;

/** An org gets no more rules of a type than it holds. */
export const ruleCounts: EnvironmentCheck = {
  of: "environment",
  page: {
    code: "rule-type-full",
    level: "warning",
    title: `An environment has fewer than ${NEARLY} Cloud SIEM rules of each type.`,
    why: `An org holds ${MOST} custom rules of each type, unless its tier says otherwise: the service refuses one more, in the middle of an apply. Rules that others made there count too, and are not seen here; the finding therefore comes from ${NEARLY} on.`,
    example: {
      language: "detection",
      wrong: `rules:\n  sumologic:\n${copies(NEARLY)}`,
      right: `rules:\n  sumologic:\n${copies(2)}`,
    },
    source: "Sumo Logic documentation, Cloud SIEM rules status (4a55e88)",
  },
  find: ({ environment, rules }) =>
    CSE_KINDS.flatMap((kind) => {
      const count = rules.filter((each) => each.rule.kind === kind).length;
      if (count < NEARLY) return [];
      return [
        {
          message: `${environment.id}: gets ${count} ${kind} rules; an org holds ${MOST} of a type`,
          help: "join rules, turn some into scheduled searches, or ask Sumo Logic for a higher limit",
          spot: { source: environment.source },
        },
      ];
    }),
};

/** Threshold rules beside the one that an example is laid over, five on a line. */
function copies(count: number): string {
  const rules = Array.from({ length: count }, (_, index) => `{ id: t${index}, kind: threshold, name: T${index} }`);
  const lines = Array.from({ length: Math.ceil(count / 5) }, (_, line) =>
    rules.slice(line * 5, line * 5 + 5).join(", "),
  );
  return `    [${lines.join(",\n     ")}]\n`;
}
