import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCse } from "../../../src/languages/cse-expression";
import { parsedText } from "./tree-text";

const FOLDER = join(__dirname, "cases");

/** A case is a title behind `#`, the expression, an arrow, and the tree with the codes of its faults. */
const CASES = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(join(FOLDER, file), "utf8")
    .split(/^# /m)
    .slice(1)
    .map((text) => {
      const [, title = "", expression = "", tree = ""] = /^(.*)\n([^]*)\n=>\n([^]*)$/.exec(text) ?? [];
      return { title: `${file.replace(".txt", "")}: ${title}`, expression, tree: tree.trim() };
    }),
);

test.each(CASES)("$title", ({ expression, tree }) => {
  expect(parsedText(expression)).toBe(tree);
});

test("a tree is frozen throughout", () => {
  const { tree } = parseCse("json field=fields 'a' as b | where lower(b) IN ('x') AND NOT c[1] = -2 /* d */");
  const objects: unknown[] = [];
  JSON.stringify(tree, (_, value: unknown) => {
    objects.push(value);
    return value;
  });

  expect(objects.length).toBeGreaterThan(20);
  expect(objects.filter((each) => !Object.isFrozen(each))).toEqual([]);
});

test("offsets lead back to the text", () => {
  const text = "  a = 'x' AND lower(b) LIKE \"y\"  ";
  const { condition } = parseCse(text).tree;

  expect(text.slice(condition.start, condition.end)).toBe(text.trim());
});

test.each([
  ["brackets", "(".repeat(5000)],
  ["closed brackets", "(".repeat(5000) + "a" + ")".repeat(5000)],
  ["denials", "NOT ".repeat(50_000) + "a"],
  ["minuses", "-".repeat(50_000) + "1"],
  ["elements", "a" + "[0]".repeat(20_000)],
  ["sums", "a" + " + a".repeat(20_000)],
  ["commas", ",".repeat(5000)],
  ["quotes", "'\"".repeat(501)],
  ["odd characters", "\u0000§€😀\ud800 \\ ` ´"],
  ["line ends", "\r\n\r\n"],
])("%s without end are faults and no crash", (_, text) => {
  expect(parseCse(text).faults.length).toBeGreaterThan(0);
});

test("a long chain is read to its end", () => {
  const text = Array.from({ length: 3000 }, (_, index) => `a = ${String(index)}`).join(" OR ");

  expect(parseCse(text).faults).toEqual([]);
});
