import {
  AggregationRule,
  ChainRule,
  CustomInsight,
  FirstSeenRule,
  Folder,
  LookupTable,
  MatchList,
  MatchRule,
  Monitor,
  OutlierRule,
  ScheduledSearch,
  ThresholdRule,
  TuningExpression,
} from "../../../constructs/sumologic";
import type {
  AggregationRuleProps,
  ChainRuleProps,
  CustomInsightProps,
  FirstSeenRuleProps,
  FolderProps,
  LookupTableProps,
  MatchListProps,
  MatchRuleProps,
  MonitorProps,
  OutlierRuleProps,
  ScheduledSearchProps,
  ThresholdRuleProps,
  TuningExpressionProps,
} from "../../../constructs/sumologic";
import { Duration } from "../../../src/model";
import type { ConstructExample } from "./example";

const FOLDER_ID = "0000000000000A01";
const ENTITY = { entityType: "_username", expression: "user_username" };
const HOST = { entityType: "_hostname", expression: "device_hostname" };

const CSE_SMALL = { name: "Staged tool", entitySelectors: [ENTITY] };
const SIGNAL_SMALL = { nameExpression: "Staged tool", descriptionExpression: "A tool was fetched." };

const CSE_FULL = {
  name: "Staged tool",
  isPrototype: true,
  summaryExpression: "{{user_username}} fetched {{baseImage}}",
  entitySelectors: [ENTITY, HOST],
  tactics: ["resource-development", "command-and-control"],
  techniques: ["T1608.001", "T1105"],
  tags: ["owner:soc"],
  suppressionWindowSize: Duration.days(7),
} as const;
const SIGNAL_FULL = {
  nameExpression: "Staged tool from {{http_url_rootDomain}}",
  descriptionExpression: "A tool was fetched from a staging site.",
};

const history = (id: string): { formerIds: string[]; notes: string[]; dependsOn: readonly [] } => ({
  formerIds: [`${id}-first`, `${id}-second`],
  notes: ["agreed in review"],
  dependsOn: [],
});

const cseText = (text: string) => ({ name: text, summaryExpression: text, entitySelectors: [ENTITY], tags: [text] });
const signalText = (text: string) => ({ nameExpression: text, descriptionExpression: text });

/** A match rule's properties. */
export const MATCH_RULE = {
  smallest: {
    ...CSE_SMALL,
    ...SIGNAL_SMALL,
    expression: "baseImage = 'certutil.exe'",
    severityMapping: { type: "constant", default: 5 },
  },
  fullest: {
    ...CSE_FULL,
    ...SIGNAL_FULL,
    enabled: false,
    expression: "objectType = 'EndpointProcess'",
    severityMapping: { type: "fieldValueMapping", field: "action", default: 4, mapping: [{ from: "blocked", to: 2 }] },
  },
} as const satisfies Record<string, MatchRuleProps>;

/** A threshold rule's properties. */
export const THRESHOLD_RULE = {
  smallest: {
    ...CSE_SMALL,
    description: "Many failures.",
    expression: "success = false",
    limit: 5,
    windowSize: Duration.minutes(10),
    severity: 5,
  },
  fullest: {
    ...CSE_FULL,
    enabled: false,
    description: "Many domains from one process.",
    expression: "objectType = 'NetworkDNS'",
    limit: 8,
    countDistinct: true,
    countField: "dstDevice_hostname",
    windowSize: Duration.minutes(45),
    groupByFields: ["srcDevice_hostname", "baseImage"],
    severity: 10,
  },
} as const satisfies Record<string, ThresholdRuleProps>;

/** A chain rule's properties. */
export const CHAIN_RULE = {
  smallest: {
    ...CSE_SMALL,
    description: "Failures, then a success.",
    expressionsAndLimits: [
      { expression: "success = false", limit: 5 },
      { expression: "success = true", limit: 1 },
    ],
    windowSize: Duration.minutes(30),
    severity: 6,
  },
  fullest: {
    ...CSE_FULL,
    enabled: false,
    description: "Download, persistence.",
    expressionsAndLimits: [
      { expression: "action = 'ProcessCreate'", limit: 1 },
      { expression: "metadata_deviceEventId = 'Security-4698'", limit: 1 },
    ],
    ordered: true,
    windowSize: Duration.hours(1),
    groupByFields: ["user_username", "baseImage"],
    severity: 8,
  },
} as const satisfies Record<string, ChainRuleProps>;

/** An aggregation rule's properties. */
export const AGGREGATION_RULE = {
  smallest: {
    ...CSE_SMALL,
    ...SIGNAL_SMALL,
    matchExpression: "objectType = 'Network'",
    aggregationFunctions: [{ name: "total", function: "count", arguments: ["true"] }],
    triggerExpression: "total > 5",
    windowSize: Duration.minutes(5),
    severityMapping: { type: "constant", default: 3 },
  },
  fullest: {
    ...CSE_FULL,
    ...SIGNAL_FULL,
    enabled: true,
    matchExpression: "!isNull(http_response_statusCode)",
    aggregationFunctions: [
      { name: "good", function: "count", arguments: ["http_response_statusCode <= 201"] },
      { name: "bad", function: "sum", arguments: ["bytesIn", "bytesOut"] },
    ],
    triggerExpression: "bad / (good + bad) > 0.75",
    groupByEntity: false,
    windowSize: Duration.days(5),
    groupByFields: ["dstDevice_ip", "dstDevice_hostname"],
    severityMapping: { type: "fieldValue", field: "severity", default: 4 },
  },
} as const satisfies Record<string, AggregationRuleProps>;

/** A first-seen rule's properties. */
export const FIRST_SEEN_RULE = {
  smallest: {
    ...CSE_SMALL,
    ...SIGNAL_SMALL,
    filterExpression: "objectType = 'NetworkHTTP'",
    valueFields: ["http_url_rootDomain"],
    baselineType: "GLOBAL",
    severity: 2,
  },
  fullest: {
    ...CSE_FULL,
    ...SIGNAL_FULL,
    enabled: false,
    filterExpression: "objectType = 'NetworkHTTP'",
    valueFields: ["http_url_rootDomain", "baseImage"],
    groupByFields: ["srcDevice_ip", "baseImage"],
    baselineType: "PER_ENTITY",
    baselineWindowSize: Duration.days(14),
    retentionWindowSize: Duration.days(60),
    severity: 1,
  },
} as const satisfies Record<string, FirstSeenRuleProps>;

/** An outlier rule's properties. */
export const OUTLIER_RULE = {
  smallest: {
    ...CSE_SMALL,
    ...SIGNAL_SMALL,
    matchExpression: "objectType = 'NetworkDNS'",
    aggregationFunction: { name: "current", function: "count", arguments: ["true"] },
    windowSize: Duration.hours(1),
    severity: 3,
  },
  fullest: {
    ...CSE_FULL,
    ...SIGNAL_FULL,
    enabled: true,
    matchExpression: "objectType = 'NetworkDNS'",
    aggregationFunction: { name: "current", function: "count_distinct", arguments: ["dns_queryDomain_rootDomain"] },
    windowSize: Duration.days(1),
    groupByFields: ["srcDevice_ip", "device_hostname"],
    baselineWindowSize: Duration.days(14),
    retentionWindowSize: Duration.days(60),
    deviationThreshold: 5,
    floorValue: 30,
    severity: 3,
  },
} as const satisfies Record<string, OutlierRuleProps>;

/** A scheduled search's properties. */
export const SCHEDULED_SEARCH = {
  smallest: {
    name: "Staged tool",
    parentId: FOLDER_ID,
    queryString: "_sourceCategory=proxy | count by src_ip",
    scheduleType: "1Hour",
    parseableTimeRange: { type: "relative", from: Duration.hours(1) },
    notification: { type: "saveToView", viewName: "staged_tools" },
  },
  fullest: {
    name: "Staged tool",
    parentId: FOLDER_ID,
    description: "A tool fetched from a file-sharing site.",
    queryString:
      '_sourceCategory={{category}} | count by src_ip | src_ip as srcDevice_ip | 7 as normalizedSeverity | "Resource Development" as stage',
    parsingMode: "AutoParse",
    intervalTimeType: "receiptTime",
    queryParameters: [{ name: "category", dataType: "STRING", value: "proxy", description: "Where proxies log." }],
    scheduleType: "Custom",
    cronExpression: "0 0/20 * * * ? *",
    parseableTimeRange: { type: "relative", from: Duration.minutes(25), to: Duration.minutes(5) },
    timeRange: { type: "complete", rangeName: "yesterday" },
    timeZone: "Europe/Berlin",
    threshold: { thresholdType: "group", operator: "gt", count: 0 },
    notification: { type: "cseSignal", recordType: "NetworkProxy" },
    muteErrorEmails: true,
  },
} as const satisfies Record<string, ScheduledSearchProps>;

/** A monitor's properties. */
export const MONITOR = {
  smallest: {
    name: "Staged tool",
    query: "_sourceCategory=proxy",
    condition: {
      type: "static",
      critical: { timeRange: Duration.minutes(15), alert: { threshold: 1, thresholdType: "GreaterThanOrEqual" } },
    },
  },
  fullest: {
    name: "Staged tool",
    parentId: FOLDER_ID,
    description: "A tool fetched from a file-sharing site.",
    query: "_sourceCategory=proxy | count by src_ip",
    isDisabled: true,
    condition: {
      type: "static",
      field: "_count",
      critical: {
        timeRange: Duration.hours(1),
        frequency: Duration.minutes(5),
        alert: { threshold: 100, thresholdType: "GreaterThan" },
        resolution: { threshold: 90, thresholdType: "LessThanOrEqual", resolutionWindow: Duration.minutes(10) },
      },
      warning: { timeRange: Duration.days(1), alert: { threshold: 80, thresholdType: "GreaterThan" } },
    },
    missingData: { timeRange: Duration.minutes(30), frequency: Duration.minutes(5) },
    notifications: [
      {
        connectionType: "Email",
        runForTriggerTypes: ["ResolvedCritical", "Critical"],
        recipients: ["soc@example.com", "lead@example.com"],
        subject: "{{TriggerType}}: {{Name}}",
        messageBody: "{{QueryURL}}",
        timeZone: "Europe/Berlin",
      },
      {
        connectionType: "Slack",
        runForTriggerTypes: ["MissingData"],
        connectionId: "0000000000ABC123",
        payloadOverride: '{"text":"{{Name}}"}',
        resolutionPayloadOverride: '{"text":"over"}',
      },
    ],
    playbook: "| Step | Action |\n|---|---|\n| 1 | Find the file |",
    automatedPlaybookIds: ["683a60a123ad6099e4d1333e"],
    alertName: "{{Name}} on {{ResultJson.src_ip}}",
    notificationGroupFields: ["src_ip", "proc"],
    evaluationDelay: Duration.minutes(5),
    tags: { technique: "T1608" },
  },
} as const satisfies Record<string, MonitorProps>;

/** A match list's properties. */
export const MATCH_LIST = {
  smallest: { description: "Sites that staging uses.", targetColumn: "Domain" },
  fullest: {
    description: "Sites that staging uses.",
    targetColumn: "Domain",
    remoteName: "staging_sites",
    defaultTtl: Duration.hours(3),
    items: [
      { value: "paste.example", description: "seen in May", expiration: "2027-01-31T00:00:00" },
      { value: "files.example", description: "seen in June" },
    ],
  },
} as const satisfies Record<string, MatchListProps>;

/** A tuning expression's properties. */
const TUNING_EXPRESSION = {
  smallest: {
    name: "Build agents",
    description: "They fetch tools.",
    expression: "device_hostname LIKE 'build-%'",
    ruleIds: ["MATCH-S00359"],
  },
  fullest: {
    name: "Lab",
    description: "Only the lab is watched.",
    expression: "device_hostname LIKE 'lab-%'",
    enabled: false,
    exclude: false,
    isGlobal: true,
  },
} as const satisfies Record<string, TuningExpressionProps>;

/** A custom insight's properties. */
export const CUSTOM_INSIGHT = {
  smallest: {
    name: "Multi-stage C2",
    description: "One host, several stages.",
    severity: "HIGH",
    signalNames: ["Staged tool*"],
  },
  fullest: {
    name: "Multi-stage C2",
    description: "One host, several stages.",
    enabled: false,
    ordered: true,
    ruleIds: ["FIRST-U00002", "CHAIN-U00001"],
    severity: "HIGH",
    dynamicSeverity: [{ minimumSignalSeverity: 8, insightSeverity: "CRITICAL" }],
    signalMatchStrategy: "STRICT",
    tactics: ["command-and-control"],
    techniques: ["T1104"],
    tags: ["owner:soc"],
  },
} as const satisfies Record<string, CustomInsightProps>;

/** A lookup table's properties. */
export const LOOKUP_TABLE = {
  smallest: {
    description: "Scores of staging sites.",
    parentFolderId: FOLDER_ID,
    fields: [{ fieldName: "domain", fieldType: "string" }],
    primaryKeys: ["domain"],
  },
  fullest: {
    description: "Scores of staging sites.",
    parentFolderId: FOLDER_ID,
    remoteName: "staging_sites",
    fields: [
      { fieldName: "domain", fieldType: "string" },
      { fieldName: "score", fieldType: "int" },
    ],
    primaryKeys: ["domain"],
    ttl: Duration.days(30),
    sizeLimitAction: "DeleteOldData",
  },
} as const satisfies Record<string, LookupTableProps>;

/** A folder's properties. */
export const FOLDER = {
  smallest: { name: "T1608", description: "Staging.", parentId: FOLDER_ID },
  fullest: { name: "T1608", description: "Staging.", parentId: FOLDER_ID },
} as const satisfies Record<string, FolderProps>;

/** One of each of Sumo Logic's constructs. */
export const SUMO_EXAMPLES: readonly ConstructExample[] = [
  {
    name: "MatchRule",
    smallest: (scope, id) => new MatchRule(scope, id, MATCH_RULE.smallest),
    fullest: (scope, id) => new MatchRule(scope, id, { ...MATCH_RULE.fullest, ...history(id) }),
    withText: (scope, id, text) =>
      new MatchRule(scope, id, {
        ...cseText(text),
        ...signalText(text),
        expression: text,
        severityMapping: { type: "fieldValueMapping", field: "action", default: 4, mapping: [{ from: text, to: 2 }] },
      }),
  },
  {
    name: "ThresholdRule",
    smallest: (scope, id) => new ThresholdRule(scope, id, THRESHOLD_RULE.smallest),
    fullest: (scope, id) => new ThresholdRule(scope, id, { ...THRESHOLD_RULE.fullest, ...history(id) }),
    withText: (scope, id, text) =>
      new ThresholdRule(scope, id, {
        ...THRESHOLD_RULE.smallest,
        ...cseText(text),
        description: text,
        expression: text,
      }),
  },
  {
    name: "ChainRule",
    smallest: (scope, id) => new ChainRule(scope, id, CHAIN_RULE.smallest),
    fullest: (scope, id) => new ChainRule(scope, id, { ...CHAIN_RULE.fullest, ...history(id) }),
    withText: (scope, id, text) =>
      new ChainRule(scope, id, {
        ...CHAIN_RULE.smallest,
        ...cseText(text),
        description: text,
        expressionsAndLimits: [
          { expression: text, limit: 1 },
          { expression: `${text} = 'next'`, limit: 1 },
        ],
      }),
  },
  {
    name: "AggregationRule",
    smallest: (scope, id) => new AggregationRule(scope, id, AGGREGATION_RULE.smallest),
    fullest: (scope, id) => new AggregationRule(scope, id, { ...AGGREGATION_RULE.fullest, ...history(id) }),
    withText: (scope, id, text) =>
      new AggregationRule(scope, id, {
        ...AGGREGATION_RULE.smallest,
        ...cseText(text),
        ...signalText(text),
        matchExpression: text,
        aggregationFunctions: [{ name: "total", function: "count", arguments: [text] }],
        triggerExpression: `total > 5 and ${text}`,
      }),
  },
  {
    name: "FirstSeenRule",
    smallest: (scope, id) => new FirstSeenRule(scope, id, FIRST_SEEN_RULE.smallest),
    fullest: (scope, id) => new FirstSeenRule(scope, id, { ...FIRST_SEEN_RULE.fullest, ...history(id) }),
    withText: (scope, id, text) =>
      new FirstSeenRule(scope, id, {
        ...FIRST_SEEN_RULE.smallest,
        ...cseText(text),
        ...signalText(text),
        filterExpression: text,
      }),
  },
  {
    name: "OutlierRule",
    smallest: (scope, id) => new OutlierRule(scope, id, OUTLIER_RULE.smallest),
    fullest: (scope, id) => new OutlierRule(scope, id, { ...OUTLIER_RULE.fullest, ...history(id) }),
    withText: (scope, id, text) =>
      new OutlierRule(scope, id, {
        ...OUTLIER_RULE.smallest,
        ...cseText(text),
        ...signalText(text),
        matchExpression: text,
        aggregationFunction: { name: "current", function: "count", arguments: [text] },
      }),
  },
  {
    name: "ScheduledSearch",
    smallest: (scope, id) => new ScheduledSearch(scope, id, SCHEDULED_SEARCH.smallest),
    fullest: (scope, id) => new ScheduledSearch(scope, id, { ...SCHEDULED_SEARCH.fullest, ...history(id) }),
    withText: (scope, id, text) =>
      new ScheduledSearch(scope, id, {
        ...SCHEDULED_SEARCH.smallest,
        name: text,
        description: text,
        queryString: text,
        queryParameters: [{ name: "site", dataType: "STRING", value: text, description: text }],
        notification: { type: "email", toList: ["soc@example.com"], subjectTemplate: text },
      }),
  },
  {
    name: "Monitor",
    smallest: (scope, id) => new Monitor(scope, id, MONITOR.smallest),
    fullest: (scope, id) => new Monitor(scope, id, { ...MONITOR.fullest, ...history(id) }),
    withText: (scope, id, text) =>
      new Monitor(scope, id, {
        ...MONITOR.smallest,
        query: text,
        playbook: text,
        alertName: text,
        tags: { technique: text, [`${text} as name`]: "x" },
        notifications: [
          {
            connectionType: "Email",
            runForTriggerTypes: ["Critical"],
            recipients: ["soc@example.com"],
            subject: text,
            messageBody: text,
          },
        ],
      }),
  },
  {
    name: "MatchList",
    smallest: (scope, id) => new MatchList(scope, id, MATCH_LIST.smallest),
    fullest: (scope, id) => new MatchList(scope, id, { ...MATCH_LIST.fullest, ...history(id) }),
    withText: (scope, id, text) =>
      new MatchList(scope, id, { description: text, targetColumn: text, items: [{ value: text, description: text }] }),
  },
  {
    name: "TuningExpression",
    smallest: (scope, id) => new TuningExpression(scope, id, TUNING_EXPRESSION.smallest),
    fullest: (scope, id) => new TuningExpression(scope, id, { ...TUNING_EXPRESSION.fullest, ...history(id) }),
    withText: (scope, id, text) =>
      new TuningExpression(scope, id, {
        ...TUNING_EXPRESSION.smallest,
        name: text,
        description: text,
        expression: text,
      }),
  },
  {
    name: "CustomInsight",
    smallest: (scope, id) => new CustomInsight(scope, id, CUSTOM_INSIGHT.smallest),
    fullest: (scope, id) => new CustomInsight(scope, id, { ...CUSTOM_INSIGHT.fullest, ...history(id) }),
    withText: (scope, id, text) =>
      new CustomInsight(scope, id, {
        name: text,
        description: text,
        severity: "HIGH",
        signalNames: [text],
        tags: [text],
      }),
  },
  {
    name: "LookupTable",
    smallest: (scope, id) => new LookupTable(scope, id, LOOKUP_TABLE.smallest),
    fullest: (scope, id) => new LookupTable(scope, id, { ...LOOKUP_TABLE.fullest, ...history(id) }),
    withText: (scope, id, text) => new LookupTable(scope, id, { ...LOOKUP_TABLE.smallest, description: text }),
  },
  {
    name: "Folder",
    smallest: (scope, id) => new Folder(scope, id, FOLDER.smallest),
    fullest: (scope, id) => new Folder(scope, id, { ...FOLDER.fullest, ...history(id) }),
    withText: (scope, id, text) => new Folder(scope, id, { ...FOLDER.smallest, name: text, description: text }),
  },
];
