import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const QUERIES = join(__dirname, "../../../queries");

/** The repository's own queries, each with its file. */
export const OWN_QUERIES: readonly (readonly [file: string, text: string])[] = readdirSync(QUERIES, {
  recursive: true,
  encoding: "utf8",
})
  .filter((each) => each.endsWith(".kql"))
  .sort()
  .map((file) => [file, readFileSync(join(QUERIES, file), "utf8")] as const);
