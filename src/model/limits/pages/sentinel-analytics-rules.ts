import type { CodePage } from "../../../diagnostics";

/** Pages of what an analytics rule's entities, details, grouping and schedule must keep. */
export const ANALYTICS_RULE_PAGES: readonly CodePage[] = [
  {
    code: "look-back-too-short",
    level: "error",
    title: "A scheduled rule looks back at least as far as it waits between two runs.",
    why: "What happens between the end of one look and the beginning of the next is never seen by anyone. The service refuses such a rule; terraform plan does not, so that the apply stops half-way.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      queryFrequency: 1h
      queryPeriod: 5m
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      queryFrequency: 1h
      queryPeriod: 1h
`,
    },
    source: "azurerm 4.55.0, create of sentinel_alert_rule_scheduled; Azure-Sentinel, checks of detection templates",
  },
  {
    code: "long-look-back-too-often",
    level: "error",
    title: "A rule that looks back two days or more runs every hour at most.",
    why: "Reading so much so often is refused by the service, with an error about queryPeriod and queryFrequency, at apply.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      queryFrequency: 15m
      queryPeriod: 7d
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      queryFrequency: 1h
      queryPeriod: 7d
`,
    },
    source: "Azure-Sentinel, checks of detection templates (FrequencyLimitationForLongPeriodQuery)",
  },
  {
    code: "suppression-shorter-than-frequency",
    level: "error",
    title: "A suppression lasts at least until the next run.",
    why: "A shorter one would end before the rule runs again and so would suppress nothing. The provider notices it only while it applies.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      queryFrequency: 1h
      suppressionDuration: 30m
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      queryFrequency: 1h
      suppressionDuration: 5h
`,
    },
    source: "azurerm 4.55.0, create and update of sentinel_alert_rule_scheduled",
  },
  {
    code: "entity-type-unknown",
    level: "error",
    title: "An entity mapping names an entity type of Sentinel.",
    why: "Without a known type the alert has no entity: no incident graph, no grouping, no playbook by host or account. The service refuses the rule.",
    example: {
      language: "construct",
      wrong: `NrtRule:
  entityMappings:
    - entityType: Hots
      fieldMappings: [{ identifier: HostName, columnName: DeviceName }]
`,
      right: `NrtRule:
  entityMappings:
    - entityType: Host
      fieldMappings: [{ identifier: HostName, columnName: DeviceName }]
`,
    },
    source: "Microsoft Sentinel entity types reference at 03a1ce1b; azurerm 4.55.0",
  },
  {
    code: "entity-identifier-unknown",
    level: "error",
    title: "An entity is mapped by identifiers of its type, in their letters.",
    why: "The provider takes any text as an identifier. The service compares it letter by letter and refuses the whole rule at apply.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      entityMappings:
        - entityType: IP
          fieldMappings: [{ identifier: IPAddress, columnName: RemoteIP }]
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      entityMappings:
        - entityType: IP
          fieldMappings: [{ identifier: Address, columnName: RemoteIP }]
`,
    },
    source: "Azure-Sentinel, EntityMappingIdentifiers.cs at 63e783a7; entity types reference at 03a1ce1b",
  },
  {
    code: "entity-identifier-missing",
    level: "error",
    title: "The identifiers of a mapping are enough to tell the entity from others.",
    why: "A host by its domain alone, or a file hash without its algorithm, identifies nothing: the service refuses the mapping.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      entityMappings:
        - entityType: Host
          fieldMappings: [{ identifier: OSFamily, columnName: DeviceName }]
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      entityMappings:
        - entityType: Host
          fieldMappings: [{ identifier: FullName, columnName: DeviceName }]
`,
    },
    source: "Azure-Sentinel, EntityMappingIdentifiers.cs at 63e783a7",
  },
  {
    code: "custom-detail-key",
    level: "error",
    title: "The key of a custom detail is a letter and then at most nineteen letters, digits or underscores.",
    why: "Other keys pass the plan, and the service refuses the rule. Blanks, hyphens and long keys are the usual cause.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      customDetails: { remote-host: RemoteUrl }
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      customDetails: { RemoteHost: RemoteUrl }
`,
    },
    source: "Azure-Sentinel, checks of detection templates; service limits for Microsoft Sentinel, 2025-03-19",
  },
  {
    code: "column-name-form",
    level: "error",
    title: "Where a column is wanted, the name of one output column stands.",
    why: "Two columns, an expression or a text in braces are no column: the service looks for one of exactly this name and refuses the rule.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      customDetails: { RemoteHost: "RemoteUrl, RemoteIP" }
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      customDetails: { RemoteHost: RemoteUrl, RemoteAddress: RemoteIP }
`,
    },
    source: "Azure-Sentinel, checks of detection templates (.script/tests)",
  },
  {
    code: "alert-format-placeholders",
    level: "error",
    title: "A format of the alert's name or description names at most three columns.",
    why: "The service refuses a fourth one, at apply.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      alertDetailsOverride:
        alertDisplayNameFormat: "{{DeviceName}} asked {{RemoteUrl}} at {{RemoteIP}} on {{TimeGenerated}}"
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      alertDetailsOverride:
        alertDisplayNameFormat: "{{DeviceName}} asked {{RemoteUrl}} at {{RemoteIP}}"
`,
    },
    source: "Azure-Sentinel, checks of detection templates (AlertDetailsOverride)",
  },
  {
    code: "alert-format-braces",
    level: "error",
    title: "A format of the alert's name or description writes each column between two pairs of braces.",
    why: "The service refuses a placeholder without its second brace, at apply.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      alertDetailsOverride: { alertDisplayNameFormat: "{{DeviceName} asked {{RemoteUrl}}" }
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      alertDetailsOverride: { alertDisplayNameFormat: "{{DeviceName}} asked {{RemoteUrl}}" }
`,
    },
    source: "Azure-Sentinel, pull request 10606",
  },
  {
    code: "template-guid-form",
    level: "error",
    title: "The template of a rule is named by its UUID.",
    why: "A template's title or file name is refused: the portal finds a template, and its updates, by its UUID only.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      alertRuleTemplateGuid: staging-download
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      alertRuleTemplateGuid: 00000000-0000-0000-0000-0000000000aa
`,
    },
    source: "azurerm 4.55.0, sentinel_alert_rule_scheduled",
  },
  {
    code: "template-version-form",
    level: "error",
    title: "The version of a template is three numbers.",
    why: "The portal compares versions to offer updates, and the service takes no other form.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      alertRuleTemplateGuid: 00000000-0000-0000-0000-0000000000aa
      alertRuleTemplateVersion: "1.0"
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      alertRuleTemplateGuid: 00000000-0000-0000-0000-0000000000aa
      alertRuleTemplateVersion: 1.0.0
`,
    },
    source: "Azure-Sentinel, checks of detection templates (QueryBasedTemplateVersionValidator)",
  },
];
