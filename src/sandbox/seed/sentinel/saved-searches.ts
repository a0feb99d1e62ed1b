import type { JsonObject } from "../../store";
import { lines } from "./rule";

/** A search that is saved in a workspace: a hunting query or a function. */
export interface SeedSearch {
  /** Its display name. */
  readonly title: string;
  /** The tables that it reads: a workspace without them does not get it. */
  readonly tables: readonly string[];
  /** Azure's properties, apart from the title. */
  readonly properties: JsonObject;
}

const tag = (name: string, value: string) => ({ name, value });

function hunt(
  title: string,
  table: string,
  about: { query: string; description: string; tactics: string; techniques: string },
): SeedSearch {
  const { query, description, tactics, techniques } = about;
  const tags = [tag("description", description), tag("tactics", tactics), tag("techniques", techniques)];
  return { title, tables: [table], properties: { category: "Hunting Queries", query, version: 2, tags } };
}

/** Hunting queries and functions. */
export const SAVED_SEARCHES: readonly SeedSearch[] = [
  hunt("Programs seen on one machine only", "DeviceProcessEvents", {
    query: lines(
      "DeviceProcessEvents",
      "| summarize Machines = dcount(DeviceId), Name = take_any(FileName) by SHA256",
      "| where Machines == 1",
    ),
    description: "Looks for tools that somebody brought along.",
    tactics: "Execution",
    techniques: "T1204",
  }),
  hunt("Ports that only one program talks to", "DeviceNetworkEvents", {
    query: lines(
      "DeviceNetworkEvents",
      "| summarize Programs = dcount(InitiatingProcessFileName), Calls = count() by RemotePort",
      "| where Programs == 1 and RemotePort > 1024",
    ),
    description: "Looks for command channels on ports that nothing else uses.",
    tactics: "CommandAndControl,Exfiltration",
    techniques: "T1571,T1041",
  }),
  hunt("Scripts written by an office program", "DeviceFileEvents", {
    query: lines(
      "DeviceFileEvents",
      '| where InitiatingProcessFileName in~ ("winword.exe", "excel.exe")',
      '| where FileName endswith ".ps1" or FileName endswith ".js" or FileName endswith ".hta"',
      "| project TimeGenerated, DeviceName, FolderPath, FileName",
    ),
    description: "Looks for what a document leaves behind.",
    tactics: "Execution",
    techniques: "T1059",
  }),
  {
    title: "Machines of the server team",
    tables: ["DeviceProcessEvents"],
    properties: {
      category: "Functions of the SOC",
      query: 'DeviceProcessEvents\n| where DeviceName startswith "srv-"\n| distinct DeviceName',
      version: 2,
      functionAlias: "ServerMachines",
      tags: [],
    },
  },
  {
    title: "Connections of one machine",
    tables: ["DeviceNetworkEvents"],
    properties: {
      category: "Functions of the SOC",
      query: "DeviceNetworkEvents\n| where DeviceName =~ machine and TimeGenerated > ago(back)",
      version: 2,
      functionAlias: "ConnectionsOf",
      functionParameters: "machine:string, back:timespan = 1d",
      tags: [],
    },
  },
];
