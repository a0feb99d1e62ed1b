import { PAGES } from "../../../src/project/pages";
import { codesOf, findingsOf } from "../example-project";

/** What no example can show, and why. */
const UNPROVEN: Readonly<Record<string, string>> = {
  "kql-analysis-timeout":
    "a query that takes 30 seconds depends on the machine; kql-pool.test.ts shows it with a limit of its own",
};
const PROVEN = [...PAGES.values()].filter(({ code }) => UNPROVEN[code] === undefined);

test.each(Object.entries(UNPROVEN))("the examples of %s are not proven here: %s", (code) => {
  expect([...PAGES.keys()]).toContain(code);
});

test.each(PROVEN)("the examples of $code are wrong and right", ({ code, level, example }) => {
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
