import { existsSync } from "node:fs";
import { join } from "node:path";

const OWN = "schemas";

/**
 * How a project's file names the folder of the schemas: this repository has it at its root, others in the package.
 * @param root The project's folder.
 * @param file The file that names it, from the root.
 */
export function schemasFrom(root: string, file: string): string {
  const folder = existsSync(join(root, OWN, "detection.schema.json")) ? OWN : `node_modules/siemform/${OWN}`;
  return `${"../".repeat(file.split("/").length - 1)}${folder}`;
}
