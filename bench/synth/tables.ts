import type { EntityMapping } from "../../src/model";

/** What generated rules may say about a kind of data: real tables, columns and record fields. */
export interface Table {
  readonly title: string;
  readonly name: string;
  readonly conditions: readonly string[];
  /** The column that holds the program. */
  readonly process: string;
  readonly actor: string;
  readonly by: readonly string[];
  readonly texts: readonly [string, ...string[]];
  readonly details: readonly string[];
  readonly entityMappings: readonly EntityMapping[];
  readonly recordType: string;
  readonly cse: readonly string[];
  readonly cseProcess: string;
  readonly cseText: string;
  readonly entitySelectors: readonly { readonly entityType: string; readonly expression: string }[];
}

const HOST: EntityMapping = {
  entityType: "Host",
  fieldMappings: [{ identifier: "HostName", columnName: "DeviceName" }],
};
const HOST_SELECTOR = { entityType: "_hostname", expression: "device_hostname" };
const USER_SELECTOR = { entityType: "_username", expression: "user_username" };

/** The kinds of data that generated rules look at. */
export const TABLES: readonly [Table, ...Table[]] = [
  {
    title: "Process started",
    name: "DeviceProcessEvents",
    conditions: [
      '| where ActionType == "ProcessCreated"',
      '| where ProcessCommandLine matches regex @"(?i)https?://[^/\\s]+/\\S+"',
    ],
    process: "FileName",
    actor: "AccountName",
    by: ["DeviceName", "AccountName", "AccountDomain", "FileName", "ProcessCommandLine"],
    texts: ["ProcessCommandLine", "FolderPath", "InitiatingProcessFileName"],
    details: ["FileName", "AccountName", "AccountDomain"],
    entityMappings: [
      HOST,
      {
        entityType: "Account",
        fieldMappings: [
          { identifier: "Name", columnName: "AccountName" },
          { identifier: "NTDomain", columnName: "AccountDomain" },
        ],
      },
      { entityType: "Process", fieldMappings: [{ identifier: "CommandLine", columnName: "ProcessCommandLine" }] },
    ],
    recordType: "EndpointProcess",
    cse: ["objectType = 'EndpointProcess'", "action = 'ProcessCreated'"],
    cseProcess: "baseImage",
    cseText: "commandLine",
    entitySelectors: [HOST_SELECTOR, USER_SELECTOR],
  },
  {
    title: "Connection made",
    name: "DeviceNetworkEvents",
    conditions: [
      '| where ActionType in ("ConnectionSuccess", "HttpConnectionInspected")',
      "| where isnotempty(RemoteUrl)",
    ],
    process: "InitiatingProcessFileName",
    actor: "InitiatingProcessFileName",
    by: ["DeviceName", "InitiatingProcessFileName", "RemoteUrl", "RemoteIP"],
    texts: ["RemoteUrl", "InitiatingProcessCommandLine", "InitiatingProcessFolderPath"],
    details: ["RemoteUrl", "RemoteIP", "InitiatingProcessFileName"],
    entityMappings: [
      HOST,
      { entityType: "URL", fieldMappings: [{ identifier: "Url", columnName: "RemoteUrl" }] },
      { entityType: "IP", fieldMappings: [{ identifier: "Address", columnName: "RemoteIP" }] },
    ],
    recordType: "NetworkHTTP",
    cse: ["objectType = 'NetworkHTTP'", "http_method IN ('GET', 'POST')"],
    cseProcess: "http_userAgent",
    cseText: "http_url",
    entitySelectors: [{ entityType: "_ip", expression: "srcDevice_ip" }, USER_SELECTOR],
  },
];
