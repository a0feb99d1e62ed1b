import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyzeCse } from "../../../src/languages/cse-expression";

/** An expression, and indented below it what is said about it: the place, the level, the code, the message, the help. */
const MESSAGES = readFileSync(join(__dirname, "messages.txt"), "utf8")
  .split(/\n(?! )/)
  .filter((text) => text.trim() !== "")
  .map((text) => text.split("\n"))
  .map(([expression = "", ...said]) => ({
    expression: expression === "(nothing)" ? "" : expression,
    said: said.map((each) => each.trim()),
  }));

test.each(MESSAGES)("what is said about $expression", ({ expression, said }) => {
  const faults = analyzeCse(expression).faults.map(
    ({ start, end, level, code, message, help }) =>
      `${String(start)}-${String(end)} ${level} ${code}: ${message}; ${help}`,
  );

  expect(faults).toEqual(said);
});
