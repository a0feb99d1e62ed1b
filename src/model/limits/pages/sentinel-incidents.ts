import type { CodePage } from "../../../diagnostics";

const LIMITS = "Service limits for Microsoft Sentinel, 2025-03-19";
const AZURERM = "azurerm 4.55.0, sentinel_automation_rule";
const RULE =
  "/subscriptions/00000000-0000-0000-0000-000000000002/resourceGroups/rg-soc/providers/Microsoft.OperationalInsights/workspaces/acme-prod/providers/Microsoft.SecurityInsights/alertRules/r1";

/** Pages of what the tasks of incidents and the place of a Sentinel resource must keep. */
export const INCIDENT_PAGES: readonly CodePage[] = [
  {
    code: "task-text-empty",
    level: "error",
    title: "A task of an incident says what to do.",
    why: "The service refuses a task without a title, and a description of blanks helps no analyst.",
    example: {
      language: "construct",
      wrong: `IncidentTasks:
  tasks: [{ title: "" }]
`,
      right: `IncidentTasks:
  tasks: [{ title: Find the uploader }]
`,
    },
    source: AZURERM,
  },
  {
    code: "task-title-long",
    level: "warning",
    title: "The title of a task fits into a line.",
    why: "The list of tasks shows one line of each title; what stands behind it is read by nobody in a hurry.",
    example: {
      language: "construct",
      wrong: `IncidentTasks:
  tasks:
    - title: >
        Find out who put the file on the platform, whether the same account put other files there in the
        last thirty days, and whether anybody else in the company has fetched one of these
`,
      right: `IncidentTasks:
  tasks:
    - title: Find the uploader
      description: Look for other files of the account in the last thirty days, and for who fetched them.
`,
    },
    source: "siemform: docs/detections.md, Playbooks; no document names a longest title",
  },
  {
    code: "no-analytics-rule",
    level: "error",
    title: "The tasks of incidents belong to at least one analytics rule.",
    why: "Without a condition on rules the automation rule would hang its tasks on every incident of the workspace.",
    example: {
      language: "construct",
      wrong: `IncidentTasks:
  analyticsRuleIds: []
`,
      right: `IncidentTasks:
  analyticsRuleIds: [${RULE}]
`,
    },
    source: AZURERM,
  },
  {
    code: "analytics-rule-id-form",
    level: "error",
    title: "An analytics rule is named by its resource id, in Azure's letters.",
    why: "The automation rule compares ids as texts. With a title or another spelling it may be deployed, and its condition is never met: no incident gets a task.",
    example: {
      language: "construct",
      wrong: `IncidentTasks:
  analyticsRuleIds: [staging-download]
`,
      right: `IncidentTasks:
  analyticsRuleIds: [${RULE}]
`,
    },
    source: AZURERM,
  },
  {
    code: "many-analytics-rules",
    level: "warning",
    title: "A condition of an automation rule names at most fifty analytics rules.",
    why: "Fifty conditions are documented; how many values one condition takes is not, and the service may refuse more.",
    example: {
      language: "construct",
      wrong: `IncidentTasks:
  analyticsRuleIds:
    [&r ${RULE},
     *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r,
     *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r, *r]
`,
      right: `IncidentTasks:
  analyticsRuleIds: [${RULE}]
`,
    },
    source: LIMITS,
  },
  {
    code: "order-too-high",
    level: "error",
    title: "The last automation rule of a set of tasks has an order of at most 1000.",
    why: "An automation rule takes twenty actions, so that many tasks become several rules, which run one behind the other. The service refuses an order above 1000.",
    example: {
      language: "construct",
      wrong: `IncidentTasks:
  order: 1000
  tasks:
    [&t { title: Look }, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t]
`,
      right: `IncidentTasks:
  order: 999
  tasks:
    [&t { title: Look }, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t, *t]
`,
    },
    source: LIMITS,
  },
  {
    code: "expiration-form",
    level: "error",
    title: "An automation rule expires at a time in UTC that exists.",
    why: "The provider wants date, time and zone; a day that the calendar lacks would be read as another one.",
    example: {
      language: "construct",
      wrong: `IncidentTasks:
  expiration: 31.01.2027
`,
      right: `IncidentTasks:
  expiration: "2027-01-31T00:00:00Z"
`,
    },
    source: AZURERM,
  },
  {
    code: "workspace-id-form",
    level: "error",
    title: "A workspace is named by its resource id, in Azure's upper and lower case.",
    why: "The provider compares the segments of an id letter by letter and refuses the plan when the portal's address, or a small letter, stands in the place of one.",
    example: {
      language: "construct",
      wrong: `HuntingQuery:
  workspaceId: /subscriptions/00000000-0000-0000-0000-000000000002/resourcegroups/rg-soc/providers/microsoft.operationalinsights/workspaces/acme-prod
`,
      right: `HuntingQuery:
  workspaceId: /subscriptions/00000000-0000-0000-0000-000000000002/resourceGroups/rg-soc/providers/Microsoft.OperationalInsights/workspaces/acme-prod
`,
    },
    source: "azurerm 4.55.0, ids of log analytics workspaces",
  },
  {
    code: "remote-name-form",
    level: "error",
    title: "The name of an adopted resource is the last part of its resource id.",
    why: "With a whole id or a title Terraform would look for another resource, not find it, and make a second rule beside the first.",
    example: {
      language: "construct",
      wrong: `HuntingQuery:
  remoteName: Executable fetched from a staging platform
`,
      right: `HuntingQuery:
  remoteName: 6f8a1c8e-staging-download
`,
    },
    source: "azurerm 4.55.0, names of Sentinel resources",
  },
];
