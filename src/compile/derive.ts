import { sentinelSeverity, sumoSeverity } from "../model";
import type { Detection, Playbook, PlaybookSteps, RuleKind, RuleSource, Severity } from "../model";
import { playbookText } from "./playbook-text";

/** What a rule may take from its detection, and from its playbook. */
export interface Derivation {
  /** The detection. */
  readonly detection: Detection;
  /** The rule's own name, where its author gave one: it names its signals too. */
  readonly ruleName?: string;
  /** The detection's severity, or what an environment made of it. */
  readonly severity: Severity;
  /** The playbook and how much of it the environment wants. */
  readonly playbook?: { readonly playbook: Playbook; readonly steps: PlaybookSteps };
}

type Derive = (from: Derivation) => Record<string, unknown>;

const attack = ({ detection }: Derivation): Record<string, unknown> => ({
  tactics: detection.attack.tactics,
  techniques: detection.attack.techniques,
});

const analyticsRule: Derive = (from) => ({
  displayName: from.detection.name,
  description: from.detection.description,
  severity: sentinelSeverity(from.severity),
  ...attack(from),
});

/** Cloud SIEM rules hold no task list: the steps stand behind the description, where analysts read them. */
const described = ({ detection, playbook }: Derivation): string =>
  [detection.description.trim(), ...(playbook ? [playbookText(playbook.playbook, playbook.steps)] : [])]
    .filter((each) => each !== "")
    .join("\n\n");

const signal: Derive = (from) => ({
  name: from.detection.name,
  nameExpression: from.ruleName ?? from.detection.name,
  descriptionExpression: described(from),
  ...attack(from),
});

const constant = (from: Derivation): Record<string, unknown> => ({
  severityMapping: { type: "constant", default: sumoSeverity(from.severity) },
});

const named: Derive = (from) => ({ name: from.detection.name, description: described(from), ...attack(from) });

const INSIGHT_SEVERITY: Record<Severity, string> = {
  informational: "LOW",
  low: "LOW",
  medium: "MEDIUM",
  high: "HIGH",
  critical: "CRITICAL",
};

/** What each kind of rule takes from its detection where its author gave nothing. */
const DERIVE: Readonly<Record<RuleKind, Derive>> = {
  scheduled: analyticsRule,
  nrt: analyticsRule,
  hunting: (from) => ({ displayName: from.detection.name, description: from.detection.description, ...attack(from) }),
  match: (from) => ({ ...signal(from), ...constant(from) }),
  aggregation: (from) => ({ ...signal(from), ...constant(from) }),
  "first-seen": (from) => ({ ...signal(from), severity: sumoSeverity(from.severity) }),
  outlier: (from) => ({ ...signal(from), severity: sumoSeverity(from.severity) }),
  threshold: (from) => ({ ...named(from), severity: sumoSeverity(from.severity) }),
  chain: (from) => ({ ...named(from), severity: sumoSeverity(from.severity) }),
  "scheduled-search": ({ detection }) => ({ name: detection.name, description: detection.description }),
  monitor: ({ detection, playbook }) => ({
    name: detection.name,
    description: detection.description,
    ...(playbook && playbook.steps !== "none" ? { playbook: playbookText(playbook.playbook, playbook.steps) } : {}),
  }),
  "custom-insight": (from) => ({ ...named(from), severity: INSIGHT_SEVERITY[from.severity] }),
};

/** The properties that a rule takes from its detection unless its author gave them. */
export function derive(
  { kind, fields }: Pick<RuleSource, "kind" | "fields">,
  from: Derivation,
): Record<string, unknown> {
  const { name } = fields;
  return DERIVE[kind](typeof name === "string" ? { ...from, ruleName: name } : from);
}

const SEVERITY_FIELDS: Readonly<Record<RuleKind, string | undefined>> = {
  scheduled: "severity",
  nrt: "severity",
  hunting: undefined,
  match: "severityMapping",
  aggregation: "severityMapping",
  "first-seen": "severity",
  outlier: "severity",
  threshold: "severity",
  chain: "severity",
  "scheduled-search": undefined,
  monitor: undefined,
  "custom-insight": "severity",
};

/** The property of a kind of rule that holds its severity, when it has one. */
export function severityField(kind: RuleKind): string | undefined {
  return SEVERITY_FIELDS[kind];
}
