import { sameQuery } from "../../../src/checks/content/same-query";
import { undeclaredData } from "../../../src/checks/content/undeclared-data";
import type { CheckedDetection, CheckedRule } from "../../../src/checks/subject";
import { nrt, saidBy, scheduled } from "../sentinel/checked-rule";

const QUERY = "SigninLogs | where ResultType == 1";
const REFORMATTED = "SigninLogs\n  | where ResultType == 1";

function messages(...rules: readonly CheckedRule[]): string[] {
  const detection = { id: "x", source: { file: "queries/T1608/x/detection.yaml", path: [] } };
  return sameQuery.find({ detection, rules } as unknown as CheckedDetection).map((each) => each.message);
}

test("two rules that ask the same are told", () => {
  expect(messages(scheduled(QUERY), nrt(REFORMATTED))).toEqual(["rule r asks the same as rule r"]);
});

test.each([
  ["the queries differ", [scheduled(QUERY), scheduled(`${QUERY} | take 1`)]],
  ["the thresholds differ", [scheduled(QUERY), scheduled(QUERY, { triggerThreshold: 10 })]],
  ["a threshold waits and a near-real-time rule does not", [scheduled(QUERY, { triggerThreshold: 10 }), nrt(QUERY)]],
])("nothing is told when %s", (_, rules) => {
  expect(messages(...rules)).toEqual([]);
});

test("a rule that requires nothing and reads no table that is known is told", () => {
  expect(saidBy(undeclaredData, scheduled("_Im_Dns | take 1"))).toEqual([
    "info: requires no data, so that it is deployed where it can find nothing",
  ]);
});

test.each([
  ["whose tables are declared", scheduled("_Im_Dns | take 1", { tables: ["DnsEvents"] })],
  ["whose tables are told by themselves", scheduled(QUERY)],
])("a rule %s is left alone", (_, rule) => {
  expect(saidBy(undeclaredData, rule)).toEqual([]);
});
