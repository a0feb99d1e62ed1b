import type { AlertDetailsOverride, Detection, Environment, Mode, Ring, RuleKind, Status } from "../model";
import type { Deployment, Origin } from "./compiled-rule";

const BY_STATUS: Readonly<Record<Status, Mode>> = {
  experimental: "live",
  test: "shadow",
  stable: "live",
  deprecated: "off",
};

/** The mode a detection has by its status, or why it is not there: an experiment stays in the first ring. */
export function modeByStatus(detection: Detection, ring: Ring): Deployment {
  if (detection.status === "experimental" && ring.order > 1) {
    return { state: "absent", cause: "off", reason: `experimental: runs in the first ring only, not in ${ring.id}` };
  }
  return { state: "deployed", mode: BY_STATUS[detection.status] };
}

/** Kinds that exist switched off; the others are left out instead. */
const CAN_BE_DISABLED: ReadonlySet<RuleKind> = new Set([
  "scheduled",
  "nrt",
  "match",
  "threshold",
  "chain",
  "first-seen",
  "custom-insight",
]);

/** Kinds whose signals can be kept out of insights. */
const HAS_PROTOTYPE: ReadonlySet<RuleKind> = new Set([
  "match",
  "threshold",
  "aggregation",
  "chain",
  "first-seen",
  "outlier",
]);

/** What a mode does to a rule: properties to set, a note for the reader, or that it cannot be deployed so. */
export interface ModeEffect {
  /** Whether and how it is deployed. */
  readonly deployment: Deployment;
  /** Properties that the mode sets. */
  readonly set: Readonly<Record<string, unknown>>;
  /** What the reader of the plan should know. */
  readonly notes: readonly string[];
}

/** Turns a mode into properties of a kind of rule. */
export function applyMode(
  kind: RuleKind,
  mode: Mode,
  environment: Environment,
  spec: Readonly<Record<string, unknown>>,
): ModeEffect {
  if (mode === "live") return { deployment: { state: "deployed", mode }, set: {}, notes: [] };
  return mode === "off" ? switchedOff(kind) : shadowed(kind, environment, spec);
}

function switchedOff(kind: RuleKind): ModeEffect {
  const deployment: Deployment = { state: "deployed", mode: "off" };
  if (CAN_BE_DISABLED.has(kind)) return { deployment, set: { enabled: false }, notes: [] };
  if (kind === "monitor") return { deployment, set: { isDisabled: true }, notes: [] };
  return absent("off", `off: a rule of kind ${kind} cannot be created switched off, so it is left out`);
}

function shadowed(kind: RuleKind, environment: Environment, spec: Readonly<Record<string, unknown>>): ModeEffect {
  const deployment: Deployment = { state: "deployed", mode: "shadow" };
  if (HAS_PROTOTYPE.has(kind))
    return { deployment, set: { isPrototype: true }, notes: ["shadow: a prototype, its signals stay out of insights"] };
  if (kind === "hunting") return { deployment, set: {}, notes: [] };
  if (kind !== "scheduled" && kind !== "nrt") {
    return absent(
      "notSupported",
      `shadow: a rule of kind ${kind} cannot run without bothering anyone, so it is left out`,
    );
  }
  if (environment.sentinel?.portal === "defender") {
    return {
      deployment,
      set: { severity: "Informational", ...withoutSeverityColumn(spec) },
      notes: ["shadow: informational, for the Defender portal hides alerts that make no incident"],
    };
  }
  const incidents = spec["incidentConfiguration"] as Record<string, unknown> | undefined;
  return {
    deployment,
    set: { incidentConfiguration: { ...incidents, createIncident: false } },
    notes: ["shadow: alerts make no incident"],
  };
}

/** A column that holds the severity would win over the rule's own. */
function withoutSeverityColumn(spec: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const override = spec["alertDetailsOverride"] as AlertDetailsOverride | undefined;
  if (override?.alertSeverityColumnName === undefined) return {};
  const { alertSeverityColumnName: _, ...rest } = override;
  return { alertDetailsOverride: Object.keys(rest).length > 0 ? rest : undefined };
}

function absent(cause: "off" | "notSupported", reason: string): ModeEffect {
  return { deployment: { state: "absent", cause, reason }, set: {}, notes: [] };
}

/** Where a mode comes from. */
export const STATUS_ORIGIN: Origin = { layer: "detection", by: "status" };
