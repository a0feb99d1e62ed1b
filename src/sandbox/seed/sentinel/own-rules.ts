import { BUILT_IN_TEMPLATES } from "../../azure";
import { entity, HOST, lines, nearRealTime, scheduled } from "./rule";
import type { SeedRule } from "./rule";
import { SHARING_SITES } from "./sharing-sites";

/** Rules that somebody wrote in the portal. */
export const OWN_RULES: readonly SeedRule[] = [
  scheduled({
    title: "Office document starts an encoded PowerShell",
    tables: ["DeviceProcessEvents"],
    query: lines(
      "DeviceProcessEvents",
      '| where InitiatingProcessFileName in~ ("winword.exe", "excel.exe", "outlook.exe")',
      '| where FileName =~ "powershell.exe" and ProcessCommandLine has_any ("-enc", "-EncodedCommand")',
      "| project TimeGenerated, DeviceName, AccountName, ProcessCommandLine",
    ),
    properties: {
      description: "A document runs PowerShell and hides what it runs.",
      severity: "High",
      tactics: ["Execution", "InitialAccess"],
      techniques: ["T1059", "T1566"],
      // azurerm never sends these, and its next PUT drops them.
      subTechniques: ["T1059.001", "T1566.001"],
      queryFrequency: "PT15M",
      queryPeriod: "PT30M",
      entityMappings: [HOST],
    },
  }),
  scheduled({
    title: "Program that few machines have in a startup folder",
    tables: ["DeviceFileEvents"],
    query: lines(
      "DeviceFileEvents",
      '| where ActionType == "FileCreated" and FolderPath has @"\\Programs\\Startup\\"',
      "| summarize Machines = dcount(DeviceName), DeviceName = take_any(DeviceName) by FileName, SHA256",
      '| where Machines < 3 | extend Algorithm = "SHA256"',
    ),
    properties: {
      description: "Off until the software team has named its installers.",
      enabled: false,
      severity: "Low",
      tactics: ["Persistence"],
      techniques: ["T1547"],
      queryFrequency: "P1D",
      queryPeriod: "P7D",
      entityMappings: [HOST, entity("FileHash", { Algorithm: "Algorithm", Value: "SHA256" })],
    },
  }),
  scheduled({
    title: "Regular calls to one address",
    name: "beacon-hunt",
    tables: ["DeviceNetworkEvents"],
    query: lines(
      "DeviceNetworkEvents",
      '| where RemoteIPType == "Public"',
      "| summarize Calls = count() by DeviceName, RemoteIP, bin(TimeGenerated, 5m)",
      "| summarize Slots = count(), Spread = stdev(Calls) by DeviceName, RemoteIP",
      "| where Slots > 20 and Spread < 1",
    ),
    properties: {
      description: "A machine calls the same address again and again, at the same pace.",
      severity: "Medium",
      tactics: ["CommandAndControl"],
      techniques: ["T1071"],
      queryPeriod: "PT4H",
      entityMappings: [HOST, entity("IP", { Address: "RemoteIP" })],
    },
  }),
  scheduled({
    title: "Archive with a password made from a shared folder",
    tables: ["DeviceProcessEvents"],
    query: lines(
      "DeviceProcessEvents",
      '| where FileName in~ ("7z.exe", "rar.exe")',
      '| where ProcessCommandLine has_any ("-hp", "-p") and ProcessCommandLine has @"\\\\"',
      "| summarize Archives = count(), Accounts = make_set(AccountName, 5) by DeviceName",
      "| where Archives > 2",
    ),
    properties: {
      description: "Files of a share are packed so that nobody can look into them.",
      severity: "Medium",
      tactics: ["Collection"],
      techniques: ["T1560"],
      suppressionEnabled: true,
      suppressionDuration: "PT6H",
      entityMappings: [HOST],
    },
  }),
  scheduled({
    title: "Password spray against many accounts",
    tables: ["SigninLogs"],
    query: lines(
      "SigninLogs",
      '| where ResultType == "50126"',
      "| summarize Accounts = dcount(UserPrincipalName), Tries = count() by IPAddress",
      "| where Accounts > 25",
    ),
    properties: {
      description: "One address tries the same few passwords on many accounts.",
      severity: "High",
      tactics: ["CredentialAccess"],
      techniques: ["T1110"],
      triggerThreshold: 1,
      eventGroupingSettings: { aggregationKind: "AlertPerResult" },
      entityMappings: [entity("IP", { Address: "IPAddress" })],
    },
  }),
  scheduled({
    title: "Several products alert on one machine",
    tables: ["SecurityAlert"],
    query: lines(
      "SecurityAlert",
      "| where isnotempty(CompromisedEntity)",
      "| summarize Products = dcount(ProductName), Alerts = make_set(AlertName, 20) by CompromisedEntity",
      "| where Products > 1",
    ),
    properties: {
      description: "What one product sees may be nothing; two seldom err together.",
      severity: "Medium",
      tactics: [],
      techniques: [],
      queryFrequency: "P1D",
      queryPeriod: "P1D",
      entityMappings: [entity("Host", { HostName: "CompromisedEntity" })],
    },
  }),
  nearRealTime({
    title: "New account in the group of administrators",
    tables: ["DeviceProcessEvents"],
    query: lines(
      "DeviceProcessEvents",
      '| where FileName in~ ("net.exe", "net1.exe")',
      '| where ProcessCommandLine has_all ("localgroup", "administrators", "/add")',
      "| project TimeGenerated, DeviceName, AccountName, ProcessCommandLine",
    ),
    properties: {
      description: "",
      severity: "Medium",
      tactics: ["Persistence", "PrivilegeEscalation"],
      techniques: ["T1136"],
      entityMappings: [HOST],
    },
  }),
  SHARING_SITES,
  ...BUILT_IN_TEMPLATES.filter(({ kind }) => kind === "Fusion").map(fusion),
  {
    title: "Incidents from Defender for Endpoint",
    kind: "MicrosoftSecurityIncidentCreation",
    tables: [],
    properties: {
      enabled: true,
      description: "Each of its graver alerts becomes an incident.",
      productFilter: "Microsoft Defender Advanced Threat Protection",
      severitiesFilter: ["High", "Medium"],
      displayNamesExcludeFilter: ["Test alert"],
    },
  },
];

/** What Microsoft's own logic says of itself stands in the rule too. */
function fusion({ name, shown }: (typeof BUILT_IN_TEMPLATES)[number]): SeedRule {
  return {
    title: String(shown["displayName"]),
    kind: "Fusion",
    name: "BuiltInFusion",
    tables: [],
    properties: { ...shown, enabled: true, alertRuleTemplateName: name },
  };
}

/** The rule that the service has disabled. */
export const GIVEN_UP: SeedRule = scheduled({
  title: "Remote service tools between machines",
  tables: ["DeviceProcessEvents", "DeviceNetworkEvents"],
  query: lines(
    "DeviceProcessEvents",
    '| where FileName =~ "psexesvc.exe"',
    "| join kind=inner (DeviceNetworkEvents | where LocalPort == 445) on DeviceId",
    "| summarize Sources = make_set(RemoteIP, 50) by DeviceName",
  ),
  properties: {
    description: "A tool for administrators starts programs on other machines.",
    severity: "Medium",
    tactics: ["LateralMovement"],
    techniques: ["T1021"],
    entityMappings: [HOST],
  },
});
