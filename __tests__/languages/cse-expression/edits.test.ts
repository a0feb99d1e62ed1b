import { analyzeCse } from "../../../src/languages/cse-expression";
import { scoreEdits } from "./edits";
import { EXPRESSIONS } from "./expressions";

test("the expressions are right before they are edited", () => {
  const faulty = EXPRESSIONS.filter((text) => analyzeCse(text).faults.some((each) => each.level === "error"));

  expect(EXPRESSIONS.length).toBeGreaterThanOrEqual(80);
  expect(faulty).toEqual([]);
});

const SCORES = scoreEdits(EXPRESSIONS);

test.each(["quote", "bracket", "operand", "operator", "operator word", "function word"])(
  "of expressions with one %s gone, 95 of 100 are refused at its line",
  (kind) => {
    const score = SCORES.find((each) => each.kind === kind);

    expect(score?.edits).toBeGreaterThan(50);
    expect((score?.refusedAtLine ?? 0) / (score?.edits ?? 1)).toBeGreaterThanOrEqual(0.95);
  },
);
