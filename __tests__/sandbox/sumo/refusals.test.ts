import type { JsonObject } from "../../../src/sandbox/store";
import { SUMO_REFUSALS } from "../../../src/sandbox/sumo";
import {
  AGGREGATION,
  BLOCK,
  CHAIN,
  COLUMN,
  CONNECTION,
  CRITICALITY,
  ENTITY_TYPE,
  FIRST_SEEN,
  FOLDER,
  INSIGHT,
  LOOKUP,
  MATCH,
  MATCH_LIST,
  MONITOR,
  OUTLIER,
  SEARCH,
  TAG,
  THRESHOLD,
  TUNING,
} from "./bodies";
import { errorOf, SumoService } from "./sumo-service";

const service = new SumoService();
let listId = "";
beforeAll(async () => {
  listId = String((await service.take("POST", "sec/v1/match-lists", { fields: MATCH_LIST }))["id"]);
});
afterAll(() => service.close());

/** A body that is refused, and the path it is sent to. */
type Case = readonly [id: string, path: string, body: JsonObject];

const RULES = "sec/v1/rules";
const cse =
  (path: string, good: JsonObject) =>
  (id: string, change: JsonObject): Case => [id, path, { fields: { ...good, ...change } }];
const core =
  (path: string, good: JsonObject) =>
  (id: string, change: JsonObject): Case => [id, path, { ...good, ...change }];

const match = cse(`${RULES}/templated`, MATCH);
const threshold = cse(`${RULES}/threshold`, THRESHOLD);
const chain = cse(`${RULES}/chain`, CHAIN);
const aggregation = cse(`${RULES}/aggregation`, AGGREGATION);
const firstSeen = cse(`${RULES}/first-seen`, FIRST_SEEN);
const outlier = cse(`${RULES}/outlier`, OUTLIER);
const insight = cse("sec/v1/custom-insights", INSIGHT);
const tuning = cse("sec/v1/rule-tuning-expressions", TUNING);
const list = cse("sec/v1/match-lists", MATCH_LIST);
const column = cse("sec/v1/custom-match-list-columns", COLUMN);
const entityType = cse("sec/v1/custom-entity-types", ENTITY_TYPE);
const tag = cse("sec/v1/tag-schemas", TAG);
const search = core("v1/logSearches", SEARCH);
const lookup = core("v1/lookupTables", LOOKUP);
const monitor = core("v1/monitors?parentId=root&", MONITOR);
const item = (id: string, change: JsonObject): Case => [
  id,
  "items",
  { items: [{ value: "v", description: "d", ...change }] },
];

const scores = (change: JsonObject): JsonObject => ({
  scoreMapping: {
    type: "fieldValueMapping",
    default: 3,
    field: "f",
    mapping: [{ type: "eq", from: "x", to: 7 }],
    ...change,
  },
});
const aggregate = (change: JsonObject): JsonObject => ({
  aggregationFunctions: [{ name: "hits", function: "count", arguments: ["true"], ...change }],
});
const range = (from: JsonObject): JsonObject => ({ type: "BeginBoundedTimeRange", from });
const back = (relativeTime: string): JsonObject => range({ type: "RelativeTimeRangeBoundary", relativeTime });
const schedule = (id: string, change: JsonObject, query: JsonObject = {}): Case =>
  search(id, { ...query, schedule: { ...(SEARCH["schedule"] as JsonObject), ...change } });
const notify = (id: string, notification: JsonObject): Case => schedule(id, { notification });
const trigger = (id: string, change: JsonObject, more: JsonObject = {}): Case =>
  monitor(id, { ...more, triggers: [{ triggerType: "Critical", timeRange: "1h", ...change }] });
const note = (id: string, change: JsonObject): Case =>
  monitor(id, { notifications: [{ notification: { connectionType: "Slack", ...change }, runForTriggerTypes: [] }] });

const CASES: readonly Case[] = [
  match("rule-name-empty", { name: " " }),
  match("rule-enabled-missing", { enabled: null }),
  match("rule-without-entity", { entitySelectors: [] }),
  match("rule-entity-incomplete", { entitySelectors: [{ entityType: "_ip", expression: "" }] }),
  match("rule-tag-empty", { tags: ["a", ""] }),
  match("rule-suppression-range", { suppressionWindowSize: 604_800_001 }),
  match("rule-name-expression-empty", { nameExpression: "" }),
  match("rule-description-empty", { descriptionExpression: "" }),
  match("rule-severity-mapping-type", scores({ type: "other" })),
  match("rule-severity-mapping-default", scores({ type: "constant", default: 11 })),
  match("rule-severity-mapping-field", scores({ type: "fieldValue", field: "" })),
  match("rule-severity-mapping-empty", scores({ mapping: [] })),
  match("rule-severity-mapping-entry", scores({ mapping: [{ type: "like", from: "x", to: 7 }] })),
  match("expression-empty", { expression: " \n" }),
  match("expression-empty", { expression: "/* to be written */" }),
  match("expression-quotes", { expression: "a = 'b" }),
  match("expression-comment", { expression: "a = 'b' /* c" }),
  match("expression-brackets", { expression: "(a = ')'" }),
  threshold("rule-plain-description-empty", { description: "" }),
  threshold("rule-severity-range", { score: 11 }),
  threshold("rule-window-unknown", { windowSize: "T45M" }),
  threshold("rule-window-custom-range", { windowSize: "CUSTOM", windowSizeMilliseconds: "432000001" }),
  threshold("rule-suppression-within-window", { suppressionWindowSize: 1_800_000 }),
  threshold("rule-group-field-empty", { groupByFields: [""] }),
  threshold("threshold-limit-range", { limit: 0 }),
  chain("chain-without-step", { expressionsAndLimits: [] }),
  chain("chain-limit-range", { expressionsAndLimits: [{ expression: "a = 1", limit: 0 }] }),
  aggregation("rule-aggregation-missing", { aggregationFunctions: [] }),
  aggregation("rule-aggregation-function", aggregate({ function: "median" })),
  aggregation("rule-aggregation-incomplete", aggregate({ arguments: [] })),
  aggregation("aggregation-too-many", {
    aggregationFunctions: Array.from({ length: 7 }, (_, index) => ({
      name: `n${String(index)}`,
      function: "count",
      arguments: ["true"],
    })),
  }),
  firstSeen("first-seen-baseline-type", { baselineType: "OTHER" }),
  firstSeen("first-seen-without-value", { valueFields: [] }),
  firstSeen("first-seen-value-empty", { valueFields: [""] }),
  firstSeen("rule-baseline-form", { baselineWindowSize: 86_400_000 }),
  firstSeen("rule-baseline-beyond-retention", { baselineWindowSize: "172800000" }),
  firstSeen("rule-retention-too-long", { retentionWindowSize: "7776000001" }),
  outlier("outlier-window", { windowSize: "T30M" }),
  outlier("outlier-one-aggregate", { aggregationFunctions: [...listOf(OUTLIER), ...listOf(OUTLIER)] }),
  outlier("outlier-deviation-range", { deviationThreshold: 6 }),
  outlier("outlier-floor-range", { floorValue: -1 }),
  insight("insight-name-empty", { name: "" }),
  insight("insight-severity", { severity: "SEVERE" }),
  insight("insight-dynamic-severity", { dynamicSeverity: [{ minimumSignalSeverity: 1, insightSeverity: "SEVERE" }] }),
  insight("insight-signal-severity-range", {
    dynamicSeverity: [{ minimumSignalSeverity: 11, insightSeverity: "LOW" }],
  }),
  insight("insight-strategy", { signalMatchStrategy: "LOOSE" }),
  insight("insight-rules-or-signals", { signalNames: ["s"] }),
  insight("insight-tag-empty", { tags: [""] }),
  tuning("tuning-name-empty", { name: "" }),
  tuning("tuning-global-with-rules", { isGlobal: true }),
  list("match-list-name-empty", { name: "" }),
  list("match-list-description-empty", { description: "" }),
  list("match-list-column-empty", { targetColumn: "" }),
  list("match-list-ttl-range", { defaultTtl: -1 }),
  ["match-list-batch", "items", { items: [] }],
  item("match-list-value-empty", { value: "" }),
  item("match-list-item-undescribed", { description: "" }),
  item("match-list-expiration", { expiration: "tomorrow" }),
  item("match-list-expiration", { expiration: "2027-02-30T00:00:00" }),
  item("match-list-expiration", { expiration: "2027-02-28T24:00:00" }),
  column("column-name-empty", { name: "" }),
  column("column-without-field", { fields: [] }),
  column("column-field-empty", { fields: [""] }),
  cse("sec/v1/network-blocks", BLOCK)("network-block-form", { addressBlock: "10.0.0.256/24" }),
  cse("sec/v1/entity-criticality-configs", CRITICALITY)("criticality-name-empty", { name: "" }),
  entityType("entity-type-name-empty", { name: "" }),
  entityType("entity-type-identifier-empty", { identifier: "" }),
  entityType("entity-type-without-field", { fields: [] }),
  tag("tag-schema-key-empty", { key: "" }),
  tag("tag-schema-label-empty", { label: "" }),
  tag("tag-schema-content-type", { contentTypes: ["other"] }),
  search("search-name-length", { name: "x".repeat(256) }),
  search("search-description-length", { description: "x".repeat(256) }),
  search("search-parsing-mode", { parsingMode: "Other" }),
  search("search-interval-time-type", { intervalTimeType: "otherTime" }),
  search("search-time-range", { timeRange: { type: "CompleteLiteralTimeRange", rangeName: "tomorrow" } }),
  search("search-parameters-too-many", {
    queryParameters: Array.from({ length: 11 }, () => ({ name: "p", dataType: "ANY" })),
  }),
  search("search-parameter-type", { queryParameters: [{ name: "p", dataType: "OTHER" }] }),
  search("search-parameter-name", {
    queryParameters: Array.from({ length: 2 }, () => ({ name: "p", dataType: "ANY" })),
  }),
  search("query-empty", { queryString: " " }),
  search("query-quotes", { queryString: 'error "open' }),
  search("query-brackets", { queryString: "error or (warning" }),
  schedule("schedule-type", { scheduleType: "3Hours" }),
  schedule("schedule-type", { scheduleType: "toString" }),
  schedule("schedule-cron-missing", { scheduleType: "1Day" }),
  schedule("schedule-cron-form", { scheduleType: "Custom", cronExpression: "0 0 25 * * ?" }),
  schedule("schedule-cron-too-often", { scheduleType: "Custom", cronExpression: "0 0/10 * * * ? *" }),
  schedule("schedule-range", { parseableTimeRange: back("1 hour") }),
  schedule("schedule-range-absolute", {
    parseableTimeRange: range({ type: "EpochTimeRangeBoundary", epochMillis: 1 }),
  }),
  schedule("schedule-real-time-range", { scheduleType: "RealTime" }),
  schedule("schedule-range-too-long", { parseableTimeRange: back("-7d1m") }),
  schedule(
    "schedule-real-time-operator",
    { scheduleType: "RealTime", parseableTimeRange: back("-15m") },
    { queryString: "error | transactionize x" },
  ),
  schedule("schedule-time-zone", { timeZone: "" }),
  schedule("schedule-threshold", { threshold: { thresholdType: "rows", operator: "gt", count: 0 } }),
  notify("schedule-notification", { taskType: "Other" }),
  notify("schedule-record-type", { taskType: "CseSignalNotificationSyncDefinition", recordType: "Canary" }),
  notify("schedule-mail-without-recipient", { taskType: "EmailSearchNotificationSyncDefinition", toList: [] }),
  notify("schedule-webhook-alerts", {
    taskType: "WebhookSearchNotificationSyncDefinition",
    itemizeAlerts: true,
    maxItemizedAlerts: 101,
  }),
  search("content-parent-missing", { parentId: "00000000000000B1" }),
  core("v2/content/folders", FOLDER)("folder-name-empty", { name: "" }),
  core("v1/connections", CONNECTION)("connection-name-empty", { name: "" }),
  lookup("lookup-description-length", { description: "x".repeat(1001) }),
  lookup("lookup-description-missing", { description: null }),
  lookup("lookup-description-missing", { description: "" }),
  lookup("lookup-field-type", { fields: [{ fieldName: "k", fieldType: "date" }] }),
  lookup("lookup-field-doubled", { fields: Array.from({ length: 2 }, () => ({ fieldName: "k", fieldType: "int" })) }),
  lookup("lookup-key-unknown", { primaryKeys: ["other"] }),
  lookup("lookup-without-key", { primaryKeys: [] }),
  lookup("lookup-ttl-range", { ttl: -1 }),
  lookup("lookup-size-action", { sizeLimitAction: "Other" }),
  core("v1/monitors?parentId=00000000000000B1", MONITOR)("monitor-parent-missing", {}),
  monitor("monitor-name-form", { name: "a/b" }),
  monitor("monitor-description-form", { description: " d" }),
  monitor("monitor-type-unknown", { type: "Other" }),
  monitor("monitor-kind", { monitorType: "Other" }),
  monitor("monitor-evaluation-delay", { evaluationDelay: "1 minute" }),
  monitor("monitor-alert-name-length", { alertName: "x".repeat(513) }),
  monitor("monitor-without-query", { queries: [] }),
  monitor("monitor-without-trigger", { triggers: [] }),
  trigger("monitor-threshold-type", { thresholdType: "Equal" }),
  trigger("monitor-sensitivity-range", { sensitivity: 2 }),
  trigger("monitor-direction", { direction: "Sideways" }),
  trigger("monitor-time-range", { timeRange: "25h" }),
  trigger(
    "monitor-resolution-occurrence",
    { triggerType: "ResolvedCritical", detectionMethod: "MetricsStaticCondition", occurrenceType: "AtLeastOnce" },
    { monitorType: "Metrics" },
  ),
  note("monitor-connection-type", { connectionType: "Pigeon" }),
  note("monitor-payload-form", { payloadOverride: "{" }),
  monitor("monitor-resolution-range", {
    triggers: [
      { triggerType: "Critical", timeRange: "-15m" },
      { triggerType: "ResolvedCritical", timeRange: "-30m" },
    ],
  }),
  monitor("monitor-separate-notifications", { groupNotifications: false }),
];

/** These need more than one request; `rules.test.ts` and `sumo-api.test.ts` have them. */
const ELSEWHERE = ["content-name-taken", "rule-type-full"];

test("every reason to refuse has a case", () => {
  expect([...new Set([...CASES.map(([id]) => id), ...ELSEWHERE])].sort()).toEqual(
    SUMO_REFUSALS.map(({ id }) => id).sort(),
  );
});

test.each(CASES)("%s is refused with its own status, code and words", async (id, path, body) => {
  const refusal = SUMO_REFUSALS.find((each) => each.id === id);
  const before = service.store.collections();

  const reply = await service.ask("POST", path === "items" ? `sec/v1/match-lists/${listId}/items` : path, { body });
  const { code, message, detail } = errorOf(reply);

  expect({ status: reply.status, code, summary: detail ?? message }).toEqual({
    status: refusal?.status,
    code: refusal?.code,
    summary: refusal?.summary,
  });
  expect(service.store.collections()).toEqual(before);
});

function listOf(rule: JsonObject): readonly unknown[] {
  return rule["aggregationFunctions"] as readonly unknown[];
}
