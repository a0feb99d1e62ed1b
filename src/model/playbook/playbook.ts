import type { PlaybookField } from "./fields";

/** Who takes a step: the first tier, the second tier, or whoever contains the incident. */
export type StepTier = "L1" | "T2" | "containment";

/** One point of a list: a log source, an indicator, a question, a reason to escalate. */
export interface Item {
  /** The point in full, on one line, without list marker and bold marks. */
  readonly text: string;
}

/** One thing to do. */
export interface Step extends Item {
  /** The place among the steps of its tier, 1-based. */
  readonly order: number;
  /** Who takes it. */
  readonly tier: StepTier;
  /** The beginning of the text: whole words, at most 100 characters, no punctuation at its end. */
  readonly title: string;
}

/** The prose around a playbook's title and table, verbatim with line feeds; empty where there is none. */
export interface PlaybookNotes {
  /** The prose above the title. */
  readonly beforeTitle: string;
  /** The prose between the title and the table. */
  readonly beforeTable: string;
  /** The prose below the table. */
  readonly afterTable: string;
}

/** What analysts do when a detection of one ATT&CK technique fires. */
export interface Playbook {
  /** The id for ever: the most specific technique id, `T1608` or `T1608.001`. */
  readonly id: string;
  /** The technique or sub-technique, the same as `id`. */
  readonly technique: string;
  /** The technique of a sub-technique, `T1608`; absent for a technique. */
  readonly parentTechnique?: string;
  /** The tactics' names as written, at least one. */
  readonly tactics: readonly string[];
  /** The technique's name as written, `Stage Capabilities`. */
  readonly name: string;
  /** The title as written, without its `#`: `Stage_Capabilities - T1608`. */
  readonly title: string;
  /** Where to look. */
  readonly logSources: readonly Item[];
  /** What to look for. */
  readonly keyIndicators: readonly Item[];
  /** What to ask. */
  readonly questions: readonly Item[];
  /** When to hand over to the second tier. */
  readonly escalation: readonly Item[];
  /** What the first tier does. */
  readonly triage: readonly Step[];
  /** What the second tier does. */
  readonly investigation: readonly Step[];
  /** How the incident is contained and followed up. */
  readonly containment: readonly Step[];
  /** The prose around the title and the table. */
  readonly notes: PlaybookNotes;
  /** Every value cell verbatim, without the spaces at its ends: pipes stay escaped. */
  readonly raw: Readonly<Record<PlaybookField, string>>;
  /** The file it was read from, relative to the project's root. */
  readonly file: string;
  /** The 1-based line of every row. */
  readonly lines: Readonly<Record<PlaybookField, number>>;
}
