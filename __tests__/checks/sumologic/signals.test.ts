import { messagesOf, sumoMessagesOf } from "../messages-of";

const SCOPE = '_sourceCategory=proxy/access ".exe" | json "src_ip", "user" as src_ip, user nodrop';
const SIGNAL = '| 5 as normalizedSeverity | "Execution" as stage';
const found = (code: string, query: string): readonly string[] => messagesOf(code, query, "sumo-search");

test.each([
  ["grouped by a field of another name", `${SCOPE} | src_ip as srcDevice_ip | count by user ${SIGNAL}`],
  [
    "left out by fields",
    `${SCOPE} | count by src_ip | src_ip as srcDevice_ip ${SIGNAL} | fields normalizedSeverity, stage`,
  ],
  ["removed by fields", `${SCOPE} | count by src_ip | src_ip as srcDevice_ip ${SIGNAL} | fields - srcDevice_ip`],
])("an entity is dropped when it is %s", (_, query) => {
  expect(found("signal-field-dropped", query)).toEqual([
    "rule r-search: queryString: names srcDevice_ip, but its results do not have it",
  ]);
});

test("severity and stage are dropped by an aggregation behind them", () => {
  const query = `${SCOPE} ${SIGNAL} | count by src_ip | src_ip as srcDevice_ip`;

  expect(found("signal-field-dropped", query)).toHaveLength(2);
});

test.each([
  ["without an aggregation", `${SCOPE} | src_ip as srcDevice_ip ${SIGNAL}`],
  ["as a group", `${SCOPE} | src_ip as srcDevice_ip | count by srcDevice_ip ${SIGNAL}`],
  ["in small letters", `${SCOPE} | count by src_ip | src_ip as srcdevice_ip ${SIGNAL}`],
  ["as one of several", `${SCOPE} | src_ip as srcDevice_ip | user as user_username | count by user_username ${SIGNAL}`],
  ["renamed within the group", `${SCOPE} | count by src_ip as srcDevice_ip ${SIGNAL}`],
])("an entity %s is not dropped", (_, query) => {
  expect(found("signal-field-dropped", query)).toEqual([]);
});

test("a search that does not parse is not judged by its fields", () => {
  const query = `${SCOPE} | src_ip as srcDevice_ip | count by (user ${SIGNAL}`;

  expect(found("signal-field-dropped", query)).toEqual([]);
});

test("results that are mailed need no severity", () => {
  const rule = `{ kind: scheduled-search, query_string: "a | 99 as normalizedSeverity | count", notification: { type: email, to_list: [soc@example.com] } }`;

  expect(sumoMessagesOf("signal-severity-range", rule)).toEqual([]);
  expect(sumoMessagesOf("signal-field-dropped", rule)).toEqual([]);
});

const signal = (severity: string, stage: string): string =>
  `${SCOPE} | count by src_ip | src_ip as srcDevice_ip | ${severity} as normalizedSeverity | ${stage} as stage`;

test.each([
  ["a number beyond", "11"],
  ["a word", '"High"'],
  ["a branch that gives one", 'if(_count > 5, "High", 4)'],
  ["less than nothing", "-1"],
])("%s is no severity", (_, severity) => {
  expect(found("signal-severity-range", signal(severity, '"Execution"'))).toHaveLength(1);
});

test.each([
  ["nothing", "0"],
  ["the most", "10"],
  ["a number as a text", '"7"'],
  ["branches", "if(_count > 5, 7, 4)"],
  ["a field", "_count"],
])("%s may be a severity", (_, severity) => {
  expect(found("signal-severity-range", signal(severity, '"Execution"'))).toEqual([]);
});

test("a severity that a later stage replaces is not judged", () => {
  const query = `${signal('"High"', '"Execution"')} | _count as normalizedSeverity`;

  expect(found("signal-severity-range", query)).toEqual([]);
});

test.each(['"Stealth"', '"execution"', '"CommandAndControl"'])("%s is no stage", (stage) => {
  expect(found("signal-stage-unknown", signal("5", stage))).toHaveLength(1);
});

test.each(['"Command and Control"', '"Defense Evasion"', "user", 'if(_count > 5, "Execution", "Impact")'])(
  "%s may be a stage",
  (stage) => {
    expect(found("signal-stage-unknown", signal("5", stage))).toEqual([]);
  },
);

test.each([
  ["behind a where", `${SCOPE} | where user = "x" | src_ip as srcDevice_ip ${SIGNAL}`],
  ["before a sort", `${SCOPE} | count by src_ip | src_ip as srcDevice_ip ${SIGNAL} | sort by _count`],
])("severity and stage %s are not early", (_, query) => {
  expect(found("signal-field-early", query)).toEqual([]);
});

test("severity and stage before a where are early", () => {
  const query = `${SCOPE} ${SIGNAL} | src_ip as srcDevice_ip | where !isBlank(src_ip)`;

  expect(found("signal-field-early", query)).toHaveLength(2);
});
