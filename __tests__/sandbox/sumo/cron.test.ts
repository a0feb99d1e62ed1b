import { minutesBetweenRuns } from "../../../src/sandbox/sumo/resources/cron";

test.each([
  ["0 0 * * * ? *", 60],
  ["0 0/15 * * * ?", 15],
  ["0 0/10 * * * ?", 10],
  ["0 5,20,50 * * * ?", 15],
  ["0 0,50 * * * ?", 10],
  ["0 0,50 8 * * ?", 50],
  ["0 30 8 ? * MON-FRI", 1440],
  ["0 0 8-10 ? * MON *", 60],
  ["0 0 22-2 * * ?", 60],
  ["0 30 22-2/2 * * ?", 120],
  ["0 50-5/15 * * * ?", 15],
  ["0 /20 * * * ?", 20],
  ["0/30 0 * * * ?", 0],
  ["* * * * * ?", 0],
])("%s runs every %d minutes", (expression, minutes) => {
  expect(minutesBetweenRuns(expression)).toBe(minutes);
});

test.each([
  "",
  "0 * * * *",
  "0 60 * * * ?",
  "0 0 24 * * ?",
  "0 0/0 * * * ?",
  "0 /0 * * * ?",
  "0 , * * * ?",
  "0 0 22-24 * * ?",
  "0 a * * * ?",
  "0 0 $ * * ?",
])("%j is no expression", (expression) => {
  expect(minutesBetweenRuns(expression)).toBeUndefined();
});
