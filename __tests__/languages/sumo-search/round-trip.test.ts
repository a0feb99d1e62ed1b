import fc from "fast-check";
import { formatSearch, parseSearch, printSearch } from "../../../src/languages/sumo-search";
import { SEARCHES } from "./searches";

/** A tree without the places of its nodes. */
const shapeOf = (node: unknown): unknown =>
  JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === "start" || key === "end" ? undefined : value)));

const word = fc.constantFrom("user", "host", "src_ip", "_count", '%"a b"', "status", "limit", "{{name}}", "$$field");
const text = fc.stringMatching(/^[a-z0-9 .*\\/(){}|]{0,8}$/).map((each) => `"${each.replace(/\\/g, "\\\\")}"`);
const number = fc.constantFrom("0", "1.5", "10k", "5m", "1Gi", "3.14e+4");
const { value } = fc.letrec<{ value: string; condition: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    word,
    text,
    number,
    fc.tuple(tie("value"), fc.constantFrom("+", "-", "*", "/", "%"), tie("value")).map((parts) => parts.join(" ")),
    fc.tuple(tie("condition"), tie("value"), tie("value")).map(([a, b, c]) => `if(${a}, ${b}, ${c})`),
    tie("value").map((each) => `-(${each})`),
    tie("value").map((each) => `toLowerCase(${each})`),
    fc.tuple(tie("condition"), tie("value"), tie("value")).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
  ),
  condition: fc.oneof(
    { depthSize: "small" },
    fc
      .tuple(tie("value"), fc.constantFrom("=", "==", "!=", "<>", "<", ">="), tie("value"))
      .map((parts) => parts.join(" ")),
    fc.tuple(word, fc.constantFrom("matches", "not matches", "contains"), text).map((parts) => parts.join(" ")),
    fc
      .tuple(word, fc.constantFrom("in", "not in"), fc.array(text, { minLength: 1, maxLength: 3 }))
      .map(([a, b, c]) => `${a} ${b} (${c.join(", ")})`),
    fc
      .tuple(tie("condition"), fc.constantFrom("and", "or", "&&", "||"), tie("condition"))
      .map((parts) => parts.join(" ")),
    tie("condition").map((each) => `!(${each})`),
    tie("condition").map((each) => `not ${each}`),
  ),
}));
const condition = fc.tuple(word, fc.constantFrom("=", "<", "!="), value).map((parts) => parts.join(" "));
const comment = fc.constantFrom("", "", " // why", " /* what */");
const stage = fc.oneof(
  fc.constantFrom(
    ...SEARCHES.flatMap((each) =>
      each
        .split("\n")
        .filter((line) => line.startsWith("|"))
        .map((line) => line.slice(2)),
    ),
  ),
  condition.map((each) => `where ${each}`),
  fc.tuple(value, word).map(([each, name]) => `(${each}) as ${name}`),
);
const keyword = fc.constantFrom(
  "error",
  "prod/*",
  '"a b"',
  "_index=x",
  "_sourceHost != y",
  "{{scope}}",
  "(a or b)",
  "not c",
  "!d",
);
const scope = fc
  .array(keyword, { minLength: 1, maxLength: 4 })
  .chain((words) => fc.constantFrom(" ", " and ", " or ").map((between) => words.join(between)));
const search = fc
  .tuple(scope, fc.array(fc.tuple(stage, comment), { maxLength: 6 }))
  .map(([first, stages]) => [first, ...stages.map(([each, behind]) => `|  ${each}${behind}`)].join("\n\n"));

test("printing a search and reading it again gives the same tree", () => {
  fc.assert(
    fc.property(search, (original) => {
      const { tree, faults } = parseSearch(original);
      const again = parseSearch(printSearch(tree));

      expect(faults).toEqual([]);
      expect(again.faults).toEqual([]);
      expect(shapeOf(again.tree)).toEqual(shapeOf(tree));
    }),
    { numRuns: 500 },
  );
});

test("formatting twice changes nothing more", () => {
  fc.assert(
    fc.property(search, (original) => {
      const once = formatSearch(original).text ?? "";

      expect(formatSearch(once).text).toBe(once);
    }),
    { numRuns: 300 },
  );
});

test.each(SEARCHES)("a search is the same when printed: %#", (original) => {
  const { tree } = parseSearch(original);

  expect(shapeOf(parseSearch(printSearch(tree)).tree)).toEqual(shapeOf(tree));
});

test("every comment, mark and parameter stays", () => {
  const original =
    "// head\n_sourceCategory={{cat}} // scope\n// filter messages\n| where x = $$y /* inline */ // end\n| count by /* key */ {{{key}}}\n// tail";

  expect(formatSearch(original).text).toBe(
    "// head\n_sourceCategory={{cat}} // scope\n// filter messages\n| where x = $$y /* inline */ // end\n/* key */\n| count by {{{key}}}\n// tail",
  );
});

test("a search with faults is not formatted", () => {
  expect(formatSearch("a | where").text).toBeUndefined();
});
