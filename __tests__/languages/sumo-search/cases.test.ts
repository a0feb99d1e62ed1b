import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSearch } from "../../../src/languages/sumo-search";

/** A tree as indented lines; places and comments are left out. */
function show(node: unknown, indent = ""): string {
  if (Array.isArray(node))
    return node.length === 0 ? "[]" : `\n${node.map((each) => `${indent}- ${show(each, `${indent}  `)}`).join("\n")}`;
  if (typeof node !== "object" || node === null) return JSON.stringify(node);
  const { kind = "", ...rest } = node as Readonly<Record<string, unknown>>;
  const parts = Object.entries(rest).filter(([name]) => !["start", "end", "comments"].includes(name));
  return String(kind) + parts.map(([name, value]) => `\n${indent}${name}: ${show(value, `${indent}  `)}`).join("");
}

const cases = ["scope", "expressions", "stages"].flatMap((file) =>
  readFileSync(join(__dirname, "cases", `${file}.txt`), "utf8")
    .split(/^# /m)
    .slice(1)
    .map((each) => {
      const [title = "", search = "", , ...tree] = each.split("\n\n");
      return { title, search, tree: tree.join("\n\n").trim() };
    }),
);

test.each(cases)("$title", ({ search, tree }) => {
  const parsed = parseSearch(search);

  expect(parsed.faults).toEqual([]);
  expect(show(parsed.tree)).toBe(tree);
});

test("trees are frozen", () => {
  const { tree } = parseSearch("a | where x = 1");

  expect(Object.isFrozen(tree)).toBe(true);
  expect(tree.stages.every((stage) => Object.isFrozen(stage))).toBe(true);
});
