import fc from "fast-check";
import { findParameterSites, literalFault, readLiteral, renderLiteral } from "../../src/languages";
import type { Language, LiteralValue } from "../../src/languages";

test.each([
  ["kql", "60m", { type: "duration", minutes: 60 }],
  ["kql", "1.5h", { type: "duration", minutes: 90 }],
  ["kql", "timespan(1d)", { type: "duration", minutes: 1440 }],
  ["kql", "-3", { type: "number", value: -3 }],
  ["kql", "long(45)", { type: "number", value: 45 }],
  ["kql", "1e3", { type: "number", value: 1000 }],
  ["kql", "true", { type: "boolean", value: true }],
  ["kql", String.raw`@'C:\temp\'`, { type: "string", value: "C:\\temp\\" }],
  ["kql", '@"a""b"', { type: "string", value: 'a"b' }],
  ["kql", '```a\n"b"```', { type: "string", value: 'a\n"b"' }],
  ["kql", String.raw`h"a\tb"`, { type: "string", value: "a\tb" }],
  ["kql", "dynamic([\n  'a', // first\n  @'b\\'\n])", { type: "list", values: ["a", "b\\"] }],
  ["kql", "dynamic([80, -1])", { type: "list", values: ["80", "-1"] }],
  ["cse-expression", "1w", { type: "duration", minutes: 10080 }],
  ["cse-expression", "5k", { type: "number", value: 5000 }],
  ["cse-expression", "1Ki", { type: "number", value: 1024 }],
  ["cse-expression", "TRUE", { type: "boolean", value: true }],
  ["cse-expression", String.raw`'C:\'`, { type: "string", value: "C:\\" }],
  ["cse-expression", String.raw`"\d \"x\""`, { type: "string", value: '\\d "x"' }],
  ["cse-expression", `('a', "b")`, { type: "list", values: ["a", "b"] }],
  ["cse-expression", "(80, 443)", { type: "list", values: ["80", "443"] }],
] as const)("%s reads %s", (language, text, expected) => {
  expect(readLiteral(language, text)).toEqual(expected);
});

test.each([
  ["kql", ""],
  ["kql", "1d + 1h"],
  ["kql", "- 5"],
  ["kql", "-1d"],
  ["kql", "datetime(2024-01-01)"],
  ["kql", "timespan(5)"],
  ["kql", 'int("5")'],
  ["kql", "dynamic({})"],
  ["kql", 'dynamic(["a", 1])'],
  ["kql", 'dynamic(["a",])'],
  ["kql", String.raw`"\q"`],
  ["kql", "5constructor"],
  ["kql", "5k"],
  ["cse-expression", "('a'"],
  ["cse-expression", "(5m)"],
  ["cse-expression", "baseImage"],
  ["sumo-search", "{{name}}"],
] as const)("%s finds no value in %s", (language, text) => {
  expect(readLiteral(language, text)).toBeUndefined();
});

/** Texts that are mostly what breaks quoting. */
const texts = fc.string({
  unit: fc.constantFrom("a", " ", "\\", '"', "'", "`", "@", "/", "*", "\n", "\r", "\t", "\0", "\u2028", "{{p}}", ";"),
});
const values = fc.oneof(
  texts.map((value): LiteralValue => ({ type: "string", value })),
  fc.array(texts, { maxLength: 4 }).map((each): LiteralValue => ({ type: "list", values: each })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value): LiteralValue => ({ type: "number", value: value + 0 })),
  fc.boolean().map((value): LiteralValue => ({ type: "boolean", value })),
  fc.integer({ min: 1, max: 100_000 }).map((minutes): LiteralValue => ({ type: "duration", minutes })),
);
const renderable = fc
  .tuple(fc.constantFrom<Language>("kql", "sumo-search", "cse-expression"), values)
  .filter(([language, value]) => literalFault(language, value) === undefined);

test("what is written reads back as itself", () => {
  fc.assert(
    fc.property(renderable, ([language, value]) => {
      expect(readLiteral(language, renderLiteral(language, value))).toEqual(value);
    }),
    { numRuns: 2000 },
  );
});

test("what is written inside a search's string reads back with what stands around it", () => {
  fc.assert(
    fc.property(
      texts.filter((value) => !/[\n\r]/.test(value)),
      (value) => {
        const inside = renderLiteral("sumo-search", { type: "string", value }, { inString: true });

        expect(readLiteral("sumo-search", `"a${inside}b"`)).toEqual({ type: "string", value: `a${value}b` });
      },
    ),
  );
});

test("a value in place of a literal is again the one literal of its parameter", () => {
  fc.assert(
    fc.property(
      values.filter((value) => literalFault("cse-expression", value) === undefined),
      (value) => {
        const literal = renderLiteral("cse-expression", value);
        const text = `x = /* param p */ ${literal} AND y = /* param q */ 1`;

        const found = findParameterSites("cse-expression", text).map(({ name, valueSpan }) => [
          name,
          text.slice(valueSpan?.start, valueSpan?.end),
        ]);

        expect(found).toEqual([
          ["p", literal],
          ["q", "1"],
        ]);
      },
    ),
  );
});
