import { parseSearch, printSearch } from "../../../src/languages/sumo-search";

const codes = (text: string): string[] => parseSearch(text).faults.map(({ code }) => code);

test.each([
  ["a sort without keys", "a | count by x | sort", "a\n| count by x\n| sort"],
  ["directions behind the keys of top", "a | top 20 x by n, x asc", "a\n| top 20 x by n, x asc"],
  [
    "models of the Global Intelligence apps",
    'a | infer _category=cloud n=7 stat="p50"',
    'a\n| infer _category=cloud n=7 stat="p50"',
  ],
  [
    "a field with an aggregate's name",
    "a | median as m | max - min as range",
    "a\n| median as m\n| max - min as range",
  ],
  ["a count that is calculated with", "a | count by x | count > 5 as big", "a\n| count by x\n| count > 5 as big"],
  ["a series of a field in brackets", "a | total(_count) as n", "a\n| total _count as n"],
  ["a width apart from its unit", "a | timeslice 1 h", "a\n| timeslice 1h"],
  ["a percent sign apart from a name", 'a | x as % "per minute" | top 5 y by % "per minute"', undefined],
  ["paths behind a word", "a | transpose row %a column %b | top 10 %x by %y", undefined],
  ["a threat lookup's options", 'a | threatlookup singleIndicator source="s" include="all" ip, ip2', undefined],
  ["a condition set against another", "a | logexplain x = 1 against y = 2 on b, c", undefined],
  ["a baseline's scope", "a | logcompare baseline(_sourceHost=b error* (c or d)) timeshift -24h", undefined],
  [
    "a baseline's time range",
    "a | logcompare start_time 2026-01-06T12:00:00-08:00 end_time 2026-01-07T12:00:00-08:00",
    undefined,
  ],
])("%s can be read and printed", (_, text, printed) => {
  const { tree, faults } = parseSearch(text);
  const again = printSearch(tree);

  expect(faults).toEqual([]);
  expect(again).toBe(printed ?? again);
  expect(printSearch(parseSearch(again).tree)).toBe(again);
});

test.each([
  ["a sort by nothing", "a | sort by", "search-syntax-missing-value"],
  ["a parse whose pattern is missing", "a | parse as x", "search-syntax-missing-value"],
  ["a total of nothing", "a | total as x", "search-syntax-missing-value"],
  ["an infer without options", "a | infer", "search-syntax-missing-value"],
  ["a range without an end", "a | logcompare start_time 2026-01-06T12:00:00Z", "search-syntax-missing-word"],
  ["a baseline that does not close", "a | logcompare baseline(b | count", "search-syntax-unclosed-bracket"],
  ["matches as a method", 'a | where user.matches(name, "x*")', "search-syntax-matches-function"],
  ["a stage without a pipe behind json", 'a | json "x" as y\n json field=_raw "z" as w', "search-syntax-missing-pipe"],
  ["a stage without a pipe behind a kv", 'a | kv "x" as y\n parse regex "(?<z>.)"', "search-syntax-missing-pipe"],
  ["two pipes", "a | | count", "search-syntax-empty-stage"],
  ["a place left for a value", "_sourceCategory=<name> | count", "search-syntax-missing-value"],
  ["a list in square brackets", "_sourceCategory=[name] | count", "search-lex-unknown-character"],
  ["a unit that does not exist", "a | timeslice 1 hours", "search-syntax-unexpected"],
])("%s is refused", (_, text, code) => {
  expect(codes(text)).toContain(code);
});

test.each([
  ["brackets", `a | where ${"(".repeat(5000)}x${")".repeat(5000)}`],
  ["negations", `a | where ${"not ".repeat(5000)}x`],
  ["choices", `a | ${"x ? y : ".repeat(5000)}z as w`],
  ["negations of the scope", `${"!".repeat(5000)}a`],
])("%s that lie too deep in each other are refused and end nothing", (_, text) => {
  expect(codes(text)).toEqual(["search-syntax-too-deep"]);
});

test("a long list of alternatives is read", () => {
  expect(codes(`a | where ${"x = 1 or ".repeat(3000)}y = 1`)).toEqual([]);
});
