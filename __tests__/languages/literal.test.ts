import { literalFault, renderLiteral } from "../../src/languages";

test.each([
  ["kql", { type: "duration", minutes: 90 }, "90m"],
  ["kql", { type: "duration", minutes: 2880 }, "2d"],
  ["kql", { type: "list", values: ['a"b', "c\\d"] }, 'dynamic(["a\\"b", "c\\\\d"])'],
  ["kql", { type: "string", value: "x\ny" }, '"x\\ny"'],
  ["kql", { type: "boolean", value: false }, "false"],
  ["sumo-search", { type: "list", values: ["a", "b"] }, '("a", "b")'],
  ["cse-expression", { type: "list", values: ["a", "it's"] }, "('a', \"it's\")"],
  ["cse-expression", { type: "number", value: 8 }, "8"],
  ["kql", { type: "string", value: "a\u2028\0b" }, '"a\\u2028\\u0000b"'],
  ["sumo-search", { type: "string", value: 'C:\\ "x"' }, '"C:\\\\ \\"x\\""'],
  ["cse-expression", { type: "string", value: "C:\\" }, "'C:\\'"],
  ["cse-expression", { type: "string", value: `it's "x"` }, '"it\'s \\"x\\""'],
] as const)("%s writes %j as %s", (language, value, expected) => {
  expect(renderLiteral(language, value)).toBe(expected);
});

test.each([
  ["sumo-search", 'say "C:\\"', 'say \\"C:\\\\\\"'],
  ["kql", 'a"b', 'a\\"b'],
] as const)("%s writes %j inside a string as %s", (language, value, expected) => {
  expect(renderLiteral(language, { type: "string", value }, { inString: true })).toBe(expected);
});

test("a list of numbers takes its values without quotes", () => {
  const ports = { type: "list", values: ["80", "8443"] } as const;

  expect(renderLiteral("cse-expression", ports, { ofNumbers: true })).toBe("(80, 8443)");
  expect(renderLiteral("kql", ports, { ofNumbers: true })).toBe("dynamic([80, 8443])");
});

const text = (value: string) => ({ type: "string", value }) as const;
const list = (...values: string[]) => ({ type: "list", values }) as const;

test.each([
  ["cse-expression", text("it's C:\\"), {}, "holds a single quote and a backslash"],
  ["cse-expression", list("a", "it's C:\\"), {}, "holds a single quote and a backslash"],
  ["cse-expression", text("a\nb"), {}, "holds a line break"],
  ["sumo-search", text("a\nb"), {}, "holds a line break"],
  ["sumo-search", list("a"), { inString: true }, "is a list, which cannot stand inside a string"],
  ["sumo-search", text("a"), { inWord: true }, "is a text in the middle of a word"],
  ["sumo-search", list("a"), { inWord: true }, "is a list in the middle of a word"],
  ["sumo-search", list(), {}, "is an empty list"],
  ["kql", list("80", "http"), { ofNumbers: true }, 'holds "http", and the list in the text is one of numbers'],
  ["kql", { type: "number", value: Infinity }, {}, "is not a finite number"],
] as const)("%s cannot hold %j at %j: it %s", (language, value, place, fault) => {
  expect(literalFault(language, value, place)).toContain(fault);
  expect(() => renderLiteral(language, value, place)).toThrow(RangeError);
});

test.each([
  ["kql", text("it's C:\\\n"), {}],
  ["kql", list(), {}],
  ["sumo-search", text("it's C:\\"), { inString: true }],
  ["sumo-search", { type: "number", value: 5 }, { inString: true }],
  ["sumo-search", { type: "duration", minutes: 5 }, { inWord: true }],
] as const)("%s can hold %j at %j", (language, value, place) => {
  expect(literalFault(language, value, place)).toBeUndefined();
});
