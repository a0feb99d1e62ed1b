import { SUMOLOGIC_CHECKS } from "../../../src/checks/sumologic/pack";

test("the pack holds the checks of these codes", () => {
  expect(SUMOLOGIC_CHECKS.map((each) => each.page.code)).toEqual([
    "signal-field-dropped",
    "signal-field-early",
    "signal-severity-range",
    "signal-stage-unknown",
    "signal-field-foreign",
    "real-time-operator",
    "search-range-gap",
    "search-threshold-kind",
    "source-category-undeclared",
    "source-category-unused",
    "source-category-absent",
    "monitor-field-missing",
    "monitor-group-missing",
    "monitor-levels-crossed",
    "monitor-resolution-overlap",
  ]);
});
