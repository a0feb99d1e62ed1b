import { filterFault, findFilterSites, renderFilter } from "../../src/languages";

test("a line with nothing but the mark is a place for exclusions, indented or not, with either line end", () => {
  const text = "T\n// filter first\n| where x\r\n    // filter second-one\r\n| count // filter third\n";

  const found = findFilterSites("kql", text).map(({ name, indent }) => [name, indent]);

  expect(found).toEqual([
    ["first", ""],
    ["second-one", "    "],
  ]);
});

test.each([
  ["a KQL string over lines", "kql", "let doc = ```\n// filter noise\n```;\nT"],
  ["a KQL string over lines, the other form", "kql", "let doc = ~~~\n// filter noise\n~~~;\nT"],
  ["a search's block comment", "sumo-search", "error\n/* once:\n// filter noise\n*/\n| count"],
  ["a search's string", "sumo-search", 'error\n| parse "\n// filter noise\n*" as x'],
  ["a comment behind code", "sumo-search", "error // filter noise"],
  ["a CSE expression", "cse-expression", "a = 1\n// filter noise\n"],
] as const)("%s has no place for exclusions", (_, language, text) => {
  expect(findFilterSites(language, text)).toEqual([]);
});

test("the place of an exclusion is its line without the line break", () => {
  const text = "T\r\n  // filter noise \r\n| count";

  const [site] = findFilterSites("kql", text);

  expect(text.slice(site?.span.start, site?.span.end)).toBe("  // filter noise ");
});

test.each([
  ["kql", "| where not(coalesce((Port > 5), false))"],
  ["sumo-search", "| where !(Port > 5)"],
] as const)("%s keeps an event whose condition has no value: %s", (language, stage) => {
  expect(renderFilter(language, "Port > 5")).toBe(stage);
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
  ["a in (1, 2]", "closes a bracket that it did not open"],
  ["bag['a'", "has a bracket that does not close"],
  ["path startswith @'C:\\temp\\'", undefined],
  ['path startswith @"C:\\temp\\" and a == h"x"', undefined],
  ["a == ```|;//\n(```", undefined],
  ["a == ~~~ x", "has a quote that does not close"],
  ["a == @'C:\\temp", "has a quote that does not close"],
])("the exclusion %j: %s", (expression, fault) => {
  expect(filterFault(expression)).toBe(fault);
});

test.each([
  ["sumo-search", 'a = "x" || b matches /[^/|]+/', undefined],
  ["sumo-search", 'path = "it\'s C:\\\\"', undefined],
  ["sumo-search", "a = 'x'", 'holds a single quote, and a search quotes with `"`'],
  ["sumo-search", 'a = "x\\"', "has a quote that does not close"],
  ["sumo-search", "a = 1 /* b", "holds a comment, which would hide what follows"],
  ["sumo-search", "a = {{b}}", "holds a parameter, and an exclusion takes none"],
  ["cse-expression", "a = 'C:\\' || b matches /\\/x|y/", undefined],
  ["cse-expression", "a = 'C:\\' /* b */", "holds a comment, which would hide what follows"],
  ["cse-expression", "a = 1 | where b = 2", "holds `|` or `;`, which would end the filter"],
] as const)("the exclusion in %s, %j: %s", (language, expression, fault) => {
  expect(filterFault(expression, language)).toBe(fault);
});
