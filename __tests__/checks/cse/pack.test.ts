import { CSE_CHECKS } from "../../../src/checks/cse/pack";

test("the pack holds the checks of these codes", () => {
  expect(CSE_CHECKS.map((each) => each.page.code)).toEqual([
    "record-field-unknown",
    "record-field-deprecated",
    "selector-type-unknown",
    "selector-type-unfit",
    "selector-doubled",
    "severity-field-type",
    "signal-text-placeholder",
    "aggregation-argument-wrong",
    "aggregation-unfit",
    "distinct-count-grouped",
    "first-seen-value-grouped",
    "group-field-never-filled",
    "selector-never-filled",
    "record-type-unknown",
    "record-type-undeclared",
    "record-type-unused",
    "insight-without-shared-entity",
    "insight-of-prototypes",
    "mitre-tag-form",
    "rule-type-full",
  ]);
});
