import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyzeCse, analyzeTemplate, CSE_CODES } from "../../../src/languages/cse-expression";
import type { CseOptions } from "../../../src/languages/cse-expression";

const ROOT = join(__dirname, "../../../src/languages/cse-expression");

/** What some codes need to know beside the text. */
const OPTIONS: Readonly<Record<string, CseOptions>> = {
  "cse-unknown-aggregation": { role: "trigger", aggregations: ["distinct_users"] },
  "cse-unused-aggregation": { role: "trigger", aggregations: ["distinct_users"] },
  "cse-unknown-match-list": { matchLists: ["vuln_scanners"] },
};

const faultsOf = (code: string, text: string) =>
  code.startsWith("cse-template-") ? analyzeTemplate(text).faults : analyzeCse(text, OPTIONS[code]).faults;

test.each(CSE_CODES.map((page) => [page.code, page] as const))("the page of %s is right about both", (code, page) => {
  const wrong = faultsOf(code, page.example.wrong).find((each) => each.code === code);
  const right = faultsOf(code, page.example.right).filter((each) => each.level !== "info" || each.code === code);

  expect(wrong?.level).toBe(page.level);
  expect(right).toEqual([]);
});

test("every code in the sources has one page", () => {
  const sources = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("codes"))
    .map((file) => readFileSync(join(ROOT, file), "utf8"));
  const codes = sources.flatMap((text) => [...text.matchAll(/code: "(cse-[a-z0-9-]+)"/g)].map((each) => each[1]));
  const known = CSE_CODES.map((each) => each.code);

  expect([...new Set(codes)].sort()).toEqual([...known].sort());
  expect(new Set(known).size).toBe(known.length);
});
