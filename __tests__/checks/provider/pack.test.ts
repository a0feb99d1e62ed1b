import { PROVIDER_CHECKS } from "../../../src/checks/provider/pack";

test("the pack holds the checks of these codes", () => {
  expect(PROVIDER_CHECKS.map((each) => each.page.code)).toEqual([
    "rule-name-doubled",
    "shards-of-one-user",
    "replaced-on-edit",
  ]);
});
