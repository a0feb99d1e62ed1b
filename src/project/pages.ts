import { CATALOG_PAGES } from "../catalog/pages";
import { CHECK_PAGES } from "../checks/pages";
import { COMPILE_PAGES } from "../compile/pages";
import type { CodePage } from "../diagnostics";
import { LANGUAGE_PAGES } from "../languages/pages";
import { LIMIT_PAGES, PLAYBOOK_PAGES } from "../model/pages";
import { DEADLINE_PAGES } from "./deadline-pages";

/** The page of every code that siemform can print about a project, by code, sorted. */
export const PAGES: ReadonlyMap<string, CodePage> = byCode([
  ...CATALOG_PAGES,
  ...PLAYBOOK_PAGES,
  ...COMPILE_PAGES,
  ...LANGUAGE_PAGES,
  ...LIMIT_PAGES,
  ...CHECK_PAGES,
  ...DEADLINE_PAGES,
]);

/** Pages by their codes, sorted. @throws RangeError when two pages have one code. */
function byCode(pages: readonly CodePage[]): Map<string, CodePage> {
  const sorted = [...pages].sort((a, b) => (a.code < b.code ? -1 : 1));
  const map = new Map(sorted.map((each) => [each.code, each]));
  if (map.size === pages.length) return map;
  const doubled = sorted.filter((each, index) => each.code === sorted[index - 1]?.code).map((each) => each.code);
  throw new RangeError(`codes with two pages: ${doubled.join(", ")}`);
}
