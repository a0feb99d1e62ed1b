import { parentTechnique, TACTICS } from "../../model";
import type { TacticName } from "../../model";
import { renderTemplate } from "./templates";
import type { Files } from "./templates";

/** A playbook to begin with. */
export interface NewPlaybook {
  /** The technique or sub-technique that it is for. */
  readonly technique: string;
  /** The technique's name. */
  readonly name: string;
  /** What the technique is for. */
  readonly tactic: TacticName;
}

/** The file of a playbook. */
export function playbookFiles({ technique, name, tactic }: NewPlaybook): Files {
  const values = {
    technique,
    parent: parentTechnique(technique),
    name,
    title: name.replace(/\s+/g, "_"),
    tactic: TACTICS[tactic].name,
  };
  return new Map([[`queries/${technique}/playbook.md`, renderTemplate("new/playbook.md", values)]]);
}
