import { sumologicRule, sumoOverrideFields } from "../../src/catalog/schema/sumologic-rules";
import { Duration, RULE_KINDS, RULE_TEXTS } from "../../src/model";
import { catalogOf, DETECTION, sumoRule } from "./sample";
import { AGGREGATION, CHAIN, FIRST_SEEN, INSIGHT, MONITOR, OUTLIER, SEARCH, THRESHOLD } from "./sumo-rules";

const ENTITIES = { entitySelectors: [{ entityType: "_ip", expression: "srcDevice_ip" }] };

/** The fields of the project's one Sumo Logic rule. */
function fieldsOf(rule: string): unknown {
  return catalogOf(sumoRule(rule)).detections[0]?.rules.find(({ siem }) => siem === "sumologic")?.fields;
}

test.each<[string, string, unknown]>([
  [
    "threshold",
    THRESHOLD,
    {
      ...ENTITIES,
      windowSize: Duration.minutes(10),
      suppressionWindowSize: Duration.hours(1),
      groupByFields: ["srcDevice_ip"],
      limit: 10,
      countDistinct: true,
      countField: "dns_query",
      expression: "x = 1",
    },
  ],
  [
    "aggregation",
    AGGREGATION,
    {
      ...ENTITIES,
      windowSize: Duration.minutes(45),
      suppressionWindowSize: Duration.hours(2),
      aggregationFunctions: [{ name: "n", function: "count", arguments: ["true"] }],
      matchExpression: "a = 1",
      triggerExpression: "n > 5",
      groupByEntity: false,
      severityMapping: { type: "fieldValueMapping", field: "action", default: 3, mapping: [{ from: "5", to: 4 }] },
    },
  ],
  [
    "chain",
    CHAIN,
    {
      ...ENTITIES,
      windowSize: Duration.minutes(30),
      ordered: true,
      expressionsAndLimits: [
        { expression: "a = 1", limit: 5 },
        { expression: "b = 1", limit: 1 },
      ],
    },
  ],
  [
    "first-seen",
    FIRST_SEEN,
    {
      ...ENTITIES,
      filterExpression: "a = 1",
      valueFields: ["user_username"],
      baselineType: "PER_ENTITY",
      baselineWindowSize: Duration.days(30),
      retentionWindowSize: Duration.days(90),
      summaryExpression: "{{user_username}}",
    },
  ],
  [
    "outlier",
    OUTLIER,
    {
      ...ENTITIES,
      windowSize: Duration.days(1),
      matchExpression: "a = 1",
      aggregationFunction: { name: "n", function: "sum", arguments: ["bytesOut"] },
      deviationThreshold: 3,
      floorValue: 0,
    },
  ],
  [
    "scheduled-search",
    SEARCH,
    {
      queryString: "_sourceCategory=x | count",
      scheduleType: "1Day",
      cronExpression: "0 0 16 ? * 2-6 *",
      parseableTimeRange: { type: "relative", from: Duration.days(1) },
      timeRange: { type: "complete", rangeName: "yesterday" },
      threshold: { thresholdType: "group", operator: "gt", count: 0 },
      queryParameters: [{ name: "x", dataType: "STRING", value: "a" }],
      notification: { type: "cseSignal", recordType: "EndpointProcess" },
    },
  ],
  [
    "monitor",
    MONITOR,
    {
      query: "_sourceCategory=x",
      condition: {
        type: "static",
        critical: {
          timeRange: Duration.minutes(15),
          alert: { threshold: 5, thresholdType: "GreaterThan" },
          resolution: { threshold: 5, thresholdType: "LessThanOrEqual", resolutionWindow: Duration.minutes(15) },
        },
      },
      notifications: [
        {
          connectionType: "Email",
          runForTriggerTypes: ["Critical"],
          recipients: ["a@b.c"],
          subject: "s",
          messageBody: "m",
        },
        { connectionType: "Slack", runForTriggerTypes: ["Critical"], connectionId: "00AB" },
      ],
      // The keys of tags are the author's, and stay as they are.
      tags: { cost_center: "A1" },
    },
  ],
  [
    "custom-insight",
    INSIGHT,
    {
      rules: ["r2", "r3"],
      ordered: true,
      dynamicSeverity: [{ minimumSignalSeverity: 8, insightSeverity: "CRITICAL" }],
    },
  ],
])("a rule of kind %s has the fields of its spec", (_, rule, expected) => {
  expect(fieldsOf(rule)).toEqual(expected);
});

test("the expressions of a chain are its texts, each with its place", () => {
  const rule = catalogOf(sumoRule(CHAIN)).detections[0]?.rules.find(({ siem }) => siem === "sumologic");

  expect(rule?.texts).toEqual([
    { path: ["expressionsAndLimits", 0, "expression"], language: "cse-expression", text: "a = 1", file: DETECTION },
    { path: ["expressionsAndLimits", 1, "expression"], language: "cse-expression", text: "b = 1", file: DETECTION },
  ]);
});

test("there is a schema for every kind of Sumo Logic rule", () => {
  const kinds = sumologicRule.options.map((each) => each.shape.kind.value);

  expect(kinds).toEqual(RULE_KINDS.sumologic);
});

test("an override may set every field of every kind, but no query, and not what a rule is", () => {
  const identity = ["kind", "id", "formerIds", "requires"];
  const queries = Object.values(RULE_TEXTS).flatMap(({ paths }) =>
    paths.map(([key = ""]) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
  );
  const fields = sumologicRule.options.flatMap((each) => Object.keys(each.shape));
  const expected = new Set(fields.filter((each) => !identity.includes(each) && !queries.includes(each)));

  expect(Object.keys(sumoOverrideFields).sort()).toEqual([...expected].sort());
});
