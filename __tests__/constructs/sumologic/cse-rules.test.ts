import { TerraformVariable, Token } from "cdktf";
import {
  AggregationRule,
  ChainRule,
  FirstSeenRule,
  MatchRule,
  OutlierRule,
  ThresholdRule,
} from "../../../constructs/sumologic";
import { Duration } from "../../../src/model";
import {
  AGGREGATION_RULE,
  CHAIN_RULE,
  FIRST_SEEN_RULE,
  MATCH_RULE,
  OUTLIER_RULE,
  THRESHOLD_RULE,
} from "../examples/sumologic";
import { linesOf, newStack, notes } from "../sentinel/render";
import { shown } from "./example";

test("the smallest match rule", () => {
  expect(shown("MatchRule", "smallest")).toMatchInlineSnapshot(`
    "staged-tool: description_expression = "A tool was fetched."
    staged-tool: enabled = true
    staged-tool: entity_selectors = [{"entity_type":"_username","expression":"user_username"}]
    staged-tool: expression = "baseImage = 'certutil.exe'"
    staged-tool: is_prototype = false
    staged-tool: name = "Staged tool"
    staged-tool: name_expression = "Staged tool"
    staged-tool: severity_mapping = {"default":5,"type":"constant"}
    staged-tool: tags = []"
  `);
});

test("the fullest match rule", () => {
  expect(shown("MatchRule", "fullest")).toMatchInlineSnapshot(`
    "staged-tool: depends_on = []
    staged-tool: description_expression = "A tool was fetched from a staging site."
    staged-tool: enabled = false
    staged-tool: entity_selectors = [{"entity_type":"_username","expression":"user_username"},{"entity_type":"_hostname","expression":"device_hostname"}]
    staged-tool: expression = "objectType = 'EndpointProcess'"
    staged-tool: is_prototype = true
    staged-tool: name = "Staged tool"
    staged-tool: name_expression = "Staged tool from {{http_url_rootDomain}}"
    staged-tool: severity_mapping = {"default":4,"field":"action","mapping":[{"from":"blocked","to":2,"type":"eq"}],"type":"fieldValueMapping"}
    staged-tool: summary_expression = "{{user_username}} fetched {{baseImage}}"
    staged-tool: suppression_window_size = 604800000
    staged-tool: tags = ["_mitreAttackTactic:TA0011","_mitreAttackTactic:TA0042","_mitreAttackTechnique:T1105","_mitreAttackTechnique:T1608","_mitreAttackTechnique:T1608.001","owner:soc"]"
  `);
});

test("the smallest threshold rule", () => {
  expect(shown("ThresholdRule", "smallest")).toMatchInlineSnapshot(`
    "staged-tool: count_distinct = false
    staged-tool: description = "Many failures."
    staged-tool: enabled = true
    staged-tool: entity_selectors = [{"entity_type":"_username","expression":"user_username"}]
    staged-tool: expression = "success = false"
    staged-tool: is_prototype = false
    staged-tool: limit = 5
    staged-tool: name = "Staged tool"
    staged-tool: severity = 5
    staged-tool: tags = []
    staged-tool: window_size = "T10M""
  `);
});

test("the fullest threshold rule", () => {
  expect(shown("ThresholdRule", "fullest")).toMatchInlineSnapshot(`
    "staged-tool: count_distinct = true
    staged-tool: count_field = "dstDevice_hostname"
    staged-tool: depends_on = []
    staged-tool: description = "Many domains from one process."
    staged-tool: enabled = false
    staged-tool: entity_selectors = [{"entity_type":"_username","expression":"user_username"},{"entity_type":"_hostname","expression":"device_hostname"}]
    staged-tool: expression = "objectType = 'NetworkDNS'"
    staged-tool: group_by_fields = ["baseImage","srcDevice_hostname"]
    staged-tool: is_prototype = true
    staged-tool: limit = 8
    staged-tool: name = "Staged tool"
    staged-tool: severity = 10
    staged-tool: summary_expression = "{{user_username}} fetched {{baseImage}}"
    staged-tool: suppression_window_size = 604800000
    staged-tool: tags = ["_mitreAttackTactic:TA0011","_mitreAttackTactic:TA0042","_mitreAttackTechnique:T1105","_mitreAttackTechnique:T1608","_mitreAttackTechnique:T1608.001","owner:soc"]
    staged-tool: window_size = "CUSTOM"
    staged-tool: window_size_millis = "2700000""
  `);
});

test("the smallest chain rule", () => {
  expect(shown("ChainRule", "smallest")).toMatchInlineSnapshot(`
    "staged-tool: description = "Failures, then a success."
    staged-tool: enabled = true
    staged-tool: entity_selectors = [{"entity_type":"_username","expression":"user_username"}]
    staged-tool: expressions_and_limits = [{"expression":"success = false","limit":5},{"expression":"success = true","limit":1}]
    staged-tool: is_prototype = false
    staged-tool: name = "Staged tool"
    staged-tool: ordered = false
    staged-tool: severity = 6
    staged-tool: tags = []
    staged-tool: window_size = "T30M""
  `);
});

test("the fullest chain rule", () => {
  expect(shown("ChainRule", "fullest")).toMatchInlineSnapshot(`
    "staged-tool: depends_on = []
    staged-tool: description = "Download, persistence."
    staged-tool: enabled = false
    staged-tool: entity_selectors = [{"entity_type":"_username","expression":"user_username"},{"entity_type":"_hostname","expression":"device_hostname"}]
    staged-tool: expressions_and_limits = [{"expression":"action = 'ProcessCreate'","limit":1},{"expression":"metadata_deviceEventId = 'Security-4698'","limit":1}]
    staged-tool: group_by_fields = ["baseImage","user_username"]
    staged-tool: is_prototype = true
    staged-tool: name = "Staged tool"
    staged-tool: ordered = true
    staged-tool: severity = 8
    staged-tool: summary_expression = "{{user_username}} fetched {{baseImage}}"
    staged-tool: suppression_window_size = 604800000
    staged-tool: tags = ["_mitreAttackTactic:TA0011","_mitreAttackTactic:TA0042","_mitreAttackTechnique:T1105","_mitreAttackTechnique:T1608","_mitreAttackTechnique:T1608.001","owner:soc"]
    staged-tool: window_size = "T60M""
  `);
});

test("the smallest aggregation rule", () => {
  expect(shown("AggregationRule", "smallest")).toMatchInlineSnapshot(`
    "staged-tool: aggregation_functions = [{"arguments":["true"],"function":"count","name":"total"}]
    staged-tool: description_expression = "A tool was fetched."
    staged-tool: enabled = true
    staged-tool: entity_selectors = [{"entity_type":"_username","expression":"user_username"}]
    staged-tool: group_by_entity = true
    staged-tool: is_prototype = false
    staged-tool: match_expression = "objectType = 'Network'"
    staged-tool: name = "Staged tool"
    staged-tool: name_expression = "Staged tool"
    staged-tool: severity_mapping = {"default":3,"type":"constant"}
    staged-tool: tags = []
    staged-tool: trigger_expression = "total > 5"
    staged-tool: window_size = "T05M""
  `);
});

test("the fullest aggregation rule", () => {
  expect(shown("AggregationRule", "fullest")).toMatchInlineSnapshot(`
    "staged-tool: aggregation_functions = [{"arguments":["http_response_statusCode <= 201"],"function":"count","name":"good"},{"arguments":["bytesIn","bytesOut"],"function":"sum","name":"bad"}]
    staged-tool: depends_on = []
    staged-tool: description_expression = "A tool was fetched from a staging site."
    staged-tool: enabled = true
    staged-tool: entity_selectors = [{"entity_type":"_username","expression":"user_username"},{"entity_type":"_hostname","expression":"device_hostname"}]
    staged-tool: group_by_entity = false
    staged-tool: group_by_fields = ["dstDevice_hostname","dstDevice_ip"]
    staged-tool: is_prototype = true
    staged-tool: match_expression = "!isNull(http_response_statusCode)"
    staged-tool: name = "Staged tool"
    staged-tool: name_expression = "Staged tool from {{http_url_rootDomain}}"
    staged-tool: severity_mapping = {"default":4,"field":"severity","type":"fieldValue"}
    staged-tool: summary_expression = "{{user_username}} fetched {{baseImage}}"
    staged-tool: suppression_window_size = 604800000
    staged-tool: tags = ["_mitreAttackTactic:TA0011","_mitreAttackTactic:TA0042","_mitreAttackTechnique:T1105","_mitreAttackTechnique:T1608","_mitreAttackTechnique:T1608.001","owner:soc"]
    staged-tool: trigger_expression = "bad / (good + bad) > 0.75"
    staged-tool: window_size = "T05D""
  `);
});

test("the smallest first-seen rule", () => {
  expect(shown("FirstSeenRule", "smallest")).toMatchInlineSnapshot(`
    "staged-tool: baseline_type = "GLOBAL"
    staged-tool: baseline_window_size = "2592000000"
    staged-tool: description_expression = "A tool was fetched."
    staged-tool: enabled = true
    staged-tool: entity_selectors = [{"entity_type":"_username","expression":"user_username"}]
    staged-tool: filter_expression = "objectType = 'NetworkHTTP'"
    staged-tool: is_prototype = false
    staged-tool: name = "Staged tool"
    staged-tool: name_expression = "Staged tool"
    staged-tool: retention_window_size = "7776000000"
    staged-tool: severity = 2
    staged-tool: tags = []
    staged-tool: value_fields = ["http_url_rootDomain"]"
  `);
});

test("the fullest first-seen rule", () => {
  expect(shown("FirstSeenRule", "fullest")).toMatchInlineSnapshot(`
    "staged-tool: baseline_type = "PER_ENTITY"
    staged-tool: baseline_window_size = "1209600000"
    staged-tool: depends_on = []
    staged-tool: description_expression = "A tool was fetched from a staging site."
    staged-tool: enabled = false
    staged-tool: entity_selectors = [{"entity_type":"_username","expression":"user_username"},{"entity_type":"_hostname","expression":"device_hostname"}]
    staged-tool: filter_expression = "objectType = 'NetworkHTTP'"
    staged-tool: group_by_fields = ["baseImage","srcDevice_ip"]
    staged-tool: is_prototype = true
    staged-tool: name = "Staged tool"
    staged-tool: name_expression = "Staged tool from {{http_url_rootDomain}}"
    staged-tool: retention_window_size = "5184000000"
    staged-tool: severity = 1
    staged-tool: summary_expression = "{{user_username}} fetched {{baseImage}}"
    staged-tool: suppression_window_size = 604800000
    staged-tool: tags = ["_mitreAttackTactic:TA0011","_mitreAttackTactic:TA0042","_mitreAttackTechnique:T1105","_mitreAttackTechnique:T1608","_mitreAttackTechnique:T1608.001","owner:soc"]
    staged-tool: value_fields = ["baseImage","http_url_rootDomain"]"
  `);
});

test("the smallest outlier rule", () => {
  expect(shown("OutlierRule", "smallest")).toMatchInlineSnapshot(`
    "staged-tool: aggregation_functions = {"arguments":["true"],"function":"count","name":"current"}
    staged-tool: baseline_window_size = "2592000000"
    staged-tool: description_expression = "A tool was fetched."
    staged-tool: deviation_threshold = 3
    staged-tool: enabled = true
    staged-tool: entity_selectors = [{"entity_type":"_username","expression":"user_username"}]
    staged-tool: floor_value = 1
    staged-tool: is_prototype = false
    staged-tool: match_expression = "objectType = 'NetworkDNS'"
    staged-tool: name = "Staged tool"
    staged-tool: name_expression = "Staged tool"
    staged-tool: retention_window_size = "7776000000"
    staged-tool: severity = 3
    staged-tool: tags = []
    staged-tool: window_size = "T60M""
  `);
});

test("the fullest outlier rule", () => {
  expect(shown("OutlierRule", "fullest")).toMatchInlineSnapshot(`
    "staged-tool: aggregation_functions = {"arguments":["dns_queryDomain_rootDomain"],"function":"count_distinct","name":"current"}
    staged-tool: baseline_window_size = "1209600000"
    staged-tool: depends_on = []
    staged-tool: description_expression = "A tool was fetched from a staging site."
    staged-tool: deviation_threshold = 5
    staged-tool: enabled = true
    staged-tool: entity_selectors = [{"entity_type":"_username","expression":"user_username"},{"entity_type":"_hostname","expression":"device_hostname"}]
    staged-tool: floor_value = 30
    staged-tool: group_by_fields = ["device_hostname","srcDevice_ip"]
    staged-tool: is_prototype = true
    staged-tool: match_expression = "objectType = 'NetworkDNS'"
    staged-tool: name = "Staged tool"
    staged-tool: name_expression = "Staged tool from {{http_url_rootDomain}}"
    staged-tool: retention_window_size = "5184000000"
    staged-tool: severity = 3
    staged-tool: summary_expression = "{{user_username}} fetched {{baseImage}}"
    staged-tool: suppression_window_size = 604800000
    staged-tool: tags = ["_mitreAttackTactic:TA0011","_mitreAttackTactic:TA0042","_mitreAttackTechnique:T1105","_mitreAttackTechnique:T1608","_mitreAttackTechnique:T1608.001","owner:soc"]
    staged-tool: window_size = "T24H""
  `);
});

test.each([
  [5, '"T05M"'],
  [10, '"T10M"'],
  [30, '"T30M"'],
  [60, '"T60M"'],
  [720, '"T12H"'],
  [1440, '"T24H"'],
  [7200, '"T05D"'],
])("a window of %i minutes is sent by its name", (minutes, name) => {
  const props = { ...THRESHOLD_RULE.smallest, windowSize: Duration.minutes(minutes) };

  const sent = linesOf(["window_size", "window_size_millis"], (stack) => new ThresholdRule(stack, "burst", props));

  expect(sent).toEqual([`burst: window_size = ${name}`]);
});

test.each([
  [1, '"60000"'],
  [90, '"5400000"'],
  [7199, '"431940000"'],
])("a window of %i minutes has no name and is sent in milliseconds", (minutes, millis) => {
  const props = { ...CHAIN_RULE.smallest, windowSize: Duration.minutes(minutes) };

  const sent = linesOf(["window_size", "window_size_millis"], (stack) => new ChainRule(stack, "burst", props));

  expect(sent).toEqual(['burst: window_size = "CUSTOM"', `burst: window_size_millis = ${millis}`]);
});

test("tags are those of ATT&CK and the rule's own, each once, sorted", () => {
  const props = {
    ...MATCH_RULE.smallest,
    tactics: ["command-and-control"],
    techniques: ["T1608.001", "T1104"],
    tags: ["owner:soc", "_mitreAttackTechnique:T1104"],
  } as const;

  expect(linesOf(["tags"], (stack) => new MatchRule(stack, "staged", props))).toEqual([
    'staged: tags = ["_mitreAttackTactic:TA0011","_mitreAttackTechnique:T1104","_mitreAttackTechnique:T1608","_mitreAttackTechnique:T1608.001","owner:soc"]',
  ]);
});

test("fields whose order means nothing are sorted, so that an edit of their order is no change", () => {
  const fields = ["srcDevice_ip", "baseImage"];
  const props = { ...FIRST_SEEN_RULE.smallest, valueFields: fields, groupByFields: fields };

  const sent = linesOf(["value_fields", "group_by_fields"], (stack) => new FirstSeenRule(stack, "first", props));

  expect(sent).toEqual([
    'first: group_by_fields = ["baseImage","srcDevice_ip"]',
    'first: value_fields = ["baseImage","srcDevice_ip"]',
  ]);
});

test("the steps of a chain keep their order", () => {
  const steps = [...CHAIN_RULE.smallest.expressionsAndLimits].reverse();
  const props = { ...CHAIN_RULE.smallest, expressionsAndLimits: steps };

  expect(linesOf(["expressions_and_limits"], (stack) => new ChainRule(stack, "chain", props))).toEqual([
    'chain: expressions_and_limits = [{"expression":"success = true","limit":1},{"expression":"success = false","limit":5}]',
  ]);
});

test("three steps in order are sent, and the reader of the plan is told of the documented limit", () => {
  const steps = [1, 2, 3].map((limit) => ({ expression: "success = true", limit }));
  const props = { ...CHAIN_RULE.smallest, expressionsAndLimits: steps, ordered: true };

  expect(notes((stack) => new ChainRule(stack, "chain", props))).toEqual([
    "ordered: 3 steps, but Sumo Logic documents an exact order for 2 steps only",
  ]);
});

test.each([
  ["aggregation", () => new AggregationRule(newStack(), "off", { ...AGGREGATION_RULE.smallest, enabled: false })],
  ["outlier", () => new OutlierRule(newStack(), "off", { ...OUTLIER_RULE.smallest, enabled: false })],
])("a disabled %s rule is refused with what to do instead", (_, make) => {
  expect(make).toThrow(
    new RangeError(
      [
        "test/off: 1 value(s) would be refused",
        "  disabled-at-creation: enabled: false, but provider 3.2.9 cannot create such a rule disabled; it takes false for a missing value; set isPrototype, which keeps its signals out of insights, or leave the rule out",
      ].join("\n"),
    ),
  );
});

test("limits on what only Terraform knows are not judged, and all others are", () => {
  const props = { ...OUTLIER_RULE.smallest, enabled: false, severity: Token.asNumber({ resolve: () => 11 }) };

  expect(() => new OutlierRule(newStack(), "off", props)).toThrow("test/off: 1 value(s) would be refused");
});

test("a technique known only to Terraform is a tag of its own, without a parent", () => {
  const sent = linesOf(["tags"], (stack) => {
    const { stringValue } = new TerraformVariable(stack, "technique", { type: "string" });
    return new MatchRule(stack, "staged", { ...MATCH_RULE.smallest, techniques: [stringValue, "T1105"] });
  });

  expect(sent).toEqual(['staged: tags = ["_mitreAttackTechnique:${var.technique}","_mitreAttackTechnique:T1105"]']);
});

test("a list of tags known only to Terraform is sent as it is, alone", () => {
  const sent = linesOf(["tags"], (stack) => {
    const { listValue } = new TerraformVariable(stack, "tags", { type: "list(string)" });
    return new MatchRule(stack, "staged", { ...MATCH_RULE.smallest, tags: listValue });
  });

  expect(sent).toEqual(['staged: tags = "${var.tags}"']);
});

test.each([
  ["techniques", []],
  ["tags", ["T1105"]],
])("a list of %s known only to Terraform cannot be joined with other tags", (field, techniques) => {
  const list = Token.asList({ resolve: () => ["T1104"] });
  const props = { ...MATCH_RULE.smallest, techniques, [field]: list };

  expect(() => new MatchRule(newStack(), "staged", props)).toThrow(
    new RangeError(
      `test/staged: ${field} is a list known only to Terraform, and ATT&CK and tags are sent as one list; give its entries one by one`,
    ),
  );
});
