import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NOT_KEPT, THING_TYPES } from "../../e2e/world/fields";
import { synthesizeRepository } from "../sandbox/contract/repository-stacks";

const FOLDER = mkdtempSync(join(tmpdir(), "siemform-covered-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Where a value's leaves are, with dots; lists have the place of what they hold. */
function leavesOf(value: unknown, path: readonly string[] = []): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => leavesOf(each, path));
  if (typeof value !== "object" || value === null) return [path.join(".")];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
}

/** What is looked at of a type of resource, or need not be. */
function lookedAt(type: string): string[] {
  const { by = "", fields = {}, translations = [] } = THING_TYPES[type] ?? {};
  return [by, ...Object.keys(fields), ...translations.flatMap(({ of }) => of), ...Object.keys(NOT_KEPT)].concat(
    type === "sumologic_cse_match_list" ? ["items.value", "items.description", "items.expiration"] : [],
  );
}

test("every argument of the synthesized stacks is compared with the service, or said why not", () => {
  const resources = synthesizeRepository(FOLDER).stacks.flatMap(({ configuration }) =>
    Object.entries(configuration.resource ?? {}).filter(([type]) => type !== "terraform_data"),
  );

  const missed = resources.flatMap(([type, things]) => {
    const known = lookedAt(type);
    return leavesOf(Object.values(things))
      .filter((leaf) => !known.some((each) => leaf === each || leaf.startsWith(`${each}.`)))
      .map((leaf) => `${type}.${leaf}`);
  });

  expect([...new Set(missed)]).toEqual([]);
});
