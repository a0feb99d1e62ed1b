import { CSE_DIALECT, scan, SEARCH_DIALECT } from "../../../src/sandbox/sumo/scan";

test.each([
  ["", "empty"],
  [" \n", "empty"],
  ["a = '\\'", undefined],
  ["a = 'it''s'", undefined],
  ['a = "\\"("', undefined],
  ['a = "\\"', "open-string"],
  ["a = 'b", "open-string"],
  ["/* only a comment */", "empty"],
  [" /* one */\n/* two */", "empty"],
  ['""', undefined],
  ["/* ' ( */ a", undefined],
  ["a /* b", "open-comment"],
  ["a matches /\\(/", undefined],
  ["a !matches /[(']/", undefined],
  ["a / (b / c)", undefined],
  ["(a", "open-bracket"],
  ["a)", "stray-bracket"],
])("the expression %j has the problem %s", (text, problem) => {
  expect(scan(text, CSE_DIALECT).problem).toBe(problem);
});

test.each([
  ["it's (here)", undefined],
  ["_source=/var/* and (a)", undefined],
  ["https://example.test/(a)", undefined],
  ["error // (", undefined],
  ["error /* ( */", undefined],
  ["error /* (", "open-bracket"],
  ['| parse "(*" as x', undefined],
  ['| parse "(*', "open-string"],
  ["| where x matches /(?i)\\(/", undefined],
  ["// only a comment", undefined],
  ['error | replace(url, /["(]/, "") as x', undefined],
  ['error | extract(url, "a") | if(a, /b"/, c)', undefined],
  ["(/var/log/a or /tmp) and b", undefined],
  ["error | where (a / b) > (c / d", "open-bracket"],
])("the search %j has the problem %s", (text, problem) => {
  expect(scan(text, SEARCH_DIALECT).problem).toBe(problem);
});
