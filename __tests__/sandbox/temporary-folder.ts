import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is removed after the tests of a file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "siemform-sandbox-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
