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
