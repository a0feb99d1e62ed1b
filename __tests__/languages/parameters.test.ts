import fc from "fast-check";
import { findParameterSites, renderLiteral, replaceSpans } from "../../src/languages";
import type { Language } from "../../src/languages";

/** The names found in a text, with what stands at each; `null` where that is no literal. */
const sites = (language: Language, text: string): (readonly [string, string | null])[] =>
  findParameterSites(language, text).map(({ name, valueSpan }) => [
    name,
    valueSpan ? text.slice(valueSpan.start, valueSpan.end) : null,
  ]);

test.each([
  ["a duration", "let lookback = 1d;\nT", [["lookback", "1d"]]],
  ["a number", "let n = 45; T | where x > n", [["n", "45"]]],
  ["a negative number", "let n = -3; T", [["n", "-3"]]],
  ["a text", 'let s = "a;b // no comment"; T', [["s", '"a;b // no comment"']]],
  ["a verbatim text", 'let p = @"C:\\dir\\"; T', [["p", '@"C:\\dir\\"']]],
  [
    "a list over lines",
    'let l = dynamic([\n  "a", // first\n  "b"\n]);\nT',
    [["l", 'dynamic([\n  "a", // first\n  "b"\n])']],
  ],
  ["a list of texts with brackets", 'let l = dynamic(["a)", "]b"]); T', [["l", 'dynamic(["a)", "]b"])']]],
  ["a query", "let q = T | where x == 1; q", [["q", null]]],
  ["a sum", "let a = 1d + 1h; T", [["a", null]]],
  ["a function with lets of its own", "let f = (x:int) { let y = 2; x + y }; T", [["f", null]]],
  ["a let in a comment", "// let a = 1;\nT", []],
  ["a let in a text", 'T | where x == "let a = 1;"', []],
  ["a let without an end", "let a = 1", []],
  [
    "several on a line",
    "let a = 1h; let b = true; T",
    [
      ["a", "1h"],
      ["b", "true"],
    ],
  ],
])("KQL: %s", (_, text, expected) => {
  expect(sites("kql", text)).toEqual(expected);
});

test.each([
  ["a placeholder", "_sourceCategory={{category}} error", [["category", "{{category}}"]]],
  ["a placeholder in quotes", '"{{word}}" | count', [["word", "{{word}}"]]],
  ["a placeholder behind an address in quotes", '"https://x/{{a}}" // {{b}}', [["a", "{{a}}"]]],
  ["a placeholder in a comment with a quote", '/* " */ {{a}} /* " */', [["a", "{{a}}"]]],
  ["a placeholder in a regular expression", "x matches /a {{b}}/", [["b", null]]],
  ["a placeholder with three braces", "{{{a}}}", [["a", null]]],
  ["a placeholder in a comment", "// {{a}}\n* /* {{b}} */ | count", []],
  [
    "two in one text",
    '{{a}} and "{{b}} {{c}}"',
    [
      ["a", "{{a}}"],
      ["b", "{{b}}"],
      ["c", "{{c}}"],
    ],
  ],
])("Sumo search: %s", (_, text, expected) => {
  expect(sites("sumo-search", text)).toEqual(expected);
});

test.each([
  ["a number", "bytes > /* param least */ 1000", [["least", "1000"]]],
  ["a text that ends in a backslash", "a = /* param path */ 'C:\\'", [["path", "'C:\\'"]]],
  ["a list", "f IN /* param sites */ ('a', 'b') AND x = 1", [["sites", "('a', 'b')"]]],
  ["a field", "f = /* param other */ baseImage", [["other", null]]],
  ["a list of numbers", "dstPort IN /* param ports */ (80, 443)", [["ports", "(80, 443)"]]],
  ["a negative number", "x > /* param least */ -5", [["least", "-5"]]],
  ["a product", "x > /* param p */ 5*60", [["p", null]]],
  ["a product behind a space and a comment", "x > /* param p */ 5 /* times */ * 60", [["p", null]]],
  ["a sum of texts", "x = /* param p */ 'a' + 'b'", [["p", null]]],
  ["a list of unlike things", "f IN /* param p */ ('a', 1)", [["p", null]]],
  ["a list with a field", "f IN /* param p */ ('a', b)", [["p", null]]],
  ["a list without an end", "f IN /* param p */ ('a',", [["p", null]]],
  ["a comparison behind the literal", "/* param p */ 5 < x", [["p", "5"]]],
  ["a mark in a regular expression", "f matches /\\/* param no */ AND x = 1", []],
  ["a mark behind a backslash in double quotes", 'f = "C:\\d" AND x = /* param p */ 1', [["p", "1"]]],
  ["a mark in a text", "f = '/* param no */ 1'", []],
  ["another comment", "/* nothing */ f = 1", []],
])("CSE expression: %s", (_, text, expected) => {
  expect(sites("cse-expression", text)).toEqual(expected);
});

test.each([
  ["in quotes", '_sourceCategory="{{p}}"', "prod/aws", '_sourceCategory="prod/aws"'],
  ["in quotes, with others", 'x = "a {{p}} b"', 'say "C:\\"', 'x = "a say \\"C:\\\\\\" b"'],
  ["by itself", "_sourceCategory={{p}} error", "prod/aws", '_sourceCategory="prod/aws" error'],
])("a search's parameter %s takes a text", (_, text, value, expected) => {
  const [site] = findParameterSites("sumo-search", text);

  const literal = renderLiteral("sumo-search", { type: "string", value }, site);

  expect(replaceSpans(text, [{ ...(site?.valueSpan ?? { start: 0, end: 0 }), text: literal }])).toBe(expected);
});

test.each([
  ["sumo-search", '"{{p}}"', { inString: true, inWord: false }],
  ["sumo-search", "_sourceCategory=prod/{{p}}", { inString: false, inWord: true }],
  ["sumo-search", "timeslice {{p}}m", { inString: false, inWord: true }],
  ["sumo-search", "x in ({{p}},1)|count", { inString: false, inWord: false }],
  ["cse-expression", "p IN /* param p */ (80, 443)", { ofNumbers: true }],
  ["cse-expression", "p IN /* param p */ ('80')", { ofNumbers: false }],
  ["kql", "let p = dynamic([80, 443]);", { ofNumbers: true }],
  ["kql", "let p = dynamic([]);", { ofNumbers: false }],
] as const)("in %s, the place of the parameter in %s is %j", (language, text, place) => {
  expect(findParameterSites(language, text)).toEqual([expect.objectContaining(place)]);
});

const pieces = fc.constantFrom(
  "let ",
  "a",
  " = ",
  "1d",
  ";",
  '"x;y"',
  "// c\n",
  "\n",
  "dynamic([",
  '"q"',
  "])",
  "{",
  "}",
  "| where ",
  "T",
  "'",
  '@"\\"',
  "{{p}}",
  "/* param z */ ",
  "(",
  ")",
);

test("finding sites never fails, and each span lies in the text", () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Language>("kql", "sumo-search", "cse-expression"),
      fc.array(pieces, { maxLength: 30 }),
      (language, parts) => {
        const text = parts.join("");

        const found = findParameterSites(language, text);

        expect(
          found.every(({ nameSpan, valueSpan = nameSpan }) => nameSpan.start >= 0 && valueSpan.end <= text.length),
        ).toBe(true);
      },
    ),
  );
});

test("replacing a KQL literal by itself changes nothing, and by another changes nothing else", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), fc.nat(1000), (values, number) => {
      const before = `let list = ${renderLiteral("kql", { type: "list", values })};\nlet n = 1;\nT | where x in (list) and y > n`;
      const [, n] = findParameterSites("kql", before);

      const after = replaceSpans(before, [{ ...(n?.valueSpan ?? { start: 0, end: 0 }), text: String(number) }]);

      expect(after).toBe(before.replace("let n = 1;", `let n = ${String(number)};`));
    }),
  );
});

test("replacements that overlap are refused", () => {
  expect(() =>
    replaceSpans("abcdef", [
      { start: 0, end: 3, text: "" },
      { start: 2, end: 4, text: "" },
    ]),
  ).toThrow("replacements overlap at 2");
});
