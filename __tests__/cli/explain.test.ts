import type { CodePage } from "../../src/diagnostics";
import { PAGES } from "../../src/project/pages";
import { siemform } from "./command-line";

const pages = [...PAGES.values()];

test.each(pages.map((each) => [each.code, each] as const))("explain %s prints its whole page", async (code, page) => {
  const { code: exit, out, err } = await siemform("/", "explain", code);

  const text = out.join("\n");
  expect([exit, err]).toEqual([0, []]);
  expect(text).toContain(`${code} (${page.level})\n\n${page.title}\n\n${page.why}\n\n`);
  expect(text).toContain(`Source: ${page.source}`);
  expect(text).not.toMatch(/\n\n\n|[ \t]$/m);
});

test("without a code all are listed, a line each", async () => {
  const { code, out } = await siemform("/", "explain");

  expect(code).toBe(0);
  expect(out.map((line) => line.split(" ")[0])).toEqual(pages.map((each) => each.code));
});

test("a code that nobody knows ends with 2 and the nearest", async () => {
  const { code, out, err } = await siemform("/", "explain", "look-back-to-short");

  expect([code, out]).toEqual([2, []]);
  expect(err).toEqual([
    "siemform: there is no code `look-back-to-short`",
    "  help: did you mean `look-back-too-short`?",
  ]);
});

test("a code that is like none ends with 2 and says where all are listed", async () => {
  const { code, err } = await siemform("/", "explain", "xyzzy");

  expect(code).toBe(2);
  expect(err.join("\n")).toContain("`siemform explain` lists all codes");
});

test("as JSON a page is an object, and all pages a list", async () => {
  const one = await siemform("/", "explain", "look-back-too-short", "--json");
  const all = await siemform("/", "explain", "--json");

  expect(JSON.parse(one.out.join("\n"))).toEqual(PAGES.get("look-back-too-short"));
  expect(JSON.parse(all.out.join("\n")) as readonly CodePage[]).toHaveLength(pages.length);
});
