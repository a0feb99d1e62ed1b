import type { CodePage } from "../../../diagnostics";

const RULES = "Scheduled analytics rules in Microsoft Sentinel, 2024-10-16";
const TAGS = "azurerm 4.55.0, tags of log_analytics_saved_search";

/** Pages of what the queries of analytics rules, hunting queries and saved functions must keep. */
export const SENTINEL_QUERY_PAGES: readonly CodePage[] = [
  {
    code: "query-reads-all-tables",
    level: "error",
    title: "The query of an analytics rule names its tables.",
    why: "An analytics rule may not search or union every table: the service refuses it at apply, and a hunt that worked in the portal never becomes a rule.",
    example: {
      language: "kql",
      wrong: `union *
| where TimeGenerated > ago(1h)
| where * has "certutil"
`,
      right: `DeviceNetworkEvents
| where TimeGenerated > ago(1h)
| where InitiatingProcessFileName =~ "certutil.exe"
| project TimeGenerated, DeviceName, RemoteUrl, RemoteIP
`,
    },
    source: RULES,
  },
  {
    code: "query-calls-adx",
    level: "error",
    title: "The query of an analytics rule reads no Azure Data Explorer.",
    why: "The function is there in the Logs page, but the service refuses a rule that calls it.",
    example: {
      language: "kql",
      wrong: `adx('https://help.kusto.windows.net/Samples').StormEvents
| where StartTime > ago(1h)
`,
      right: `DeviceNetworkEvents
| where TimeGenerated > ago(1h)
`,
    },
    source: RULES,
  },
  {
    code: "query-workspaces",
    level: "error",
    title: "The query of an analytics rule reads at most twenty workspaces.",
    why: "With one more the service refuses the rule. Near the limit every run is slow and costs much: a rule in each workspace is cheaper.",
    example: {
      language: "kql",
      wrong: `union
  workspace("soc-01").SigninLogs, workspace("soc-02").SigninLogs, workspace("soc-03").SigninLogs,
  workspace("soc-04").SigninLogs, workspace("soc-05").SigninLogs, workspace("soc-06").SigninLogs,
  workspace("soc-07").SigninLogs, workspace("soc-08").SigninLogs, workspace("soc-09").SigninLogs,
  workspace("soc-10").SigninLogs, workspace("soc-11").SigninLogs, workspace("soc-12").SigninLogs,
  workspace("soc-13").SigninLogs, workspace("soc-14").SigninLogs, workspace("soc-15").SigninLogs,
  workspace("soc-16").SigninLogs, workspace("soc-17").SigninLogs, workspace("soc-18").SigninLogs,
  workspace("soc-19").SigninLogs, workspace("soc-20").SigninLogs, workspace("soc-21").SigninLogs
| where TimeGenerated > ago(1h)
`,
      right: `union workspace("soc-01").SigninLogs, workspace("soc-02").SigninLogs
| where TimeGenerated > ago(1h)
`,
    },
    source: RULES,
  },
  {
    code: "query-crosses-workspaces",
    level: "error",
    title: "A near-real-time rule reads its own workspace only.",
    why: "It runs on what its workspace has just taken in; the service refuses one that looks elsewhere.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: nrt
      query: |
        workspace("soc-02").DeviceNetworkEvents
        | where RemoteUrl endswith ".exe"
        | project TimeGenerated, DeviceName, RemoteUrl, RemoteIP
`,
      right: `rules:
  sentinel:
    - kind: nrt
      query: |
        DeviceNetworkEvents
        | where RemoteUrl endswith ".exe"
        | project TimeGenerated, DeviceName, RemoteUrl, RemoteIP
`,
    },
    source: "Near-real-time analytics rules in Microsoft Sentinel, 2022-11-02",
  },
  {
    code: "too-many-techniques",
    level: "error",
    title: "The techniques of a hunting query fit into a tag.",
    why: "A hunting query is a saved search, whose techniques are kept in one tag of 256 bytes, and whose sub-techniques in another. The provider refuses a longer value at plan.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: hunting
      techniques:
        [T1003.001, T1003.002, T1003.003, T1003.004, T1003.005, T1003.006, T1003.007, T1003.008,
         T1021.001, T1021.002, T1021.003, T1021.004, T1021.005, T1021.006, T1021.007, T1021.008,
         T1027.001, T1027.002, T1027.003, T1027.004, T1027.005, T1027.006, T1027.007, T1027.008,
         T1027.009, T1027.010]
`,
      right: `rules:
  sentinel:
    - kind: hunting
      techniques: [T1003, T1021, T1027]
`,
    },
    source: TAGS,
  },
  {
    code: "tag-value-too-long",
    level: "error",
    title: "What is kept in a tag has at most 256 bytes in UTF-8.",
    why: "The description of a hunting query is a tag of its saved search, and the provider refuses a longer one at plan. It counts bytes, although its message speaks of characters: an umlaut counts twice.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: hunting
      description: >
        Finds hosts that fetch an executable file from a platform on which attackers stage their tools,
        by the address that the proxy saw and by nothing else; internal software mirrors are left out.
        Look at the user of the host first, then at the process that asked, then at the file it wrote.
`,
      right: `rules:
  sentinel:
    - kind: hunting
      description: Finds hosts that fetch an executable file from a platform on which attackers stage their tools.
`,
    },
    source: TAGS,
  },
  {
    code: "tag-name-length",
    level: "error",
    title: "A tag of a saved search has a name, of at most 512 bytes.",
    why: "The provider refuses the plan.",
    example: {
      language: "construct",
      wrong: `HuntingQuery:
  tags: { "": soc }
`,
      right: `HuntingQuery:
  tags: { team: soc }
`,
    },
    source: TAGS,
  },
  {
    code: "tag-name-taken",
    level: "error",
    title: "A tag of a hunting query does not take the place of a property.",
    why: "Sentinel reads description, tactics and techniques of a hunting query from tags of these names. A tag of one's own with such a name would hide the property.",
    example: {
      language: "construct",
      wrong: `HuntingQuery:
  tags: { tactics: Execution }
`,
      right: `HuntingQuery:
  tactics: [execution]
  tags: { team: soc }
`,
    },
    source: "Azure-Sentinel, hunting queries (category and tags); azurerm 4.55.0",
  },
];
