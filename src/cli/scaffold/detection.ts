import type { Catalog } from "../../catalog";
import { parentTechnique } from "../../model";
import type { Playbook, TacticName } from "../../model";
import { findTactic } from "./requests";
import { schemasFrom } from "./schemas";
import { renderTemplate } from "./templates";
import type { Files } from "./templates";
import { yamlOf } from "./yaml-text";

/** A detection to begin with. */
export interface NewDetection {
  /** Its id, also the beginning of its rules' ids. */
  readonly id: string;
  /** Its title. */
  readonly name: string;
  /** What of ATT&CK it finds; also the folder it is in. */
  readonly technique: string;
  /** What the technique is for. */
  readonly tactic: TacticName;
  /** The day that it is created. */
  readonly today: string;
}

/** Which tactic a technique serves, and how one knows. */
export interface TacticGuess {
  /** The tactic. */
  readonly tactic: TacticName;
  /** Where it was found; `undefined` when it is only a guess. */
  readonly source?: string;
}

/** The tactic of a technique, as the project's playbooks and detections know it. */
export function tacticOf(catalog: Catalog, technique: string): TacticGuess {
  const playbook = playbookOf(catalog, technique);
  const named = playbook?.tactics.map(findTactic).find((each) => each !== undefined);
  if (playbook && named) return { tactic: named, source: playbook.file };
  const parent = parentTechnique(technique);
  const like = catalog.detections.find(({ attack }) =>
    attack.techniques.some((each) => parentTechnique(each) === parent),
  );
  const [first = "execution"] = like?.attack.tactics ?? [];
  return like ? { tactic: first, source: like.source.file } : { tactic: first };
}

/** The folder that a detection's files are in. */
export function detectionFolder({ id, technique }: Pick<NewDetection, "id" | "technique">): string {
  return `queries/${technique}/${id}`;
}

/** The ids that a new detection's rules have. */
export function newRuleIds(id: string): string[] {
  return [`${id}-sentinel`, `${id}-sumologic`];
}

/** The files of a detection with a rule for each SIEM. */
export function detectionFiles(root: string, catalog: Catalog, detection: NewDetection): Files {
  const { id, name, technique, tactic, today } = detection;
  const folder = detectionFolder(detection);
  const file = `${folder}/detection.yaml`;
  const playbook = playbookOf(catalog, technique);
  const values = {
    id,
    name: yamlOf(name),
    technique,
    "technique-path": technique.replace(".", "/"),
    tactic,
    today,
    schemas: schemasFrom(root, file),
    playbook: playbook ? `playbook: ${playbook.id}\n` : "",
  };
  return new Map([
    [file, renderTemplate("new/detection.yaml", values)],
    [`${folder}/${id}.kql`, renderTemplate("new/detection.kql", values)],
    [`${folder}/${id}.cse`, renderTemplate("new/detection.cse", values)],
  ]);
}

function playbookOf({ playbooks }: Catalog, technique: string): Playbook | undefined {
  return playbooks.get(technique) ?? playbooks.get(parentTechnique(technique));
}
