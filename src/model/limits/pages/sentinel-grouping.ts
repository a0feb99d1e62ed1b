import type { CodePage } from "../../../diagnostics";

const SOURCE = "Azure bicep types 2025-10-01-preview, GroupingConfiguration of alert rules";

/** Pages of what the grouping of alerts into incidents must keep. */
export const GROUPING_PAGES: readonly CodePage[] = [
  {
    code: "grouping-selects-nothing",
    level: "error",
    title: "Grouping by selected things names at least one of them.",
    why: "The service refuses Selected without entities, alert details or custom details to compare.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      incidentConfiguration:
        groupingConfiguration: { enabled: true, matchingMethod: Selected }
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      incidentConfiguration:
        groupingConfiguration: { enabled: true, matchingMethod: Selected, groupByEntities: [IP] }
`,
    },
    source: SOURCE,
  },
  {
    code: "grouping-without-entities",
    level: "error",
    title: "A rule that groups alerts by all entities maps entities.",
    why: "Alerts without entities have nothing in common, so that each becomes an incident of its own although the rule says otherwise.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      entityMappings: []
      incidentConfiguration:
        groupingConfiguration: { enabled: true, matchingMethod: AllEntities }
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      entityMappings: []
      incidentConfiguration:
        groupingConfiguration: { enabled: true, matchingMethod: AnyAlert }
`,
    },
    source: SOURCE,
  },
  {
    code: "grouping-entity-unmapped",
    level: "error",
    title: "An entity type that alerts are grouped by is one that the rule maps.",
    why: "The service refuses to group by an entity that no alert of the rule can have.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      incidentConfiguration:
        groupingConfiguration: { enabled: true, matchingMethod: Selected, groupByEntities: [Account] }
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      incidentConfiguration:
        groupingConfiguration: { enabled: true, matchingMethod: Selected, groupByEntities: [IP] }
`,
    },
    source: SOURCE,
  },
  {
    code: "grouping-detail-unknown",
    level: "error",
    title: "A custom detail that alerts are grouped by is one that the rule has.",
    why: "The service refuses to group by a custom detail that no alert of the rule can have. Most often the detail was renamed and the grouping was not.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: scheduled
      customDetails: { RemoteHost: RemoteUrl }
      incidentConfiguration:
        groupingConfiguration: { enabled: true, matchingMethod: Selected, groupByCustomDetails: [Host] }
`,
      right: `rules:
  sentinel:
    - kind: scheduled
      customDetails: { RemoteHost: RemoteUrl }
      incidentConfiguration:
        groupingConfiguration: { enabled: true, matchingMethod: Selected, groupByCustomDetails: [RemoteHost] }
`,
    },
    source: SOURCE,
  },
];
