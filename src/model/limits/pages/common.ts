import type { CodePage } from "../../../diagnostics";

/** Pages of what holds for the properties of many kinds of rule: texts, numbers, lists. */
export const COMMON_PAGES: readonly CodePage[] = [
  {
    code: "text-empty",
    level: "error",
    title: "A text that a service wants holds at least a word.",
    why: "The service refuses an empty name, description or query when the deployment is already under way. An empty text in a project's own files is found when they are read; this finding is for constructs.",
    example: {
      language: "construct",
      wrong: `Folder:
  name: " "
`,
      right: `Folder:
  name: Detections
`,
    },
    source: "terraform-provider-sumologic 3.2.9; terraform-provider-azurerm 4.55.0",
  },
  {
    code: "text-too-long",
    level: "error",
    title: "A text is no longer than its service takes.",
    why: "The provider stops the plan, or the service refuses the rule in the middle of an apply, with half of the others changed. Nothing shortens a text by itself, for the words that matter may stand at its end.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: scheduled-search
      description: >
        Finds hosts that fetch an executable file from a platform on which attackers stage their tools,
        by the address that the proxy saw and by nothing else; internal software mirrors are left out.
        Look at the user of the host first, then at the process that asked, then at the file it wrote.
`,
      right: `rules:
  sumologic:
    - kind: scheduled-search
      description: Finds hosts that fetch an executable file from a platform on which attackers stage their tools.
`,
    },
    source:
      "terraform-provider-sumologic 3.2.9 (a search's description has at most 255 characters); Scheduled analytics rules in Microsoft Sentinel, 2024-10-16",
  },
  {
    code: "number-out-of-range",
    level: "error",
    title: "A whole number lies between the limits of its service.",
    why: "A plan accepts any number; the service answers the apply with an error, and the rule is not there.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      triggerThreshold: 50000
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      triggerThreshold: 5000
`,
    },
    source: "Azure-Sentinel, checks of detection templates (.script/tests); azurerm 4.55.0",
  },
  {
    code: "number-too-small",
    level: "error",
    title: "A number that counts something is whole and not below its least value.",
    why: "A count below it means nothing: the service refuses it, or the condition is met by every record and the rule never rests.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: outlier
      floor_value: -1
`,
      right: `rules:
  sumologic:
    - kind: outlier
      floor_value: 0
`,
    },
    source: "Write an Outlier Rule, Sumo Logic documentation; terraform-provider-sumologic 3.2.9",
  },
  {
    code: "list-length",
    level: "error",
    title: "A list has as many entries as its service takes, no more and no fewer.",
    why: "Providers count only some lists. The others are refused by the service at apply, such as a mapping of an entity by four identifiers.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      entityMappings:
        - entityType: Host
          fieldMappings:
            - { identifier: HostName, columnName: DeviceName }
            - { identifier: DnsDomain, columnName: RemoteUrl }
            - { identifier: NTDomain, columnName: RemoteUrl }
            - { identifier: FullName, columnName: DeviceName }
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      entityMappings:
        - entityType: Host
          fieldMappings:
            - { identifier: FullName, columnName: DeviceName }
`,
    },
    source: "Service limits for Microsoft Sentinel, 2025-03-19; azurerm 4.55.0; terraform-provider-sumologic 3.2.9",
  },
  {
    code: "list-empty",
    level: "error",
    title: "A list without which a thing does nothing names something.",
    why: "The provider accepts the empty list, and what it deploys can never find or hold anything.",
    example: {
      language: "construct",
      wrong: `LookupTable:
  fields: []
`,
      right: `LookupTable:
  fields: [{ fieldName: domain, fieldType: string }]
`,
    },
    source: "terraform-provider-sumologic 3.2.9",
  },
  {
    code: "duration-out-of-range",
    level: "error",
    title: "A length of time lies between the limits of its service.",
    why: "Sentinel runs a scheduled rule every five minutes at most and looks back fourteen days at most; a suppression ends after a day. The provider refuses other values at plan, long after the rule was reviewed.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      queryFrequency: 1m
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      queryFrequency: 5m
`,
    },
    source: "Scheduled analytics rules in Microsoft Sentinel, 2024-10-16; azurerm 4.55.0",
  },
  {
    code: "technique-form",
    level: "error",
    title: "A technique is written as ATT&CK writes it.",
    why: "The provider takes any text and the service refuses the rule. The letter O in the place of a zero is a usual cause.",
    example: {
      language: "construct",
      wrong: `HuntingQuery:
  techniques: [T16O8]
`,
      right: `HuntingQuery:
  techniques: [T1608]
`,
    },
    source: "MITRE ATT&CK; azurerm issue 28801; Azure-Sentinel, checks of detection templates (.script/tests)",
  },
  {
    code: "mail-without-recipient",
    level: "error",
    title: "A mail goes to somebody.",
    why: "A notification without a recipient is deployed like any other, and nobody ever hears of the alert.",
    example: {
      language: "construct",
      wrong: `ScheduledSearch:
  notification: { type: email, toList: [] }
`,
      right: `ScheduledSearch:
  notification: { type: email, toList: [soc@example.com] }
`,
    },
    source: "terraform-provider-sumologic 3.2.9",
  },
];
