import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PAGES } from "../src/project/pages";
import { renderCodePages } from "./code-pages";

// Writes the document of all codes from their pages: `npm run codes`.
writeFileSync(join(__dirname, "..", "docs", "codes.md"), renderCodePages([...PAGES.values()]));
