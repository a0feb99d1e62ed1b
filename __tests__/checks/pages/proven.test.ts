import { PAGES } from "../../../src/project/pages";
import { codesOf, findingsOf } from "../example-project";

test.each([...PAGES.values()])("the examples of $code are wrong and right", ({ code, level, example }) => {
  const wrong = findingsOf(example, "wrong").filter((each) => each.code === code);

  expect([...new Set(wrong.map((each) => each.level))]).toEqual([level]);
  expect(codesOf(example, "right")).not.toContain(code);
});

test.each([...PAGES.values()])("the page of $code says what is wished, why, and who says so", (page) => {
  expect(page.title).toMatch(/^[A-Z`][^\n]*[^.\n]\.$/);
  expect(page.why).toMatch(/^[A-Z`][^\n]{20,600}\.$/);
  expect(page.source).not.toBe("");
  expect(page.example.wrong).not.toBe(page.example.right);
});
