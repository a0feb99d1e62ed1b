import { findNamedThings } from "../../src/languages";

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

test("a CSE expression names no match list in a string, a comment or a regular expression", () => {
  const text = String.raw`a = "listMatches, 'x'" AND b = 'C:\' /* listMatches, 'y' */ AND c matches /listMatches, 'z'/ AND array_contains(listMatches, 'real')`;

  expect(findNamedThings("cse-expression", text).lists).toEqual(["real"]);
});

test("a watchlist's name is read as KQL reads it, its escapes and all", () => {
  const text = String.raw`union (_GetWatchlist(@"C:\x")), (_GetWatchlist("a\u0062")), (_GetWatchlist(name))`;

  expect(findNamedThings("kql", text).lists).toEqual(["C:\\x", "ab"]);
});
