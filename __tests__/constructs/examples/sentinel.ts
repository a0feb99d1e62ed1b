import {
  HuntingQuery,
  IncidentTasks,
  NrtRule,
  SavedFunction,
  ScheduledRule,
  Watchlist,
} from "../../../constructs/sentinel";
import { Duration } from "../../../src/model";
import type { AnalyticsRuleSpec } from "../../../src/model";
import type { ConstructExample } from "./example";

/** A workspace that no tenant has. */
export const WORKSPACE_ID =
  "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/soc/providers/Microsoft.OperationalInsights/workspaces/soc-dev";

/** An analytics rule of that workspace. */
export const ANALYTICS_RULE_ID = `${WORKSPACE_ID}/providers/Microsoft.SecurityInsights/alertRules/00000000-0000-5000-8000-000000000002`;

const WORKSPACE = { workspaceId: WORKSPACE_ID };
const HOURLY = { queryFrequency: Duration.hours(1), queryPeriod: Duration.hours(1) };
const QUERY = "DeviceProcessEvents | project DeviceName, AccountSid, RemoteUrl";
const SMALL_RULE = { ...WORKSPACE, displayName: "Staged tool", severity: "Medium", query: QUERY } as const;

const history = (id: string): { formerIds: string[]; notes: string[] } => ({
  formerIds: [`${id}-first`, `${id}-second`],
  notes: ["agreed in review"],
});

const FULL_RULE = {
  ...SMALL_RULE,
  remoteName: "9a8b7c6d-0000-4000-8000-000000000003",
  dependsOn: [],
  description: "A tool fetched from a file-sharing site.",
  enabled: false,
  tactics: ["resource-development", "stealth"],
  techniques: ["T1608.001", "T1105"],
  entityMappings: [
    { entityType: "Host", fieldMappings: [{ identifier: "HostName", columnName: "DeviceName" }] },
    { entityType: "Account", fieldMappings: [{ identifier: "Sid", columnName: "AccountSid" }] },
  ],
  customDetails: { Url: "RemoteUrl" },
  alertDetailsOverride: {
    alertDisplayNameFormat: "Staged tool on {{DeviceName}}",
    alertDescriptionFormat: "{{DeviceName}} fetched {{RemoteUrl}}",
    alertSeverityColumnName: "Severity",
    alertTacticsColumnName: "Tactics",
    alertDynamicProperties: [{ alertProperty: "AlertLink", value: "RemoteUrl" }],
  },
  eventGrouping: "AlertPerResult",
  incidentConfiguration: {
    createIncident: true,
    groupingConfiguration: {
      enabled: true,
      reopenClosedIncident: true,
      lookbackDuration: Duration.days(1),
      matchingMethod: "Selected",
      groupByEntities: ["Host"],
      groupByAlertDetails: ["Severity"],
      groupByCustomDetails: ["Url"],
    },
  },
  suppressionDuration: Duration.hours(24),
  alertRuleTemplateGuid: "9a8b7c6d-0000-4000-8000-000000000004",
  alertRuleTemplateVersion: "1.0.2",
} as const satisfies AnalyticsRuleSpec & Record<string, unknown>;

const textRule = (text: string) =>
  ({
    ...SMALL_RULE,
    displayName: text,
    description: text,
    query: text,
    alertDetailsOverride: { alertDisplayNameFormat: text, alertDescriptionFormat: text },
  }) as const;

/** One of each of Sentinel's constructs. */
export const SENTINEL_EXAMPLES: readonly ConstructExample[] = [
  {
    name: "ScheduledRule",
    smallest: (scope, id) => new ScheduledRule(scope, id, { ...SMALL_RULE, ...HOURLY }),
    fullest: (scope, id) =>
      new ScheduledRule(scope, id, {
        ...FULL_RULE,
        ...HOURLY,
        ...history(id),
        triggerOperator: "NotEqual",
        triggerThreshold: 3,
      }),
    withText: (scope, id, text) => new ScheduledRule(scope, id, { ...textRule(text), ...HOURLY }),
  },
  {
    name: "NrtRule",
    smallest: (scope, id) => new NrtRule(scope, id, SMALL_RULE),
    fullest: (scope, id) => new NrtRule(scope, id, { ...FULL_RULE, ...history(id) }),
    withText: (scope, id, text) => new NrtRule(scope, id, textRule(text)),
  },
  {
    name: "HuntingQuery",
    smallest: (scope, id) => new HuntingQuery(scope, id, { ...WORKSPACE, displayName: "Staged tool", query: QUERY }),
    fullest: (scope, id) =>
      new HuntingQuery(scope, id, {
        ...WORKSPACE,
        ...history(id),
        remoteName: "9a8b7c6d-0000-4000-8000-000000000005",
        dependsOn: [],
        displayName: "Staged tool",
        description: "Who fetched a tool, and from where?",
        query: QUERY,
        tactics: ["stealth", "command-and-control"],
        techniques: ["T1608.001", "T1608.002", "T1105"],
        tags: { owner: "soc" },
      }),
    withText: (scope, id, text) =>
      new HuntingQuery(scope, id, {
        ...WORKSPACE,
        displayName: text,
        description: text,
        query: text,
        tags: { owner: text, [`${text} as name`]: "x" },
      }),
  },
  {
    name: "Watchlist",
    smallest: (scope, id) =>
      new Watchlist(scope, id, { ...WORKSPACE, displayName: "Admins", itemsSearchKey: "Name", items: [] }),
    fullest: (scope, id) =>
      new Watchlist(scope, id, {
        ...WORKSPACE,
        ...history(id),
        dependsOn: [],
        displayName: "File-sharing sites",
        description: "Sites that staging uses.",
        labels: ["t1608", "soc"],
        defaultDuration: Duration.days(30),
        itemsSearchKey: "Domain",
        items: [
          { Domain: "paste.example", Reason: "seen in May" },
          { Domain: "files.example", Reason: "" },
        ],
      }),
    withText: (scope, id, text) =>
      new Watchlist(scope, id, {
        ...WORKSPACE,
        displayName: "Sites",
        description: text,
        labels: [text, `${text} too`],
        itemsSearchKey: "Domain",
        items: [{ Domain: "paste.example", Reason: text }],
      }),
  },
  {
    name: "IncidentTasks",
    smallest: (scope, id) =>
      new IncidentTasks(scope, id, {
        ...WORKSPACE,
        displayName: "T1608 tasks",
        analyticsRuleIds: [ANALYTICS_RULE_ID],
        tasks: [{ title: "Find the file" }],
        order: 100,
        label: "t1608",
      }),
    fullest: (scope, id) =>
      new IncidentTasks(scope, id, {
        ...WORKSPACE,
        ...history(id),
        dependsOn: [],
        displayName: "T1608 tasks",
        analyticsRuleIds: [ANALYTICS_RULE_ID],
        tasks: Array.from({ length: 20 }, (_, index) => ({ title: `Step ${index + 1}`, description: "Look it up" })),
        order: 100,
        label: "t1608",
        enabled: false,
        expiration: "2027-01-31T00:00:00Z",
      }),
    withText: (scope, id, text) =>
      new IncidentTasks(scope, id, {
        ...WORKSPACE,
        displayName: text,
        analyticsRuleIds: [ANALYTICS_RULE_ID],
        tasks: [{ title: text, description: text }],
        order: 1,
        label: text,
      }),
  },
  {
    name: "SavedFunction",
    smallest: (scope, id) => new SavedFunction(scope, id, { ...WORKSPACE, displayName: "Sites", query: QUERY }),
    fullest: (scope, id) =>
      new SavedFunction(scope, id, {
        ...WORKSPACE,
        ...history(id),
        remoteName: "9a8b7c6d-0000-4000-8000-000000000006",
        dependsOn: [],
        displayName: "Sites",
        category: "siemform",
        query: "T | where Url has site",
        functionParameters: ["T:(Url:string,Count:long)", "site:string", 'kind:string="${x}"'],
        tags: { owner: "soc" },
      }),
    withText: (scope, id, text) =>
      new SavedFunction(scope, id, {
        ...WORKSPACE,
        displayName: text,
        category: text,
        query: text,
        tags: { owner: text },
      }),
  },
];
