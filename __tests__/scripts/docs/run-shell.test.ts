import { existsSync } from "node:fs";
import { join } from "node:path";
import { runShell } from "../../../scripts/docs/run-shell";

const CHECKOUT = { root: join(__dirname, "..", "..", ".."), files: ["LICENSE"] };
const block = (line: number, code: string) => ({ file: "docs/a.md", line, language: "sh", marks: ["run"], code });

test("blocks run in order in a copy that is thrown away", () => {
  const failures = runShell(CHECKOUT, [
    block(1, "cp LICENSE made-by-an-example"),
    block(5, "test -f made-by-an-example"),
  ]);

  expect(failures).toEqual([]);
  expect(existsSync(join(CHECKOUT.root, "made-by-an-example"))).toBe(false);
});

test("the first command that fails ends the document's run, and is told with its output", () => {
  const failures = runShell(CHECKOUT, [block(1, "echo before; false; echo after"), block(9, "exit 7")]);

  expect(failures).toEqual(["docs/a.md:1: ended with 1\n  before"]);
});

test("a block that installs packages is refused", () => {
  const failures = runShell(CHECKOUT, [block(1, "npm ci && npm start")]);

  expect(failures).toEqual(["docs/a.md:1: a block that installs packages cannot be marked `run`"]);
});
