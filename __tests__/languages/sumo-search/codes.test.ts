import { analyzeSearch, SEARCH_CODES } from "../../../src/languages/sumo-search";

const found = (text: string): string[] => analyzeSearch(text).faults.map(({ code, level }) => `${level} ${code}`);

test.each(SEARCH_CODES)("the page of $code has a wrong example that gives it and a right one that does not", (page) => {
  const { wrong, right } = page.example;

  expect(found(wrong)).toContain(`${page.level} ${page.code}`);
  expect(found(right)).not.toContain(`${page.level} ${page.code}`);
});

test.each(SEARCH_CODES)("the right example of $code has no error", ({ example }) => {
  expect(found(example.right).filter((each) => each.startsWith("error"))).toEqual([]);
});

test("every code has one page", () => {
  const codes = SEARCH_CODES.map(({ code }) => code);

  expect(new Set(codes).size).toBe(codes.length);
});
