import { arrowsBetween, folderOf, renderArrows, replaceDrawing, withoutShortcuts } from "../../scripts/arrows";

const imports = (source: string, ...resolved: string[]) => ({
  source,
  dependencies: resolved.map((each) => ({ resolved: each })),
});

test.each([
  ["main.ts", "main.ts"],
  ["constructs/sentinel/nrt-rule.ts", "constructs"],
  ["src/model/limits/text.ts", "src/model"],
  ["src/library.ts", "src/library.ts"],
  ["node_modules/cdktf/lib/index.js", undefined],
  ["__tests__/model/ids.test.ts", undefined],
])("%s is drawn as %s", (path, folder) => {
  expect(folderOf(path)).toBe(folder);
});

test("imports inside a folder and of packages are no arrows", () => {
  const arrows = arrowsBetween([
    imports("src/model/ids.ts", "src/model/attack.ts", "node_modules/zod/index.js", "src/diagnostics/index.ts"),
    imports("src/diagnostics/index.ts"),
  ]);

  expect([...arrows]).toEqual([
    ["src/diagnostics", []],
    ["src/model", ["src/diagnostics"]],
  ]);
});

test("an arrow that follows from others is a shortcut, also where folders know each other", () => {
  const arrows = new Map([
    ["a", ["b", "c"]],
    ["b", ["a", "c"]],
    ["c", []],
  ]);

  expect(withoutShortcuts(arrows).get("a")).toEqual(["b"]);
});

test("the drawing has the picture and the whole table", () => {
  const drawing = renderArrows(
    new Map([
      ["main.ts", ["src/model"]],
      ["src/model", []],
    ]),
  );

  expect(drawing).toContain("graph LR\n  main.ts --> src/model\n");
  expect(drawing).toContain("| src/model | nothing |");
});

test("a drawing replaces the one before it and nothing else", () => {
  const document = [
    "before",
    "<!-- arrows: begin, drawn by `npm run arrows:draw` -->",
    "old",
    "<!-- arrows: end -->",
    "after",
  ];

  const replaced = replaceDrawing(document.join("\n"), "new");

  expect(replaced.split("\n").filter(Boolean)).toEqual([...document.slice(0, 2), "new", ...document.slice(3)]);
});

test("a document without markers is refused", () => {
  expect(() => replaceDrawing("text", "new")).toThrow("lacks the lines");
});
