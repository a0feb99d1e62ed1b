/** How bad it is when a detection is right, in the words of the project. */
export const SEVERITIES = ["informational", "low", "medium", "high", "critical"] as const;
/** How bad it is when a detection is right, in the words of the project. */
export type Severity = (typeof SEVERITIES)[number];

/** How often a detection is right when it fires. */
export const CONFIDENCES = ["low", "medium", "high"] as const;
/** How often a detection is right when it fires. */
export type Confidence = (typeof CONFIDENCES)[number];

/** The severities of a Sentinel analytics rule (azurerm 4.55.0). */
export const SENTINEL_SEVERITIES = ["Informational", "Low", "Medium", "High"] as const;
/** The severity of a Sentinel analytics rule. */
export type SentinelSeverity = (typeof SENTINEL_SEVERITIES)[number];

const TO_SENTINEL: Record<Severity, SentinelSeverity> = {
  informational: "Informational",
  low: "Low",
  medium: "Medium",
  high: "High",
  critical: "High",
};

const TO_SUMO: Record<Severity, number> = { informational: 1, low: 2, medium: 4, high: 7, critical: 9 };

/** Sentinel's word for a severity; `critical` has no counterpart there and becomes `High`. */
export function sentinelSeverity(severity: Severity): SentinelSeverity {
  return TO_SENTINEL[severity];
}

/** Cloud SIEM's number for a severity, 1 to 10: informational 1, low 2, medium 4, high 7, critical 9. */
export function sumoSeverity(severity: Severity): number {
  return TO_SUMO[severity];
}

/** Whether `a` is a lower severity than `b`. */
export function isLowerSeverity(a: Severity, b: Severity): boolean {
  return SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b);
}
