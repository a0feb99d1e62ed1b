import { PLAYBOOK_FIELDS } from "./fields";
import type { PlaybookField } from "./fields";
import { parentOf } from "./identity";
import type { Item, Playbook, PlaybookNotes, Step, StepTier } from "./playbook";
import type { FieldValue } from "./rows";
import { stepTitle } from "./step-title";

/** Everything that a playbook is made from. */
export interface PlaybookParts {
  /** The most specific technique id. */
  readonly technique: string;
  /** The title without its `#`. */
  readonly title: string;
  /** The prose around title and table. */
  readonly notes: PlaybookNotes;
  /** Every row. */
  readonly values: ReadonlyMap<PlaybookField, FieldValue>;
  /** The points of every row. */
  readonly points: ReadonlyMap<PlaybookField, readonly string[]>;
  /** The file it was read from. */
  readonly file: string;
}

/** The frozen playbook. */
export function buildPlaybook({ technique, title, notes, values, points, file }: PlaybookParts): Playbook {
  const parentTechnique = parentOf(technique);
  const textsOf = (field: PlaybookField): readonly string[] => points.get(field) ?? [];
  return deepFrozen({
    id: technique,
    technique,
    ...(parentTechnique === undefined ? {} : { parentTechnique }),
    tactics: [...textsOf("MITRE Tactic")],
    name: textsOf("Name")[0] ?? "",
    title,
    logSources: itemsOf(textsOf("Log Sources to Investigate")),
    keyIndicators: itemsOf(textsOf("Key Indicators")),
    questions: itemsOf(textsOf("Questions for Analysis")),
    escalation: itemsOf(textsOf("Decision for Escalation")),
    triage: stepsOf("L1", textsOf("Additional Analysis Steps for L1")),
    investigation: stepsOf("T2", textsOf("T2 Analyst Actions")),
    containment: stepsOf("containment", textsOf("Containment and Further Analysis")),
    notes,
    raw: everyField((field) => values.get(field)?.raw ?? ""),
    file,
    lines: everyField((field) => values.get(field)?.place.line ?? 0),
  });
}

function itemsOf(texts: readonly string[]): Item[] {
  return texts.map((text) => ({ text }));
}

function stepsOf(tier: StepTier, texts: readonly string[]): Step[] {
  return texts.map((text, index) => ({ order: index + 1, tier, title: stepTitle(text), text }));
}

function everyField<Value>(valueOf: (field: PlaybookField) => Value): Record<PlaybookField, Value> {
  return Object.fromEntries(PLAYBOOK_FIELDS.map((field) => [field, valueOf(field)])) as Record<PlaybookField, Value>;
}

function deepFrozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) if (typeof part === "object" && part !== null) deepFrozen(part as object);
  return Object.freeze(value);
}
