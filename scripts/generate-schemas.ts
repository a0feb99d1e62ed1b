import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas } from "../src/catalog";

// Writes the JSON Schemas that editors use from the schemas that read the files: `npm run schemas`.
const folder = join(__dirname, "..", "schemas");
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, name), text);
