import type { JsonObject } from "../../store";

/** A rule of Microsoft's own logic that every workspace offers. */
export interface BuiltInTemplate {
  /** Its id, which is the same everywhere. */
  readonly name: string;
  /** Its kind. */
  readonly kind: "Fusion" | "MLBehaviorAnalytics" | "ThreatIntelligence";
  /** What a rule made of it shows of itself. */
  readonly shown: JsonObject;
}

/** Templates that need no solution (azurerm, documents and acceptance tests of sentinel_alert_rule_*, 2025). */
export const BUILT_IN_TEMPLATES: readonly BuiltInTemplate[] = [
  {
    name: "f71aba3d-28fb-450b-b192-4e76a83015c8",
    kind: "Fusion",
    shown: {
      displayName: "Advanced Multistage Attack Detection",
      description: "Correlates signals of several products into attacks of several stages.",
      severity: "High",
      tactics: ["Collection", "CommandAndControl", "CredentialAccess", "Execution", "Exfiltration", "InitialAccess"],
      techniques: [],
    },
  },
  {
    name: "0dd422ee-e6af-4204-b219-f59ac172e4c6",
    kind: "ThreatIntelligence",
    shown: {
      displayName: "(Preview) Microsoft Defender Threat Intelligence Analytics",
      description: "Matches events with indicators of Microsoft Defender Threat Intelligence.",
      severity: "Medium",
      tactics: ["CommandAndControl", "Persistence"],
      techniques: [],
    },
  },
  {
    name: "fa118b98-de46-4e94-87f9-8e6d5060b60b",
    kind: "MLBehaviorAnalytics",
    shown: {
      displayName: "(Preview) Anomalous SSH Login Detection",
      description: "Finds sign-ins over SSH that are unusual.",
      severity: "Medium",
      tactics: ["InitialAccess"],
      techniques: ["T1078"],
    },
  },
];
