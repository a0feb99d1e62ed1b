import { CATALOG_PAGES } from "../../../src/catalog/pages";
import { CHECK_PAGES } from "../../../src/checks/pages";
import { COMPILE_PAGES } from "../../../src/compile/pages";
import type { CodePage } from "../../../src/diagnostics";
import { LIMIT_PAGES, PLAYBOOK_PAGES } from "../../../src/model/pages";
import { DEADLINE_PAGES } from "../../../src/project/deadline-pages";
import { codesIn } from "./source-codes";

test.each<[folder: string, pages: readonly CodePage[]]>([
  ["src/model/limits", LIMIT_PAGES],
  ["src/model/playbook", PLAYBOOK_PAGES],
  ["src/catalog", CATALOG_PAGES],
  ["src/compile", COMPILE_PAGES],
  ["src/checks", CHECK_PAGES],
  ["src/project", DEADLINE_PAGES],
])("the codes that %s gives are those that have a page", (folder, pages) => {
  const paged = pages.map((each) => each.code).sort();

  expect(paged).toEqual(codesIn(folder));
});
