import { PARITY_CHECKS } from "../../../src/checks/parity/pack";

test("the pack holds the checks of these codes", () => {
  expect(PARITY_CHECKS.map((each) => each.page.code)).toEqual([
    "parity-indicators",
    "parity-severity",
    "parity-look-back",
    "parity-entities",
  ]);
});
