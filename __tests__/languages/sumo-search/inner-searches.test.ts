import { analyzeSearch } from "../../../src/languages/sumo-search";

const found = (text: string): string[] => analyzeSearch(text).faults.map(({ code }) => code);

test.each([
  [
    "a condition in a subquery",
    '_sourceCategory=a [subquery: _sourceCategory=b | where x = "1" and x = "2" | compose x] | count',
    "search-never-true",
  ],
  [
    "a field that a subquery drops",
    '_sourceCategory=a | where [subquery: _sourceCategory=b | parse "u=* h=*" as u, h | count by u | where h = 1 | compose u]',
    "search-dropped-field",
  ],
  [
    "a subquery without metadata",
    "_sourceCategory=a | where x = 1 and ![subquery: error | compose x]",
    "search-no-metadata-scope",
  ],
  [
    "a condition in a join's table",
    '_sourceCategory=a | join (parse "x=*" as x | where x = "1" and x = "2") as t1, (parse "y=*" as y) as t2 on t1.x = t2.y',
    "search-never-true",
  ],
  [
    "a condition in a filter",
    "_sourceCategory=a | timeslice 1m | count by _timeslice, h | filter h in (outlier _count by h | where n > 5 and n < 3)",
    "search-never-true",
  ],
])("%s is judged", (_, text, code) => {
  expect(found(text)).toContain(code);
});

test("a table of a join needs no scope and no aggregation", () => {
  expect(
    found(
      '_sourceCategory=a | join (parse "x=*" as x | timeslice 1m) as t1, (parse "y=*" as y) as t2 on t1.x = t2.y | count by t1_x',
    ),
  ).toEqual([]);
});
