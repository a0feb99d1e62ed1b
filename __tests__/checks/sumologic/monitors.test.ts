import { messagesOf, sumoMessagesOf } from "../messages-of";

const watching = (field: string, query: string): string =>
  `{ kind: monitor, query: ${JSON.stringify(query)}, condition: { type: static, field: ${field}, critical: { time_range: 15m, alert: { threshold: 5, threshold_type: GreaterThan } } } }`;

test("the field that count gives is offered for count", () => {
  expect(sumoMessagesOf("monitor-field-missing", watching("count", "_sourceCategory=a | count by user"))).toEqual([
    "rule r-monitor: condition.field: `count` is none that its query gives",
  ]);
});

test.each([
  ["a count", watching("_count", "_sourceCategory=a | count by user")],
  ["an alias", watching("total", "_sourceCategory=a | sum(bytes) as total by user")],
  ["a field in other capitals", watching("Total", "_sourceCategory=a | sum(bytes) as total")],
  ["a field made of an aggregate", watching("ratio", "_sourceCategory=a | count by user | _count / 2 as ratio")],
])("%s can be watched", (_, rule) => {
  expect(sumoMessagesOf("monitor-field-missing", rule)).toEqual([]);
});

test("of a field that the message may bring nobody is sure", () => {
  const rule = watching("bytes", "_sourceCategory=a | json auto");

  expect(sumoMessagesOf("monitor-field-missing", rule)).toEqual([
    "rule r-monitor: condition.field: `bytes` is none that its query is sure to give: it aggregates nothing",
  ]);
});

test("alerts of messages may be grouped by what a message brings", () => {
  const rule = `{ kind: monitor, query: "_sourceCategory=a", notification_group_fields: [_sourceHost] }`;

  expect(sumoMessagesOf("monitor-group-missing", rule)).toEqual([]);
});

const level = (threshold: number, type: string, more = ""): string =>
  `{ time_range: 15m, alert: { threshold: ${String(threshold)}, threshold_type: ${type} }${more} }`;
const levels = (text: string): string => `{ kind: monitor, condition: { type: static, ${text} } }`;

test.each([
  ["rising", `critical: ${level(50, "GreaterThan")}, warning: ${level(5, "GreaterThan")}`],
  ["falling", `critical: ${level(5, "LessThan")}, warning: ${level(50, "LessThan")}`],
  ["at a number and beyond it", `critical: ${level(5, "GreaterThan")}, warning: ${level(5, "GreaterThanOrEqual")}`],
  ["two ways out", `critical: ${level(5, "GreaterThan")}, warning: ${level(50, "LessThan")}`],
  [
    "of another range",
    `critical: ${level(5, "GreaterThan")}, warning: { time_range: 1h, alert: { threshold: 50, threshold_type: GreaterThan } }`,
  ],
])("levels %s are not crossed", (_, text) => {
  expect(sumoMessagesOf("monitor-levels-crossed", levels(text))).toEqual([]);
});

const resolved = (threshold: number, type: string): string =>
  `, resolution: { threshold: ${String(threshold)}, threshold_type: ${type} }`;

test.each([
  ["below it", level(5, "GreaterThan", resolved(3, "LessThan")), 0],
  ["right below it", level(5, "GreaterThan", resolved(5, "LessThanOrEqual")), 0],
  ["right below its own number", level(5, "GreaterThanOrEqual", resolved(5, "LessThan")), 0],
  ["above a fall", level(5, "LessThan", resolved(5, "GreaterThanOrEqual")), 0],
  ["at its own number", level(5, "GreaterThanOrEqual", resolved(5, "LessThanOrEqual")), 1],
  ["the same way", level(5, "GreaterThan", resolved(50, "GreaterThan")), 1],
])("an alert that ends %s", (_, critical, count) => {
  expect(sumoMessagesOf("monitor-resolution-overlap", levels(`critical: ${critical}`))).toHaveLength(count);
});

const asking = (requires: string, query: string): string =>
  `{ kind: monitor, requires: { source_categories: [${requires}] }, query: ${JSON.stringify(query)} }`;
const BOTH = "(_sourceCategory=proxy/access or _sourceCategory=endpoint/windows)";

test.each([
  ["one of two", asking("proxy/access", BOTH)],
  ["a pattern", asking("proxy/access", "_sourceCategory=proxy/*")],
  ["a text in quotes", asking("proxy/access", '_sourceCategory="proxy/access"')],
  ["other capitals", asking("proxy/access", "_sourcecategory=Proxy/Access")],
  ["none", asking("proxy/access", "_index=proxies")],
  ["any", asking("proxy/access", "_sourceCategory=*")],
])("a search that asks for %s is declared", (_, rule) => {
  expect(sumoMessagesOf("source-category-undeclared", rule)).toEqual([]);
  expect(sumoMessagesOf("source-category-unused", rule)).toEqual([]);
  expect(sumoMessagesOf("source-category-absent", rule)).toEqual([]);
});

test("a parameter that an environment sets to a category it lacks is told there", () => {
  const detection = `parameters:\n  category: { type: string, description: Where proxies log., default: proxy/access, rules: [r-monitor] }\nrules:\n  sumologic:\n    - kind: monitor\n      query: _sourceCategory={{category}} ".exe"\n`;
  const environment =
    "overrides:\n  - select: { id: r-monitor }\n    set: { parameters: { category: proxies/all } }\n    reason: Others log here\n    owner: soc\n    ticket: SEC-1\n    expires: 2099-12-31\n";
  const files = `==> queries/T1608/staging-download/detection.yaml <==\n${detection}==> environments/acme-prod.yaml <==\n${environment}`;

  expect(messagesOf("source-category-undeclared", files, "files")).toEqual([]);
  expect(messagesOf("source-category-unused", files, "files")).toEqual([]);
  expect(messagesOf("source-category-absent", files, "files")).toEqual([
    "rule r-monitor: query: asks for proxies/all, which acme-prod does not have",
  ]);
});
