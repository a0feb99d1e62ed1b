import { nearestWord } from "../diagnostics";
import type { Diagnostic, Place } from "../diagnostics";

const error = (place: Place, code: string, message: string, help: string): Diagnostic => ({
  ...place,
  code,
  level: "error",
  message,
  help,
});

/** The tables of an environment are those of a schema that is not there. */
export const missingSchema = (place: Place, file: string, id: string): Diagnostic =>
  error(
    place,
    "missing-schema",
    `sentinel.data.tables: there is no ${file} whose tables these would be`,
    `run \`siemform schema pull --env ${id}\`, write the file, or list the tables here`,
  );

/** The tables of an environment are those of a schema that names none. */
export const emptySchema = (place: Place, file: string, id: string): Diagnostic =>
  error(
    place,
    "missing-schema",
    `sentinel.data.tables: ${file} names no table, so that no rule would have its data`,
    `run \`siemform schema pull --env ${id}\`, add the tables to the file, or list them here`,
  );

/** A schema of an environment that is not there. */
export const orphanSchema = (file: string, id: string, known: readonly string[]): Diagnostic => {
  const near = nearestWord(id, known);
  return error(
    { file },
    "orphan-schema",
    `there is no environment \`${id}\` whose workspace this would be`,
    `rename the file to environments/schemas/${near ?? "<environment>"}.yaml, or remove it`,
  );
};

/** A schema of an environment that has no workspace. */
export const schemaWithoutWorkspace = (file: string, id: string): Diagnostic =>
  error(
    { file },
    "orphan-schema",
    `environment \`${id}\` has no \`sentinel\`, so there is no workspace whose schema this would be`,
    "remove the file, or add `sentinel` to the environment",
  );

/** A schema without a detection. */
export const schemaOfNothing = (file: string): Diagnostic =>
  error(
    { file },
    "orphan-schema",
    "there is no detection.yaml beside this file whose queries it would be for",
    "move it beside the detection.yaml, to environments/schemas/<environment>.yaml, or remove it",
  );
