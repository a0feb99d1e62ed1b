import { faultNumber, faultOrderOf } from "../../../src/cli/sandbox/fault-request";
import type { FaultOptions } from "../../../src/cli/sandbox/fault-request";

test.each<[FaultOptions, object]>([
  [
    { api: "azure", status: "429", retryAfter: "2", method: "put", path: "alertRules" },
    { api: "azure", method: "PUT", path: "alertRules", trouble: { kind: "status", status: 429, retryAfter: 2 } },
  ],
  [
    { api: "sumo", slow: "250" },
    { api: "sumo", trouble: { kind: "slow", milliseconds: 250 } },
  ],
  [
    { api: "sumo", cut: true, after: "0", times: "3", probability: "0.5" },
    { api: "sumo", trouble: { kind: "cut" }, after: 0, times: 3, probability: 0.5 },
  ],
  [
    { api: "sumo", answerLost: true },
    { api: "sumo", trouble: { kind: "answer-lost" } },
  ],
  [
    { api: "sumo", answeredAfterStored: true },
    { api: "sumo", trouble: { kind: "answered-after-stored" } },
  ],
  [
    { api: "azure", otherTenant: true },
    { api: "azure", trouble: { kind: "other-tenant" } },
  ],
])("options become a fault: %j", (options, order) => {
  expect(faultOrderOf(options)).toEqual(order);
});

test.each<[string, Partial<FaultOptions>, string]>([
  ["nothing goes wrong", {}, "nothing says what shall go wrong"],
  ["two things go wrong", { cut: true, slow: "1" }, "--slow and --cut are given together"],
  ["Retry-After stands alone", { cut: true, retryAfter: "1" }, "--retry-after is given without --status"],
  ["a status is a success", { status: "200" }, "--status: 200 is not 400 to 599"],
  ["a status is no number", { status: "" }, "--status:  is not 400 to 599"],
  ["nothing is waited for", { slow: "0" }, "--slow: 0 is not milliseconds from 1 to 600000"],
  ["a count is broken", { cut: true, after: "1.5" }, "--after: 1.5 is not 0, 1, 2 …"],
  ["it never happens", { cut: true, times: "0" }, "--times: 0 is not 1, 2, 3 …"],
  ["there is no chance", { cut: true, probability: "0" }, "--probability: 0 is not above 0, up to 1"],
])("what makes no sense is refused: %s", (_, options, message) => {
  expect(() => faultOrderOf({ api: "azure", ...options })).toThrow(message);
});

test("a fault's number is one", () => {
  expect(faultNumber("12")).toBe(12);
  expect(() => faultNumber("x")).toThrow("the fault's number: x is not 1, 2, 3 …");
});
