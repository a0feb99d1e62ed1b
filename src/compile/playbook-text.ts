import type { IncidentTask, Playbook, PlaybookSteps, Step } from "../model";

const TIERS = {
  triage: { prefix: "L1", heading: "Triage (L1)" },
  investigation: { prefix: "T2", heading: "Investigation (T2)" },
  containment: { prefix: "IR", heading: "Containment" },
} as const;

/** The tiers whose steps an environment gets. */
function tiersOf(steps: PlaybookSteps): readonly (keyof typeof TIERS)[] {
  if (steps === "none") return [];
  return steps === "L1" ? ["triage"] : ["triage", "investigation", "containment"];
}

/** A playbook's steps as text: a heading a tier, a numbered line a step. Empty when no steps are wanted. */
export function playbookText(playbook: Playbook, steps: PlaybookSteps): string {
  const tiers = tiersOf(steps);
  if (tiers.length === 0) return "";
  const sections = tiers.map((tier) => [`${TIERS[tier].heading}:`, ...playbook[tier].map(numbered)].join("\n"));
  return [`Playbook ${playbook.id} ${playbook.name}`, ...sections].join("\n\n");
}

function numbered(step: Step): string {
  return `${String(step.order)}. ${step.text}`;
}

/** A playbook's steps as tasks of an incident, in order: a short title, the full text below it. */
export function playbookTasks(playbook: Playbook, steps: PlaybookSteps): IncidentTask[] {
  return tiersOf(steps).flatMap((tier) =>
    playbook[tier].map((step) => ({
      title: `${TIERS[tier].prefix} ${String(step.order)}: ${step.title}`,
      description: step.text,
    })),
  );
}

/** What of a playbook an environment does not get, or `undefined` when it gets all. */
export function leftOut(playbook: Playbook, steps: PlaybookSteps): string | undefined {
  const wanted = tiersOf(steps);
  const missing = (Object.keys(TIERS) as (keyof typeof TIERS)[]).filter((tier) => !wanted.includes(tier));
  if (missing.length === 0) return undefined;
  const parts = missing.map((tier) => `${String(playbook[tier].length)} steps of ${TIERS[tier].heading}`);
  return `playbook ${playbook.id}: ${parts.join(", ")} are not deployed: playbookSteps is ${steps}`;
}
