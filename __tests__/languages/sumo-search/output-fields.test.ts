import { analyzeSearch } from "../../../src/languages/sumo-search";

const fieldsOf = (text: string): string[] =>
  analyzeSearch(`_sourceCategory=a | ${text}`).outputFields.map(({ name }) => name);

test.each([
  [
    "the tables of a join",
    '| join (parse "x=*" as x) as t1, (parse "y=*" as y) as t2 on t1.x = t2.y',
    ["t1_x", "t2_y"],
  ],
  ["the rows of a transpose", "count by _timeslice, code | transpose row _timeslice column code", ["_timeslice"]],
  ["named columns of a transpose", 'count by a, b | transpose row a column b as x, %"200"', ["a", "x", "200"]],
  ["the anchors of sessionize", 'sessionize "u=*" as (u), "s=*" as (s)', ["u", "s"]],
  ["an alias of compare", "count by x | compare with timeshift 1d as before", ["x", "_count", "before"]],
  ["what count_frequent counts", "count_frequent user", ["user", "_approxcount"]],
])("%s are among the fields", (_, text, names) => {
  expect(fieldsOf(text.replace(/^\| /, ""))).toEqual(names);
});

test.each([
  ['toLowerCase(user) as u | where u = "Admin"', ["search-never-true-case"]],
  ['toLowerCase(user) as u | count by u | where u in ("Admin", "root")', ["search-never-true-case"]],
  ['toLowerCase(user) as u | u as v | where v matches "*Admin*"', ["search-never-true-case"]],
  ['toLowerCase(user) as u | parse "u=*" as u | where u = "Admin"', []],
  ['toLowerCase(user) as u | concat(u, "X") as v | where v = "aX"', []],
  ['toLowerCase(user) as u | where u = "admin"', []],
])("a folded field stays folded: %s", (text, codes) => {
  expect(analyzeSearch(`_sourceCategory=a | ${text}`).faults.map(({ code }) => code)).toEqual(codes);
});

test.each([
  ["a function that starts otherwise", "| toMillis(now()) as n"],
  ["a second argument of base64Decode", '| base64Decode(x, "UTF-16LE") as y'],
])("%s gives no finding", (_, text) => {
  expect(analyzeSearch(`_sourceCategory=a ${text}`).faults).toEqual([]);
});

test("two alternatives that each name their metadata are not mixed", () => {
  const codes = analyzeSearch("(_index=a _sourceCategory=b or _index=c _sourceCategory=d) | count").faults;

  expect(codes).toEqual([]);
});
