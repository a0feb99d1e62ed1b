const count = { type: "integer", minimum: 0 };
const position = { type: ["integer", "null"], minimum: 1 };
const text = { type: "string" };
const optionalText = { type: ["string", "null"] };

/** An object with these keys, all of them. */
const closedObject = (properties: Readonly<Record<string, unknown>>, type: string | readonly string[] = "object") => ({
  type,
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const acknowledgement = closedObject({ reason: text, owner: text, expires: { type: "string", format: "date" } }, [
  "object",
  "null",
]);

const finding = closedObject({
  code: { type: "string", pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" },
  level: { enum: ["error", "warning", "info"] },
  message: text,
  help: text,
  file: optionalText,
  line: position,
  column: position,
  endColumn: position,
  environment: optionalText,
  acknowledged: acknowledgement,
  fingerprint: { type: "string", pattern: "^[0-9a-f]{32}$" },
});

/** The JSON Schema (draft 7) of what `renderJsonReport` gives. */
export const JSON_REPORT_SCHEMA: Readonly<Record<string, unknown>> = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Findings of siemform check",
  ...closedObject({
    version: { const: 1 },
    summary: closedObject({ errors: count, warnings: count, infos: count, acknowledged: count }),
    diagnostics: { type: "array", items: finding },
  }),
};
