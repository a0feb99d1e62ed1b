import { entity, HOST, lines, nearRealTime, scheduled } from "./rule";
import type { Origin, SeedRule } from "./rule";

const ENDPOINT: Origin = { solution: "Endpoint Essentials", version: "1.2.0" };
const IDENTITY: Origin = { solution: "Identity Essentials", version: "2.0.1" };

/** A rule of the Content Hub; it has an origin. */
export type ContentHubRule = SeedRule & { readonly origin: Origin };

const from = (origin: Origin, rule: SeedRule): ContentHubRule => ({ ...rule, origin });

/** Rules that the seed installs. */
export const INSTALLED_RULES: readonly ContentHubRule[] = [
  from(
    ENDPOINT,
    scheduled({
      title: "Shadow copies deleted",
      tables: ["DeviceProcessEvents"],
      query: lines(
        "DeviceProcessEvents",
        '| where FileName in~ ("vssadmin.exe", "wmic.exe")',
        '| where ProcessCommandLine has_all ("delete", "shadow")',
        "| project TimeGenerated, DeviceName, AccountName, AccountSid, ProcessCommandLine",
      ),
      properties: {
        description: "Somebody deletes the copies from which a machine would be restored.",
        severity: "High",
        tactics: ["Impact"],
        techniques: ["T1490"],
        entityMappings: [HOST, entity("Account", { Name: "AccountName", Sid: "AccountSid" })],
      },
    }),
  ),
  from(
    { ...ENDPOINT, version: "1.0.4" },
    scheduled({
      title: "Run key points into a temporary folder",
      tables: ["DeviceRegistryEvents"],
      query: lines(
        "DeviceRegistryEvents",
        '| where ActionType == "RegistryValueSet"',
        '| where RegistryKey has @"CurrentVersion\\Run" and RegistryValueData has @"\\Temp\\"',
        "| project TimeGenerated, DeviceName, RegistryKey, RegistryValueData",
      ),
      properties: {
        description: "A program in a temporary folder is started at each logon.",
        severity: "Medium",
        tactics: ["Persistence"],
        techniques: ["T1547"],
        entityMappings: [HOST, entity("RegistryKey", { Key: "RegistryKey" })],
      },
    }),
  ),
  from(
    ENDPOINT,
    nearRealTime({
      title: "Security service stopped from a command line",
      tables: ["DeviceProcessEvents"],
      query: lines(
        "DeviceProcessEvents",
        '| where FileName in~ ("sc.exe", "net.exe", "net1.exe")',
        '| where ProcessCommandLine has "stop" and ProcessCommandLine has_any ("WinDefend", "Sense", "wscsvc")',
        "| project TimeGenerated, DeviceName, AccountName, ProcessCommandLine",
      ),
      properties: {
        description: "A service that protects the machine is told to stop.",
        severity: "High",
        tactics: ["DefenseEvasion"],
        techniques: ["T1562"],
        entityMappings: [HOST, entity("Process", { CommandLine: "ProcessCommandLine" })],
      },
    }),
  ),
  from(
    IDENTITY,
    scheduled({
      title: "Sign-ins from two countries within an hour",
      tables: ["SigninLogs"],
      query: lines(
        "SigninLogs",
        '| where ResultType == "0"',
        "| summarize Countries = make_set(Location, 10), LastSeen = max(TimeGenerated) by UserPrincipalName",
        "| where array_length(Countries) > 1",
      ),
      properties: {
        description: "One account signs in from two countries, faster than anybody travels.",
        severity: "Medium",
        tactics: ["InitialAccess"],
        techniques: ["T1078"],
        entityMappings: [entity("Account", { FullName: "UserPrincipalName" })],
      },
    }),
  ),
];

/** Rules that the Content Hub offers and nobody installed. */
const OFFERED_RULES: readonly ContentHubRule[] = [
  from(
    { ...ENDPOINT, version: "1.1.0" },
    scheduled({
      title: "Tunnel tool started by a user",
      tables: ["DeviceProcessEvents"],
      query: lines(
        "DeviceProcessEvents",
        '| where FileName in~ ("ngrok.exe", "chisel.exe", "cloudflared.exe")',
        "| summarize Starts = count() by DeviceName, AccountName, FileName",
      ),
      properties: {
        description: "A tool that opens a way into the network from outside was started.",
        severity: "Medium",
        tactics: ["CommandAndControl"],
        techniques: ["T1572"],
        entityMappings: [HOST],
      },
    }),
  ),
  from(
    { ...ENDPOINT, version: "1.0.0" },
    nearRealTime({
      title: "Copy of a browser's password store",
      tables: ["DeviceFileEvents"],
      query: lines(
        "DeviceFileEvents",
        '| where ActionType == "FileCreated" and FileName =~ "Login Data"',
        '| where InitiatingProcessFileName !in~ ("chrome.exe", "msedge.exe")',
        "| project TimeGenerated, DeviceName, FolderPath, InitiatingProcessFileName",
      ),
      properties: {
        description: "Something that is no browser writes the file in which browsers keep passwords.",
        severity: "High",
        tactics: ["CredentialAccess"],
        techniques: ["T1555"],
        entityMappings: [HOST],
      },
    }),
  ),
  from(
    IDENTITY,
    scheduled({
      title: "Sign-in with a protocol that knows no second factor",
      tables: ["SigninLogs"],
      query: lines(
        "SigninLogs",
        '| where ResultType == "0" and ClientAppUsed in ("IMAP4", "POP3", "Authenticated SMTP")',
        "| summarize Times = count() by UserPrincipalName, ClientAppUsed, IPAddress",
      ),
      properties: {
        description: "An account signed in over an old protocol, past the second factor.",
        severity: "Low",
        tactics: ["CredentialAccess"],
        techniques: ["T1110"],
        entityMappings: [entity("Account", { FullName: "UserPrincipalName" }), entity("IP", { Address: "IPAddress" })],
      },
    }),
  ),
];

/** All that the Content Hub offers. */
export const CONTENT_HUB: readonly ContentHubRule[] = [...INSTALLED_RULES, ...OFFERED_RULES];
