import { secondsOf } from "../../../../src/sandbox/azure/arm/iso-duration";

test.each([
  ["PT5M", 300],
  ["PT1H30M", 5_400],
  ["P14D", 1_209_600],
  ["P1DT1S", 86_401],
  ["PT0S", 0],
  ["P", undefined],
  ["PT", undefined],
  ["5m", undefined],
  ["P1Y", undefined],
  ["", undefined],
])("%p is %p seconds", (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
});
