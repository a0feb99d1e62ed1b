import { sumoMessagesOf } from "../messages-of";

const entity = (type: string, field: string): string =>
  `{ kind: match, entity_selectors: [{ entity_type: ${type}, expression: ${field} }] }`;

test("a field that only differs in its capitals is unknown, and the right one is offered", () => {
  const messages = sumoMessagesOf("record-field-unknown", entity("_hostname", "device_Hostname"));

  expect(messages).toEqual([
    "rule r-match: entitySelectors[0].expression: `device_Hostname` is not a field of the record schema, so it is empty in every record",
  ]);
});

test.each([
  ["a group", "{ kind: threshold, group_by_fields: [device_host] }"],
  ["what is counted", "{ kind: threshold, count_distinct: true, count_field: http_URL }"],
  ["a value that is learned", "{ kind: first-seen, value_fields: [http_fqdn] }"],
  ["a severity's field", "{ kind: match, severity_mapping: { type: fieldValue, field: severityLevel, default: 3 } }"],
])("%s of no field is unknown", (_, rule) => {
  expect(sumoMessagesOf("record-field-unknown", rule)).toHaveLength(1);
});

test.each([
  ["a field of the vendor's", `{ kind: threshold, group_by_fields: ['fields["EventData.Image"]'] }`],
  ["a field that Cloud SIEM derives", "{ kind: threshold, group_by_fields: [dns_queryDomain_rootDomain] }"],
  ["a field of the record itself", "{ kind: threshold, group_by_fields: [metadata_deviceEventId] }"],
])("%s is not unknown", (_, rule) => {
  expect(sumoMessagesOf("record-field-unknown", rule)).toEqual([]);
});

test.each([
  ["an address under _hostname", entity("_hostname", "srcDevice_ip")],
  ["a field that names no entity", entity("_resource", "application")],
])("%s does not fit", (_, rule) => {
  expect(sumoMessagesOf("selector-type-unfit", rule)).toHaveLength(1);
});

test.each([
  ["a custom type", entity("building", "srcDevice_ip")],
  ["a field that nobody knows, which is told already", entity("_ip", "sourceIp")],
  ["the name before normalization", entity("_username", "user_username_raw")],
  ["a process's image", entity("_process", "baseImage")],
])("%s fits", (_, rule) => {
  expect(sumoMessagesOf("selector-type-unfit", rule)).toEqual([]);
});

test.each([
  ["a shipped type without its underscore", entity("username", "user_username"), 1],
  ["a slip behind the underscore", entity("_host", "device_hostname"), 1],
  ["a custom type", entity("building", "device_hostname"), 0],
])("%s is told as unknown only when a shipped type is meant", (_, rule, count) => {
  expect(sumoMessagesOf("selector-type-unknown", rule)).toHaveLength(count);
});

test("a deprecated field is told with the one that takes its place", () => {
  expect(sumoMessagesOf("record-field-deprecated", entity("_username", "fromUser_username"))).toEqual([
    "rule r-match: entitySelectors[0].expression: `fromUser_username` is deprecated in the record schema",
  ]);
});

test("an entity of two fields is no entity twice", () => {
  const both = "[{ entity_type: _ip, expression: srcDevice_ip }, { entity_type: _ip, expression: dstDevice_ip }]";

  expect(sumoMessagesOf("selector-doubled", `{ kind: match, entity_selectors: ${both} }`)).toEqual([]);
});
