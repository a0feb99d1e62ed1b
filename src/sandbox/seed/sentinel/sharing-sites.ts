import { entity, HOST, lines, scheduled } from "./rule";

/** The rule that has all that the portal's wizard offers: details, overrides and incidents grouped by entities. */
export const SHARING_SITES = scheduled({
  title: "Many connections to sites for sharing files",
  tables: ["DeviceNetworkEvents"],
  query: lines(
    'let sites = dynamic(["transfer.example", "files.example", "paste.example"]);',
    "DeviceNetworkEvents",
    '| where ActionType == "ConnectionSuccess" and RemoteUrl has_any (sites)',
    "| summarize Connections = count(), Programs = make_set(InitiatingProcessFileName, 10)",
    "    by DeviceName, Account = InitiatingProcessAccountName, RemoteUrl",
    "| where Connections > 50",
    '| extend Weight = iff(Connections > 500, "High", "Medium")',
  ),
  properties: {
    description: "Somebody may be carrying files out of the house.",
    severity: "Medium",
    tactics: ["Exfiltration"],
    techniques: ["T1567"],
    queryFrequency: "PT4H",
    queryPeriod: "P1D",
    eventGroupingSettings: { aggregationKind: "AlertPerResult" },
    entityMappings: [HOST, entity("Account", { Name: "Account" }), entity("URL", { Url: "RemoteUrl" })],
    customDetails: { Connections: "Connections", Programs: "Programs" },
    alertDetailsOverride: {
      alertDisplayNameFormat: "{{DeviceName}} sends much to {{RemoteUrl}}",
      alertDescriptionFormat: "{{Account}} made {{Connections}} connections.",
      alertSeverityColumnName: "Weight",
      alertDynamicProperties: [],
    },
    incidentConfiguration: {
      createIncident: true,
      groupingConfiguration: {
        enabled: true,
        reopenClosedIncident: true,
        lookbackDuration: "P1D",
        matchingMethod: "Selected",
        groupByEntities: ["Host", "Account"],
        groupByAlertDetails: [],
        groupByCustomDetails: [],
      },
    },
  },
});
