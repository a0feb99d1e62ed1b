import { join } from "node:path";
import { checkTypes } from "../../../scripts/docs/check-types";

const ROOT = join(__dirname, "..", "..", "..");
const block = (line: number, code: string) => ({ file: "docs/a.md", line, language: "ts", marks: [], code });

test("a mistake is told at its line in the document, and blocks do not see each other's names", () => {
  const mistakes = checkTypes(ROOT, [
    block(10, 'import { join } from "node:path";\n\nconst a: number = join("a");'),
    block(20, "const a = 1;\nfunction unused() {}"),
    block(30, "const b = (;"),
  ]);

  expect(mistakes.map((each) => each.split(":").slice(0, 2).join(":"))).toEqual(["docs/a.md:12", "docs/a.md:30"]);
});
