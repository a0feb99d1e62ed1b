import { fencesOf } from "../../../scripts/docs/fences";

test("blocks have their language, marks and first line", () => {
  const text = ["text", "```sh run", "npm test", "```", "", "~~~ts", "const a = 1;", "~~~"].join("\n");

  const fences = fencesOf("README.md", text);

  expect(fences).toEqual([
    { file: "README.md", line: 3, language: "sh", marks: ["run"], code: "npm test" },
    { file: "README.md", line: 7, language: "ts", marks: [], code: "const a = 1;" },
  ]);
});

test("a block in a list loses the list's indentation only", () => {
  const [fence] = fencesOf("a.md", ["1. Do", "   ```ts", "   if (a) {", "     b();", "   }", "   ```"].join("\n"));

  expect(fence?.code).toBe("if (a) {\n  b();\n}");
});

test("a fence in a longer fence is code", () => {
  const fences = fencesOf("a.md", ["````md", "```ts", "wrong", "```", "````", "```ts", "right", "```"].join("\n"));

  expect(fences.map((each) => each.language)).toEqual(["md", "ts"]);
});

test("a block that is never closed ends with the document", () => {
  const fences = fencesOf("a.md", "```ts\nconst a = 1;\nconst b = 2;");

  expect(fences.map((each) => each.code)).toEqual(["const a = 1;\nconst b = 2;"]);
});
