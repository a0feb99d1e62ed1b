import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas } from "../../src/catalog";

const folder = join(__dirname, "..", "..", "schemas");

// `npm run schemas` writes them anew.
test.each([...jsonSchemas()])("%s is in step with the schema that reads its files", (name, text) => {
  expect(readFileSync(join(folder, name), "utf8")).toBe(text);
});

test("there is no other file among the JSON Schemas", () => {
  expect(readdirSync(folder).sort()).toEqual([...jsonSchemas().keys()].sort());
});

/** The ways to all properties of a JSON Schema that an editor would not explain. */
function unexplained(node: unknown, way = ""): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, each]: [string, unknown]) => {
    if (key !== "properties") return unexplained(each, way);
    return Object.entries(each as Record<string, { description?: string }>).flatMap(([name, property]) => [
      ...(property.description === undefined ? [`${way}.${name}`] : []),
      ...unexplained(property, `${way}.${name}`),
    ]);
  });
}

test.each([...jsonSchemas()])("%s explains every property", (_, text) => {
  expect(unexplained(JSON.parse(text))).toEqual([]);
});
