import { analyzeSearch } from "../../../src/languages/sumo-search";

const found = (text: string): string[] => analyzeSearch(`_sourceCategory=a\n${text}`).faults.map(({ code }) => code);

test.each([
  ["capitals in a pattern's escapes", '| where toLowerCase(cmd) matches "*\\Users*"', "search-never-true-case"],
  ["capitals that a parameter may bring", '| where toLowerCase(user) = "{{User}}"', "search-never-true-case"],
  ["a difference from capitals", '| where toLowerCase(user) != "Admin"', "search-never-true-case"],
  ["capitals of a field as it is", '| where user = "Admin"', "search-never-true-case"],
  ["two values joined by or", '| where user = "a" or user = "b"', "search-never-true"],
  ["the same value twice", '| where user = "a" and user = "a"', "search-never-true"],
  ["two fields", '| where user = "a" and host = "b"', "search-never-true"],
  ["a range that holds values", "| where n > 1 and n < 5", "search-never-true"],
  ["a range that holds one value", "| where n >= 5 and n <= 5", "search-never-true"],
  ["alternatives within a conjunction", '| where (x = "a" or y = "b") and (x = "c" or z = "d")', "search-never-true"],
  ["a number beside a text", '| where x = 1 and x = "1"', "search-never-true"],
  ["one difference", '| where user != "a" or host != "b"', "search-always-true"],
  ["differences joined by and", '| where user != "a" and user != "b"', "search-always-true"],
  ["a value that a branch gives", '| if(a = "1", "High", "Low") as risk | where risk = "Low"', "search-never-assigned"],
  [
    "a field that keeps another value",
    '| if(a = "1", "High", risk) as risk | where risk = "Mid"',
    "search-never-assigned",
  ],
  ["a number written otherwise", "| if(a = 1, 1.0, 0) as x | where x = 1", "search-never-assigned"],
  ["a field assigned anew", '| 1 as x | parse "x=*" as x | where x = 2', "search-never-assigned"],
  ["values counted anew", "| 1 as x | sum(x) as x by user | where x = 5", "search-never-assigned"],
  ["an aggregation's alias", "| count as n by user | sort by n", "search-unknown-field"],
  ["another case of a name", "| count as Total by user | sort by total", "search-unknown-field"],
  ["columns of a transpose", "| count by a, b | transpose row a column b | where x > 1", "search-unknown-field"],
  [
    "columns of a lookup",
    '| count by u | lookup * from path://"/L/u" on u=u | where mail != "x"',
    "search-unknown-field",
  ],
  ["fields of the message", "| where whatever = 1", "search-unknown-field"],
  [
    "results of outlier",
    "| timeslice 1m | count by _timeslice | outlier _count | where _count_violation > 0",
    "search-unknown-field",
  ],
  ["a name that ends in .exe", '| where toLowerCase(process_name) matches "*.exe"', "search-anchored-glob"],
  ["a glob open at its end", '| where command_line matches "*.exe *"', "search-anchored-glob"],
  ["a folded field", '| toLowerCase(process_name) as p | where p = "curl.exe"', "search-case-sensitive"],
  [
    "a field folded in place",
    '| toLowerCase(process_name) as process_name | where process_name = "a.exe"',
    "search-case-sensitive",
  ],
  ["a process's number", '| where process_name = "4711"', "search-case-sensitive"],
  ["a parser's field in a list", '| parse "m=*" as post | where method in (post)', "search-unquoted-value"],
  ["Java's look-ahead in parse regex", '| parse regex "(?=x)(?<a>.)"', "search-invalid-regex"],
  ["named groups of RE2", '| parse regex "(?P<a>.)"', "search-invalid-regex"],
  ["an escaped star", '| parse "a\\*b=*" as x', "search-anchor-count"],
  ["if inside an aggregation's stage", "| if(a = 1, 1, 0) as x | sum(x)", "search-aggregate-argument"],
  ["a timeslice that is transposed", "| timeslice 1h | count by _timeslice", "search-unused-timeslice"],
])("%s gives no finding", (_, text, code) => {
  expect(found(text)).not.toContain(code);
});

test("a search about every part of which something is known is silent", () => {
  expect(found('| where user = "root"\n| count as n by user\n| where n > 5')).toEqual([]);
});
