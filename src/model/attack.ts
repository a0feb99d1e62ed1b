/** One ATT&CK Enterprise tactic and what the two SIEMs call it. */
export interface Tactic {
  /** ATT&CK's id, `TA0042`. */
  readonly id: string;
  /** ATT&CK's name. */
  readonly name: string;
  /** The value of azurerm's `tactics`. */
  readonly sentinel: string;
  /** Why the Sentinel value says less than ATT&CK, when it does. */
  readonly sentinelLoss?: string;
  /** The `stage` of a Cloud SIEM signal made by a scheduled search; `undefined` where Sumo Logic has none. */
  readonly sumoStage?: string;
}

/**
 * The 15 tactics of ATT&CK Enterprise 19.2 by shortname.
 * © 2026 The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.
 */
export const TACTICS = {
  reconnaissance: { id: "TA0043", name: "Reconnaissance", sentinel: "Reconnaissance", sumoStage: "Reconnaissance" },
  "resource-development": {
    id: "TA0042",
    name: "Resource Development",
    sentinel: "ResourceDevelopment",
    sumoStage: "Resource Development",
  },
  "initial-access": { id: "TA0001", name: "Initial Access", sentinel: "InitialAccess", sumoStage: "Initial Access" },
  execution: { id: "TA0002", name: "Execution", sentinel: "Execution", sumoStage: "Execution" },
  persistence: { id: "TA0003", name: "Persistence", sentinel: "Persistence", sumoStage: "Persistence" },
  "privilege-escalation": {
    id: "TA0004",
    name: "Privilege Escalation",
    sentinel: "PrivilegeEscalation",
    sumoStage: "Privilege Escalation",
  },
  stealth: {
    id: "TA0005",
    name: "Stealth",
    sentinel: "DefenseEvasion",
    sentinelLoss: "Sentinel still has the older name, DefenseEvasion",
    sumoStage: "Defense Evasion",
  },
  "defense-impairment": {
    id: "TA0112",
    name: "Defense Impairment",
    sentinel: "DefenseEvasion",
    sentinelLoss: "Sentinel has no Defense Impairment; DefenseEvasion is the nearest",
    sumoStage: "Defense Evasion",
  },
  "credential-access": {
    id: "TA0006",
    name: "Credential Access",
    sentinel: "CredentialAccess",
    sumoStage: "Credential Access",
  },
  discovery: { id: "TA0007", name: "Discovery", sentinel: "Discovery", sumoStage: "Discovery" },
  "lateral-movement": {
    id: "TA0008",
    name: "Lateral Movement",
    sentinel: "LateralMovement",
    sumoStage: "Lateral Movement",
  },
  collection: { id: "TA0009", name: "Collection", sentinel: "Collection", sumoStage: "Collection" },
  "command-and-control": {
    id: "TA0011",
    name: "Command and Control",
    sentinel: "CommandAndControl",
    sumoStage: "Command and Control",
  },
  exfiltration: { id: "TA0010", name: "Exfiltration", sentinel: "Exfiltration", sumoStage: "Exfiltration" },
  impact: { id: "TA0040", name: "Impact", sentinel: "Impact", sumoStage: "Impact" },
} as const satisfies Record<string, Tactic>;

/** An ATT&CK Enterprise 19.2 tactic, by its shortname. */
export type TacticName = keyof typeof TACTICS;

/** The shortnames of all tactics. */
export const TACTIC_NAMES = Object.keys(TACTICS) as readonly TacticName[];

/** What a tactic is called, and where. */
export function tacticOf(name: TacticName): Tactic {
  return TACTICS[name];
}

/** The form of a technique or sub-technique id: `T1608`, `T1608.001`. */
export const TECHNIQUE_PATTERN = /^T\d{4}(?:\.\d{3})?$/;

/** The technique of a sub-technique; a technique is its own. */
export function parentTechnique(technique: string): string {
  return technique.slice(0, 5);
}

/** Whether an id names a sub-technique. */
export function isSubTechnique(technique: string): boolean {
  return technique.includes(".");
}

/** The tag Cloud SIEM reads a technique or sub-technique from. */
export function techniqueTag(technique: string): string {
  return `_mitreAttackTechnique:${technique}`;
}

/** The tags Cloud SIEM reads ATT&CK from: tactics, techniques, and the parents of sub-techniques, sorted. */
export function attackTags(tactics: readonly TacticName[], techniques: readonly string[]): string[] {
  const tags = [
    ...tactics.map((tactic) => `_mitreAttackTactic:${TACTICS[tactic].id}`),
    ...techniques.flatMap((technique) => [techniqueTag(parentTechnique(technique)), techniqueTag(technique)]),
  ];
  return [...new Set(tags)].sort();
}
