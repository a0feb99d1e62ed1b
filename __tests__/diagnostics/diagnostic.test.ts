import { atLeast, hasErrors, isFailing } from "../../src/diagnostics";
import type { Level } from "../../src/diagnostics";
import { ACKNOWLEDGED, finding } from "./sample";

const LEVELS: readonly Level[] = ["info", "warning", "error"];

test.each([
  ["info", ["info", "warning", "error"]],
  ["warning", ["warning", "error"]],
  ["error", ["error"]],
] as const)("from %s on, these levels fail: %j", (failLevel, failing) => {
  expect(LEVELS.filter((level) => atLeast(level, failLevel))).toEqual(failing);
});

test("what somebody acknowledged makes nothing fail", () => {
  const acknowledged = finding({ acknowledged: ACKNOWLEDGED });

  expect([isFailing(acknowledged, "info"), hasErrors([acknowledged])]).toEqual([false, false]);
  expect([isFailing(finding(), "error"), hasErrors([acknowledged, finding()])]).toEqual([true, true]);
});
