import type { JsonObject } from "../../store";
import type { SeedContent } from "./library";

const FOLDER_KIND = { type: "MonitorsLibraryFolder", contentType: "Folder" };

/** Folders of monitors. */
export const MONITOR_FOLDERS: readonly SeedContent[] = [
  { fields: { ...FOLDER_KIND, name: "Watch over sources", description: "Sources that may fall silent" } },
  { fields: { ...FOLDER_KIND, name: "Network team", description: "Theirs, not ours" }, folder: "Watch over sources" },
];

const KIND = { type: "MonitorsLibraryMonitor", contentType: "Monitor", monitorType: "Logs", isDisabled: false };
const STATIC = {
  detectionMethod: "LogsStaticCondition",
  resolutionWindow: null,
  field: "",
  occurrenceType: "ResultSet",
  triggerSource: "AllResults",
};

function critical(timeRange: string, above: number): readonly JsonObject[] {
  return [
    { ...STATIC, triggerType: "Critical", timeRange, threshold: above, thresholdType: "GreaterThan" },
    { ...STATIC, triggerType: "ResolvedCritical", timeRange, threshold: above, thresholdType: "LessThanOrEqual" },
  ];
}

const MISSING = {
  detectionMethod: "LogsMissingDataCondition",
  occurrenceType: "MissingData",
  triggerSource: "AllResults",
};

/** Monitors. */
export const SEED_MONITORS: readonly SeedContent[] = [
  {
    folder: "Watch over sources",
    fields: {
      ...KIND,
      name: "Proxy is silent",
      description: "No line for an hour",
      queries: [{ rowId: "A", query: "_sourceCategory=proxy/access" }],
      triggers: [
        { ...MISSING, triggerType: "MissingData", timeRange: "-1h" },
        { ...MISSING, triggerType: "ResolvedMissingData", timeRange: "-1h" },
      ],
      notifications: [mail("proxy-team@contoso.example", "MissingData")],
      evaluationDelay: "5m",
      groupNotifications: true,
      playbook: "Ask the proxy team before you ask the vendor.",
      tags: {},
    },
  },
  {
    folder: "Network team",
    fields: {
      ...KIND,
      name: "Many refused connections",
      description: "A firewall that refuses more than usual",
      queries: [{ rowId: "A", query: '_sourceCategory=network/firewall "action=deny"' }],
      triggers: critical("-15m", 5000),
      notifications: [mail("network-team@contoso.example", "Critical")],
      evaluationDelay: "0m",
      groupNotifications: true,
      playbook: "",
      tags: { team: "network" },
    },
  },
];

function mail(to: string, triggerType: string): JsonObject {
  return {
    notification: {
      connectionType: "Email",
      recipients: [to],
      subject: "{{Name}}",
      messageBody: "{{QueryURL}}",
      timeZone: "Europe/Berlin",
    },
    runForTriggerTypes: [triggerType, `Resolved${triggerType}`],
  };
}
