import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderCodePages } from "../../scripts/code-pages";
import { fencesOf } from "../../scripts/docs/fences";
import type { CodePage } from "../../src/diagnostics";
import { PAGES } from "../../src/project/pages";

const FILE = join(__dirname, "..", "..", "docs", "codes.md");
const pages = [...PAGES.values()];

test("the document of codes is what `npm run codes` writes", () => {
  expect(readFileSync(FILE, "utf8") === renderCodePages(pages)).toBe(true);
});

test("every code has its heading, and each of its examples is one block", () => {
  const text = renderCodePages(pages);

  const prose = text.replaceAll(/^(`{3,})[^]*?^\1$/gm, "");
  expect([...prose.matchAll(/^## (.+)$/gm)].map((each) => each[1])).toEqual(pages.map((each) => each.code));
  expect(fencesOf("codes.md", text)).toHaveLength(2 * pages.length);
});

test("an example that holds a fence is not closed by it", () => {
  const page: CodePage = {
    code: "a-code",
    level: "error",
    title: "A title | with a bar.",
    why: "A reason.",
    example: { language: "files", wrong: "==> README.md <==\n```\n", right: "right" },
    source: "here",
  };

  const text = renderCodePages([page]);

  expect(text).toContain("````text\n==> README.md <==\n```\n````\n");
  expect(text).toContain("| [a-code](#a-code) | error | A title \\| with a bar. |");
});
