import type { QueryAnswer } from "../../../../src/sandbox/http";
import { AUTOMATION, SEARCH, WATCHLIST, guid, nrt, scheduled } from "../bodies";

/** A request that is refused. */
export interface Example {
  /** The refusal. */
  readonly id: string;
  /** Where it is sent, behind the workspace or Sentinel. */
  readonly path: string;
  /** What is sent. */
  readonly body: object;
  /** A part of the message. */
  readonly message: string;
  /** What is known of the query. @defaultValue nothing is wrong */
  readonly answer?: QueryAnswer;
}

const rule = (id: string, changes: object, message: string, answer?: QueryAnswer): Example => ({
  id,
  path: "alertRules/r1",
  body: scheduled(changes),
  message,
  ...(answer && { answer }),
});
const mapping = (entityType: string, ...identifiers: string[]) => ({
  entityType,
  fieldMappings: identifiers.map((identifier) => ({ identifier, columnName: "C" })),
});
const mapped = (...entityMappings: object[]) => ({ entityMappings });
const grouped = (groupingConfiguration: object, others: object = {}) => ({
  ...others,
  incidentConfiguration: {
    createIncident: true,
    groupingConfiguration: {
      enabled: true,
      lookbackDuration: "PT5H",
      matchingMethod: "Selected",
      ...groupingConfiguration,
    },
  },
});
const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, "C"]));
const problem = (kind: QueryAnswer["problems"][number]["kind"]): QueryAnswer => ({
  problems: [{ kind, name: "x", message: "x is not known." }],
});
const outputs: QueryAnswer = { problems: [], columns: { C: "string", c2: "string" } };
const texts: Example[] = [
  rule("rule-name-missing", { displayName: " " }, "'DisplayName'"),
  rule("rule-name-long", { displayName: "n".repeat(257) }, "Invalid length of '257' for 'DisplayName'"),
  rule("rule-description-long", { description: "d".repeat(5_001) }, "Invalid length of '5001' for 'Description'"),
  rule("severity-unknown", { severity: "Critical" }, "Invalid value 'Critical' for 'Severity'"),
  rule("tactic-unknown", { tactics: ["Stealing"] }, "Invalid value 'Stealing' for 'Tactics'"),
  rule(
    "technique-form",
    { techniques: ["T1098.003"] },
    "The technique 'T1098.003' is invalid. The expected format is 'T####'",
  ),
  rule("sub-technique-form", { subTechniques: ["T1098"] }, "The sub-technique 'T1098' is invalid"),
  rule("template-version-form", { templateVersion: "1.0" }, "The template version '1.0'"),
  rule("rule-kind-unknown", {}, "Invalid value 'Other' for 'Kind'"),
  rule("rule-template-missing", {}, "'AlertRuleTemplateName'"),
  rule("product-filter-unknown", {}, "Invalid value 'Some' for 'ProductFilter'"),
].map((example, index) => (index < 8 ? example : { ...example, body: otherKind(example.id) }));

function otherKind(id: string): object {
  const bodies: Record<string, object> = {
    "rule-kind-unknown": { kind: "Other", properties: {} },
    "rule-template-missing": { kind: "Fusion", properties: { enabled: true } },
    "product-filter-unknown": { kind: "MicrosoftSecurityIncidentCreation", properties: { productFilter: "Some" } },
  };
  return bodies[id] ?? {};
}

const schedule: Example[] = [
  rule("query-frequency-range", { queryFrequency: "PT4M" }, "'queryFrequency' 'PT4M'"),
  rule("query-period-range", { queryPeriod: "P15D" }, "'queryPeriod' 'P15D'"),
  rule("suppression-range", { suppressionDuration: "P2D" }, "'suppressionDuration' 'P2D'"),
  rule("frequency-beyond-period", { queryFrequency: "PT2H" }, "greater than or equal to the 'queryFrequency'"),
  rule(
    "long-period-too-often",
    { queryFrequency: "PT59M", queryPeriod: "P2D" },
    "Invalid Properties for Scheduled alert rule: When 'queryPeriod' greater than or equal to 2 days, the 'queryFrequency' should be greater than or equal to 1 hour.",
  ),
  rule(
    "suppression-below-frequency",
    { suppressionEnabled: true, suppressionDuration: "PT5M" },
    "'suppressionDuration' should be greater",
  ),
  rule("trigger-operator-unknown", { triggerOperator: "gt" }, "Invalid value 'gt' for 'TriggerOperator'"),
  rule("trigger-threshold-range", { triggerThreshold: 10_001 }, "Invalid value '10001' for 'TriggerThreshold'"),
  rule("start-time-range", { startTimeUtc: "2026-01-01T00:09:00Z" }, "'startTimeUtc'"),
];

const mappings: Example[] = [
  rule(
    "entity-mapping-count",
    mapped(),
    "Invalid length of '0' for 'EntityMappings'. 'EntityMappings' length should be between '1' and '10'",
  ),
  rule("sentinel-entity-mapping-count", { sentinelEntitiesMappings: [] }, "'SentinelEntitiesMappings'"),
  rule("entity-type-unknown", mapped(mapping("IoTDevice", "DeviceId")), "Invalid value 'IoTDevice' for 'EntityType'"),
  rule(
    "field-mapping-count",
    mapped(mapping("Host", "HostName", "DnsDomain", "NTDomain", "OSFamily")),
    "Invalid length of '4' for 'FieldMappings'",
  ),
  rule(
    "identifier-unknown",
    mapped(mapping("Host", "Name")),
    "Invalid identifier 'Name' for type 'Host' encountered. Valid identifiers are: [",
  ),
  rule("identifier-missing", mapped(mapping("Host", "OSFamily")), "needs at least one of these identifiers"),
  rule(
    "mapped-column-empty",
    mapped({ entityType: "IP", fieldMappings: [{ identifier: "Address", columnName: "" }] }),
    "'ColumnName'",
  ),
  rule("custom-details-count", { customDetails: keys(21) }, "Invalid length of '21' for 'CustomDetails'"),
  rule("custom-detail-key", { customDetails: { "1st": "C" } }, "key '1st'"),
  rule("custom-detail-column", { customDetails: { first: "a b" } }, "value 'a b'"),
];

const details: Example[] = [
  rule(
    "alert-format-length",
    { alertDetailsOverride: { alertDisplayNameFormat: "" } },
    "Invalid length of '0' for 'alertDisplayNameFormat'",
  ),
  rule(
    "alert-format-placeholders",
    { alertDetailsOverride: { alertDescriptionFormat: "{{a}}{{b}}{{c}}{{d}}" } },
    "has '4' parameters",
  ),
  rule("alert-format-braces", { alertDetailsOverride: { alertDescriptionFormat: "{{a}" } }, "braces do not match"),
  rule(
    "alert-property-unknown",
    { alertDetailsOverride: { alertDynamicProperties: [{ alertProperty: "Color", value: "C" }] } },
    "Invalid value 'Color'",
  ),
  rule(
    "event-grouping-unknown",
    { eventGroupingSettings: { aggregationKind: "Some" } },
    "Invalid value 'Some' for 'AggregationKind'",
  ),
  rule("grouping-method-unknown", grouped({ matchingMethod: "All" }), "Invalid value 'All' for 'MatchingMethod'"),
  rule("grouping-detail-unknown", grouped({ groupByAlertDetails: ["Color"] }), "'GroupByAlertDetails'"),
  rule("grouping-selects-nothing", grouped({}), "When 'MatchingMethod' is 'Selected'"),
  rule(
    "grouping-without-entities",
    grouped({ matchingMethod: "AllEntities" }),
    "When 'MatchingMethod' is 'AllEntities'",
  ),
  rule(
    "grouping-entity-unmapped",
    grouped({ groupByEntities: ["IP"] }, mapped(mapping("Host", "HostName"))),
    "Invalid value 'IP' for 'GroupByEntities'",
  ),
  rule(
    "grouping-custom-detail-unknown",
    grouped({ groupByCustomDetails: ["x"] }),
    "Invalid value 'x' for 'GroupByCustomDetails'",
  ),
];

const queries: Example[] = [
  rule("query-length", { query: "q".repeat(10_001) }, "Invalid length of '10001' for 'Query'"),
  rule("query-of-everything", {}, "should not contain 'search' or 'union *'", problem("whole-workspace")),
  rule("query-of-data-explorer", { query: "adx('https://a.example/db').T" }, "Azure Data Explorer"),
  rule(
    "query-of-many-workspaces",
    { query: `union ${Array.from({ length: 21 }, (_, index) => `workspace("w${index}").T`).join(", ")}` },
    "at most 20 workspaces",
  ),
  {
    id: "nrt-of-other-workspaces",
    path: "alertRules/r1",
    body: nrt({ query: 'workspace("w").T' }),
    message: "cross-workspace",
  },
  rule(
    "query-table-unknown",
    {},
    "Failed to run the analytics rule query. One of the tables does not exist.",
    problem("unknown-table"),
  ),
  rule("query-column-unknown", {}, "x is not known.", problem("unknown-column")),
  rule("query-function-unknown", {}, "x is not known.", problem("unknown-function")),
  rule("query-watchlist-unknown", {}, "x is not known.", problem("unknown-watchlist")),
  rule("query-syntax", {}, "x is not known.", problem("syntax")),
  rule("query-semantics", {}, "x is not known.", problem("other")),
  rule(
    "entity-column-missing",
    mapped({ entityType: "IP", fieldMappings: [{ identifier: "Address", columnName: "c" }] }),
    "Error in EntityMappings: The given column 'c' does not exist.",
    outputs,
  ),
  rule(
    "sentinel-entity-column-missing",
    { sentinelEntitiesMappings: [{ columnName: "D" }] },
    "Error in SentinelEntitiesMappings: The given column 'D'",
    outputs,
  ),
  rule(
    "custom-detail-column-missing",
    { customDetails: { first: "D" } },
    "Error in CustomDetails: The given column 'D'",
    outputs,
  ),
  rule(
    "alert-format-column-missing",
    { alertDetailsOverride: { alertDisplayNameFormat: "{{C}} {{ D }}" } },
    "The given column 'D'",
    outputs,
  ),
  rule(
    "alert-column-missing",
    { alertDetailsOverride: { alertSeverityColumnName: "D" } },
    "The given column 'D'",
    outputs,
  ),
];

const automation = (id: string, changes: object, message: string): Example => ({
  id,
  path: `automationRules/${guid(1)}`,
  body: { properties: { ...AUTOMATION, ...changes } },
  message,
});
const logic = (changes: object) => ({ triggeringLogic: { ...AUTOMATION.triggeringLogic, ...changes } });
const condition = (conditionProperties: object, conditionType = "Property") =>
  logic({
    conditions: [
      {
        conditionType,
        conditionProperties: { propertyName: "IncidentTitle", operator: "Equals", ...conditionProperties },
      },
    ],
  });
const action = (actionType: string, actionConfiguration: object = {}) => ({
  actions: [{ order: 1, actionType, actionConfiguration }],
});

const automations: Example[] = [
  { ...automation("automation-rule-id", {}, "'close' is not a valid GUID"), path: "automationRules/close" },
  automation("automation-rule-name-length", { displayName: "n".repeat(501) }, "Invalid length of '501'"),
  automation("automation-rule-order", { order: 1001 }, "Invalid value '1001' for 'Order'"),
  automation("automation-rule-subject", logic({ triggersOn: "Rules" }), "'TriggersOn'"),
  automation("automation-rule-event", logic({ triggersWhen: "Deleted" }), "'TriggersWhen'"),
  automation(
    "automation-rule-actions",
    { actions: Array.from({ length: 21 }, () => AUTOMATION.actions[0]) },
    "Invalid length of '21' for 'Actions'",
  ),
  automation("automation-rule-action-type", action("Explode"), "Invalid value 'Explode'"),
  automation("automation-rule-task-title", action("AddIncidentTask", { title: "" }), "'title'"),
  automation("automation-rule-playbook", action("RunPlaybook"), "'logicAppResourceId'"),
  automation(
    "automation-rule-conditions",
    logic({ conditions: Array.from({ length: 51 }, () => ({ conditionType: "Property" })) }),
    "Invalid length of '51' for 'Conditions'",
  ),
  automation(
    "automation-rule-inner-conditions",
    condition({ innerConditions: [{}] }, "Boolean"),
    "'InnerConditions' must have between 2 and 10 items",
  ),
  automation("automation-rule-condition-type", condition({}, "Some"), "Invalid value 'Some' for 'ConditionType'"),
  automation("automation-rule-property", condition({ propertyName: "Weather" }), "Invalid value 'Weather'"),
  automation("automation-rule-operator", condition({ operator: "Like" }), "Invalid value 'Like'"),
];

const list = (id: string, changes: object, message: string, path = "watchlists/hosts"): Example => ({
  id,
  path,
  body: { properties: { ...WATCHLIST, ...changes } },
  message,
});
const item = (id: string, row: object, message: string, name = guid(1)): Example => ({
  id,
  path: `watchlists/known/watchlistItems/${name}`,
  body: { properties: { itemsKeyValue: row } },
  message,
});

const watchlists: Example[] = [
  list("watchlist-alias-length", {}, "Invalid length of '2' for 'WatchlistAlias'", "watchlists/ab"),
  list("watchlist-name-form", { displayName: "Hosts (known)" }, "'Hosts (known)'"),
  list("watchlist-provider-missing", { provider: "" }, "'provider'"),
  list("watchlist-search-key-missing", { itemsSearchKey: "" }, "'itemsSearchKey'"),
  list("watchlist-file-size", { rawContent: `Host\n${"a\n".repeat(2_000_000)}` }, "3.8 MB"),
  list("watchlist-line-length", { rawContent: `Host\n${"a".repeat(10_241)}` }, "The line 2"),
  item("watchlist-item-id", { Host: "a" }, "'one' is not a valid GUID", "one"),
  item("watchlist-row-size", { Host: "a".repeat(10_240) }, "10 KB"),
  item("watchlist-row-without-key", { Note: "a" }, "the search key 'Host'"),
];

const search = (id: string, changes: object, message: string): Example => ({
  id,
  path: "../../savedSearches/s1",
  body: { properties: { ...SEARCH, ...changes } },
  message,
});
const tags = (count: number) => ({
  tags: Array.from({ length: count }, (_, index) => ({ name: `t${index}`, value: "v" })),
});

const searches: Example[] = [
  search("saved-search-category-missing", { category: "" }, "'category'"),
  search("saved-search-name-missing", { displayName: "" }, "'displayName'"),
  search("saved-search-query-missing", { query: "" }, "'query'"),
  search("saved-search-tags", tags(51), "at most 50 tags"),
  search("saved-search-tag-name", { tags: [{ name: "", value: "v" }] }, "name of a tag"),
  search(
    "saved-search-tag-value",
    { tags: [{ name: "description", value: "v".repeat(257) }] },
    "the tag 'description'",
  ),
  search("function-alias-form", { functionAlias: "a b" }, "'a b'"),
  search("function-parameters-form", { functionAlias: "f", functionParameters: "n:long=3, m" }, "'m'"),
];

const further: Example[] = [
  { id: "metadata-kind-missing", path: "metadata/m1", body: { properties: { parentId: "p" } }, message: "'kind'" },
  { id: "metadata-parent-missing", path: "metadata/m1", body: { properties: { kind: "k" } }, message: "'parentId'" },
];

/** For each refusal that one request shows, one. */
export const EXAMPLES: readonly Example[] = [
  ...texts,
  ...schedule,
  ...mappings,
  ...details,
  ...queries,
  ...automations,
  ...watchlists,
  ...searches,
  ...further,
];
