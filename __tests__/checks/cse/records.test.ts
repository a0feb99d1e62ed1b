import { fillsField, findEventMapping } from "../../../src/checks/cse/event-mappings";
import { findRecordField } from "../../../src/languages";
import { messagesOf, sumoMessagesOf } from "../messages-of";

const SYSMON = "Microsoft-Windows-Sysmon/Operational-";
const EVENTS = ["1", "3", "11", "12", "13", "14", "22"].map((each) => SYSMON + each);

test.each([...EVENTS, "Security-4624", "Security-4625", "Security-4688", "Security-4698"])(
  "the mapping of %s fills fields of the schema that a mapping can fill",
  (event) => {
    const fills = [...(findEventMapping(event)?.fills ?? [])];

    expect(fills.length).toBeGreaterThan(4);
    expect(fills.filter((each) => findRecordField(each)?.mappable !== true)).toEqual([]);
  },
);

test.each([
  [`${SYSMON}3`, "srcDevice_hostname", true],
  [`${SYSMON}3`, "device_hostname", false],
  [`${SYSMON}3`, "dstDevice_ip_isInternal", true],
  [`${SYSMON}1`, "device_hostname", true],
  [`${SYSMON}1`, "srcDevice_ip", false],
  [`${SYSMON}22`, "dns_queryDomain_rootDomain", true],
  [`${SYSMON}22`, "http_url_fqdn", false],
  [`${SYSMON}22`, "metadata_deviceEventId", true],
  ["Security-4698", "user_username", true],
])("%s fills %s: %s", (event, field, expected) => {
  const mapping = findEventMapping(event);

  expect(mapping && fillsField(mapping, field)).toBe(expected);
});

const chain = (field: string, ...steps: readonly string[]): string =>
  `{ kind: chain, group_by_fields: [${field}], expressions_and_limits: [${steps
    .map((each) => `{ limit: 1, expression: "${each}" }`)
    .join(", ")}] }`;
const event = (id: string): string => `metadata_deviceEventId = '${id}'`;

test("a chain over processes and connections never joins by the process's host", () => {
  const rule = chain("device_hostname", event(`${SYSMON}1`), event(`${SYSMON}3`));

  expect(sumoMessagesOf("group-field-never-filled", rule)).toEqual([
    "rule r-chain: groupByFields[0]: `device_hostname` is empty in the records of Microsoft-Windows-Sysmon/Operational-3",
  ]);
});

test.each([
  ["a user, whom all fill", chain("user_username", event(`${SYSMON}1`), event(`${SYSMON}3`))],
  ["an event that is not known here", chain("device_hostname", event(`${SYSMON}1`), event("Security-9999"))],
  [
    "a step that another event can meet too",
    chain("device_hostname", event("Security-4688"), `${event(`${SYSMON}3`)} OR ${event(`${SYSMON}1`)}`),
  ],
  [
    "an event beside others",
    chain("device_hostname", event("Security-4688"), `${event(`${SYSMON}3`)} OR objectType = 'Endpoint'`),
  ],
  ["no event at all", chain("device_hostname", "http_url LIKE '%.zip'", "http_url LIKE '%.exe'")],
])("a chain may group by %s", (_, rule) => {
  expect(sumoMessagesOf("group-field-never-filled", rule)).toEqual([]);
});

const requiring = (types: string, expression: string): string =>
  `{ kind: match, requires: { record_types: [${types}] }, expression: "${expression}" }`;

test.each([
  ["either of two types", requiring("", "objectType IN ('NetworkHTTP', 'NetworkProxy') AND http_url LIKE '%.exe'")],
  ["a type that is ruled out", requiring("", "NOT objectType = 'NetworkDNS' AND http_url LIKE '%.exe'")],
  ["a type beside another way in", requiring("", "objectType = 'NetworkHTTP' OR http_url LIKE '%.exe'")],
])("an expression about %s requires none", (_, rule) => {
  expect(sumoMessagesOf("record-type-undeclared", rule)).toEqual([]);
});

test.each([
  ["one of two types", requiring("NetworkHTTP", "objectType IN ('NetworkHTTP', 'NetworkProxy')")],
  ["a type, where the expression leaves any", requiring("NetworkHTTP", "http_url LIKE '%.exe'")],
  ["the type of an event", requiring("Network", event(`${SYSMON}3`))],
])("%s is required with reason", (_, rule) => {
  expect(sumoMessagesOf("record-type-unused", rule)).toEqual([]);
});

test("a type that an event's mapping does not make is a hint", () => {
  expect(sumoMessagesOf("record-type-unused", requiring("NetworkDNS", event(`${SYSMON}3`)))).toEqual([
    "rule r-match: requires: names NetworkDNS, but the expressions are about records of Network",
  ]);
});

test.each([
  ["EndpointProces", "there is no record type EndpointProces"],
  ["Canary", "Canary is a record type that only Sumo Logic itself makes"],
])("the record type %s cannot be required", (type, found) => {
  expect(sumoMessagesOf("record-type-unknown", requiring(type, "http_url LIKE '%.exe'"))).toEqual([
    `rule r-match: requires: ${found}`,
  ]);
});

test("an insight of one rule, or of signals' names, has nothing to share", () => {
  const user = "{ kind: threshold, entity_selectors: [{ entity_type: _username, expression: user_username }] }";

  expect(
    sumoMessagesOf("insight-without-shared-entity", user, "{ kind: custom-insight, rules: [r-threshold] }"),
  ).toEqual([]);
});

test("a rule in the shadow keeps its signals out of an insight that is live", () => {
  const layer =
    "overrides:\n  - select: { id: r-match }\n    set: { mode: shadow }\n    reason: It is being tried\n    owner: soc\n    ticket: SEC-1\n    expires: 2099-12-31\n";

  expect(messagesOf("insight-of-prototypes", layer, "environment")).toEqual([
    "rule r-insight: rules: r-match is a prototype, whose signals stay out of insights",
  ]);
});

test("89 rules of a type are not yet many", () => {
  const rules = Array.from(
    { length: 88 },
    (_, index) => `{ id: m${String(index)}, kind: match, name: M${String(index)} }`,
  );

  expect(sumoMessagesOf("rule-type-full", ...rules)).toEqual([]);
});
