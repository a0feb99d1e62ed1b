import { parseSearch } from "../../../src/languages/sumo-search";

const told = (text: string): string[] =>
  parseSearch(text).faults.map(
    ({ start, end, message, help }) => `${JSON.stringify(text.slice(start, end))}: ${message}; ${help}`,
  );

test.each([
  [
    "a | where",
    [
      '"where": `where`: found the end of the stage, and a value: a field, a string, a number or a function must stand here; write a value: a field, a string, a number or a function',
    ],
  ],
  ["a | tmeslice 5m", ['"tmeslice": `tmeslice` is no operator; did you mean `timeslice`?']],
  ["a | count by", ['"by": the aggregation: found the end of the stage, and a field must stand here; write a field']],
  ["a | | count", ['"|": a pipe has no stage behind it; remove the pipe, or write the stage']],
  ["a json auto | count", ['"json": operator `json` stands behind another stage without a pipe; write `| json`']],
  ["a | count where x = 1", ['"where": operator `where` stands behind another stage without a pipe; write `| where`']],
  [
    "a | where x = 'y'",
    ["\"'y'\": string `'y'` stands in single quotes, and a search takes double quotes; write \"y\""],
  ],
  [
    'a | where x like "y%"',
    [
      '"like": `like` belongs to the rule expressions of Cloud SIEM, and a search has no such word; use `matches "glob*"`, `in (…)`, `<=`, or `isNull(field)`',
    ],
  ],
  [
    'a | where matches(x, "y")',
    [
      '"matches": `matches` stands in front of brackets like a function, and it stands between a field and a pattern; write `field matches "pattern"`',
    ],
  ],
  [
    "a | bytes / 1024",
    [
      '"1024": a value stands alone as a stage, and only functions name their result themselves; give it a name with `as`, or filter by it with `where`',
    ],
  ],
])("%s is told in plain words", (text, messages) => {
  expect(told(text)).toEqual(messages);
});

test("each broken stage is told once, and none hides another", () => {
  const text = 'a\n| wher x = 1\n| count by\n| where (a = 1\n| limit ten\n| where b = "open\n| sort by n';

  expect(parseSearch(text).faults.map(({ start }) => text.slice(0, start).split("\n").length)).toEqual([2, 3, 4, 5, 6]);
});

test.each([
  "",
  " ",
  "|",
  "||",
  "]",
  "[subquery:",
  "(",
  '"',
  "a | where [subquery: b | where",
  "{{",
  "a | `",
  "\u{1f600} | \u{1f600}",
])("nothing is thrown for %j", (text) => {
  expect(() => parseSearch(text)).not.toThrow();
});
