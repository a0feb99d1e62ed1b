import { filterFault, findFilterSites, findNamedThings } from "../../src/languages";

test("a line with nothing but the mark is a place for exclusions, indented or not, with either line end", () => {
  const text = "T\n// filter first\n| where x\r\n    // filter second-one\r\n| count // filter third\n";

  const found = findFilterSites("kql", text).map(({ name, indent }) => [name, indent]);

  expect(found).toEqual([
    ["first", ""],
    ["second-one", "    "],
  ]);
});

test.each([
  ['DeviceName startswith "build-"', undefined],
  ['a == "|;" and (b or c)', undefined],
  [" ", "is empty"],
  ['a == "x', "has a quote that does not close"],
  ["a | take 1", "holds `|` or `;`, which would end the filter"],
  ["a // b", "holds a comment, which would hide what follows"],
  ["a) or (b", "closes a bracket that it did not open"],
  ["(a", "has a bracket that does not close"],
])("the exclusion %j: %s", (expression, fault) => {
  expect(filterFault(expression)).toBe(fault);
});

test("a KQL query's watchlists and calls are found outside comments and texts", () => {
  const text = `let a = _GetWatchlist('c2_list'); // _GetWatchlist('no')\nT | where x in (a) and y == "_GetWatchlist('no')" | invoke my_function(1)`;

  const { lists, calls } = findNamedThings("kql", text);

  expect(lists).toEqual(["c2_list"]);
  expect(calls).toContain("my_function");
});

test("a CSE expression's match lists are found", () => {
  expect(
    findNamedThings("cse-expression", "array_contains(listMatches, 'a_b') AND NOT array_contains(listMatches,\"c\")")
      .lists,
  ).toEqual(["a_b", "c"]);
});
