import { join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import { readProjectFiles } from "../../src/catalog";
import { quickRead } from "../../src/catalog/quick-read";
import { detectionFile, environmentFile, functionFile, groupFile, listFile, ringFile } from "../../src/catalog/schema";
import { DETECTION, ENVIRONMENT, project, replace, sumoRule } from "./sample";
import { AGGREGATION, CHAIN, FIRST_SEEN, INSIGHT, MONITOR, OUTLIER, SEARCH, THRESHOLD } from "./sumo-rules";

const SCHEMAS: readonly (readonly [RegExp, z.ZodType])[] = [
  [/\/detection\.yaml$/, detectionFile],
  [/^queries\/lists\/.*\.yaml$/, listFile],
  [/^queries\/functions\/.*\.yaml$/, functionFile],
  [/^environments\/rings\/.*\.yaml$/, ringFile],
  [/^environments\/groups\/.*\.yaml$/, groupFile],
  [/^environments\/[^/]+\.yaml$/, environmentFile],
];

/** The files of a project that a schema reads, each with its schema and its plain values. */
function schemaFiles(files: ReadonlyMap<string, string>): { file: string; schema: z.ZodType; raw: unknown }[] {
  return [...files].flatMap(([file, text]) =>
    SCHEMAS.filter(([pattern]) => pattern.test(file)).map(([, schema]) => ({
      file,
      schema,
      raw: parse(text) as unknown,
    })),
  );
}

const SHIPPED = schemaFiles(readProjectFiles(join(__dirname, "..", "..")));
const KINDS = [THRESHOLD, AGGREGATION, CHAIN, FIRST_SEEN, OUTLIER, SEARCH, MONITOR, INSIGHT];
const SAMPLES = KINDS.flatMap((kind) => schemaFiles(project(sumoRule(kind))));

test.each([...SHIPPED, ...SAMPLES])("$file is read quickly as its schema reads it", ({ schema, raw }) => {
  const quick = quickRead(schema, raw);

  // In the same order of keys, too: what is made of them must not depend on who read them.
  expect(JSON.stringify(quick)).toBe(JSON.stringify(schema.parse(raw)));
  expect(quick).toEqual(schema.parse(raw));
});

test.each([
  ["an unknown key", DETECTION, "severity: high", "severity: high\nseverty: low"],
  ["a missing key", DETECTION, "owner: detection-engineering\n", ""],
  ["a wrong word", DETECTION, "severity: high", "severity: hihg"],
  ["a text that is a number", DETECTION, "version: 1.0.0", "version: 1"],
  ["a day that no month has", DETECTION, "created: 2026-11-22", "created: 2026-02-30"],
  ["a duration in words", DETECTION, "queryPeriod: 1h", "queryPeriod: 1 hour"],
  ["a technique twice", DETECTION, "[T1608, T1105]", "[T1608, T1608]"],
  ["an unknown kind", DETECTION, "kind: scheduled", "kind: hourly"],
  ["a name that no query can hold", DETECTION, "  lookback:", "  look-back:"],
  ["a review before the creation", DETECTION, "reviewed: 2026-11-22", "reviewed: 2025-11-22"],
  ["a selector of two keys", ENVIRONMENT, "{ technique: T1608 }", "{ technique: T1608, all: true }"],
  ["an org that lives nowhere", ENVIRONMENT, "  deployment: eu\n", ""],
  ["half a justification", ENVIRONMENT, "    ticket: SOC-1\n", ""],
])("%s is left to the schema, which says what is wrong", (_, file, found, by) => {
  const [broken] = schemaFiles(project(replace(file, found, by))).filter((each) => each.file === file);

  expect(broken && quickRead(broken.schema, broken.raw)).toBeUndefined();
  expect(broken?.schema.safeParse(broken.raw).success).toBe(false);
});
