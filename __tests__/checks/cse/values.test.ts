import { sumoMessagesOf } from "../messages-of";

const severity = (mapping: string): string => `{ kind: match, severity_mapping: { default: 3, ${mapping} } }`;
const aggregate = (name: string, argument: string): string =>
  `{ kind: aggregation, aggregation_functions: [{ name: downloads, function: ${name}, arguments: ["${argument}"] }] }`;

test.each([
  ["a severity out of a text", severity("type: fieldValue, field: threat_name")],
  [
    "a word for a number",
    severity("type: fieldValueMapping, field: normalizedSeverity, mapping: [{ from: high, to: 8 }]"),
  ],
  ["a word for a truth value", severity("type: fieldValueMapping, field: success, mapping: [{ from: 'no', to: 8 }]")],
  [
    "one case twice",
    severity("type: fieldValueMapping, field: severity, mapping: [{ from: high, to: 8 }, { from: high, to: 7 }]"),
  ],
])("%s is never used", (_, rule) => {
  expect(sumoMessagesOf("severity-field-type", rule)).toHaveLength(1);
});

test.each([
  ["a number's own value", severity("type: fieldValue, field: normalizedSeverity")],
  [
    "a number as a text",
    severity("type: fieldValueMapping, field: normalizedSeverity, mapping: [{ from: '5', to: 8 }]"),
  ],
  ["true in capitals", severity("type: fieldValueMapping, field: success, mapping: [{ from: 'True', to: 8 }]")],
  ["words of a text", severity("type: fieldValueMapping, field: severity, mapping: [{ from: high, to: 8 }]")],
  ["a field of the vendor's", severity(`type: fieldValue, field: 'fields["level"]'`)],
  ["a constant", "{ kind: match, severity_mapping: { type: constant, default: 3 } }"],
])("%s is a severity", (_, rule) => {
  expect(sumoMessagesOf("severity-field-type", rule)).toEqual([]);
});

test.each([
  ["a field that no record has", aggregate("count_distinct", "http_URL")],
  ["an expression that does not end", aggregate("max", "length(http_url")],
])("%s cannot be aggregated", (_, rule) => {
  expect(sumoMessagesOf("aggregation-argument-wrong", rule)).not.toEqual([]);
});

test.each([
  ["every record", aggregate("count", "true")],
  ["a field", aggregate("count_distinct", "http_url")],
  ["an expression", aggregate("max", "length(http_url)")],
  ["the bytes of a record", aggregate("sum", "bytesOut")],
])("%s can be aggregated", (_, rule) => {
  expect(sumoMessagesOf("aggregation-argument-wrong", rule)).toEqual([]);
  expect(sumoMessagesOf("aggregation-unfit", rule)).toEqual([]);
});

test.each([
  ["the sum of texts", aggregate("sum", "http_url")],
  ["the mean of true", aggregate("avg", "true")],
  ["a count by a field", aggregate("count", "http_url")],
  ["the distinct values of true", aggregate("count_distinct", "true")],
])("%s does not fit", (_, rule) => {
  expect(sumoMessagesOf("aggregation-unfit", rule)).toHaveLength(1);
});

test.each([
  ["a limit of one", "limit: 1, count_distinct: true, count_field: http_url, group_by_fields: [http_url]"],
  ["records, not values", "limit: 9, group_by_fields: [http_url]"],
  ["another field", "limit: 9, count_distinct: true, count_field: http_url, group_by_fields: [http_url_fqdn]"],
])("%s may be counted in a group", (_, fields) => {
  expect(sumoMessagesOf("distinct-count-grouped", `{ kind: threshold, ${fields} }`)).toEqual([]);
});

test("a value beside which another is watched may name the groups", () => {
  const fields = "baseline_type: PER_ENTITY, value_fields: [http_url, http_url_fqdn], group_by_fields: [http_url]";

  expect(sumoMessagesOf("first-seen-value-grouped", `{ kind: first-seen, ${fields} }`)).toEqual([]);
});

test.each([
  ["a field", "{{user_username}} on {{ device_hostname }}", 0],
  ["a field of the vendor's", "{{fields['EventData.Image']}}", 0],
  ["braces of a JSON text", "{ user: {x} }", 0],
  ["a field in other capitals", "{{user_UserId}}", 1],
  ["a placeholder that does not end", "{{user_username on a host", 1],
])("%s in a summary: %s", (_, summary, count) => {
  const rule = `{ kind: match, summary_expression: ${JSON.stringify(summary)} }`;

  expect(sumoMessagesOf("signal-text-placeholder", rule)).toHaveLength(count);
});

test("a signal's text may name the rule's aggregate", () => {
  const rule = `{ kind: aggregation, summary_expression: "{{downloads}} downloads" }`;

  expect(sumoMessagesOf("signal-text-placeholder", rule)).toEqual([]);
});

test.each([
  ["_mitreAttackTechnique:T1608.001", 0],
  ["_mitreAtlasTechnique:AML.T0051", 0],
  ["team:web", 0],
  ["_mitreAttackTechnique:TA0042", 1],
  ["_mitreattackTactic:TA0042", 1],
])("the tag %s", (tag, count) => {
  expect(sumoMessagesOf("mitre-tag-form", `{ kind: match, tags: ["${tag}"] }`)).toHaveLength(count);
});
