import type { Fault } from "../fault";
import type { UsedField } from "./analysis";
import type { Wording } from "./lints/lint";
import { nearestRecordField, findRecordField } from "./record-schema";

/** What a name, a summary or a description says. */
export interface TemplateAnalysis {
  /** What is wrong, in the order of the text. */
  readonly faults: readonly Fault[];
  /** The fields that it names; one of the vendor's as `fields["x"]`, with the type of its values. */
  readonly fields: readonly UsedField[];
}

/** What is known beside a template. */
export interface TemplateOptions {
  /** Further names that it may use, such as a rule's aggregations. @defaultValue none */
  readonly names?: readonly string[];
}

const PLACEHOLDER = /\{\{([^{}\r\n]*)(\}\})?/g;
const VENDOR_FIELD = /^(?:fields|_raw)(?:\[\s*(["'])([^"']+)\1\s*\]|\.([A-Za-z_]\w*))$/;

/** Reads the placeholders `{{field}}` and `{{fields["x"]}}` of a text. */
export function analyzeTemplate(text: string, { names = [] }: TemplateOptions = {}): TemplateAnalysis {
  const faults: Fault[] = [];
  const fields: UsedField[] = [];
  for (const { 0: all, 1: inside = "", 2: closing, index: start } of text.matchAll(PLACEHOLDER)) {
    const span = { start, end: start + all.length };
    const wording = closing === undefined ? unclosed() : placeholderFault(inside, names);
    if (wording)
      faults.push({ ...wording, ...span, level: "error", phase: closing === undefined ? "lexer" : "semantic" });
    if (closing !== undefined) fields.push({ ...fieldOf(inside.trim()), ...span });
  }
  return { faults, fields };
}

function fieldOf(name: string): Pick<UsedField, "name" | "type"> {
  const vendor = VENDOR_FIELD.exec(name);
  if (vendor) return { name: `fields["${vendor[2] ?? vendor[3] ?? ""}"]`, type: "string" };
  const field = findRecordField(name);
  return field ? { name, type: field.type } : { name };
}

function unclosed(): Wording {
  return {
    code: "cse-template-unclosed",
    message: "`{{` is not closed on its line",
    help: "put `}}` behind the name of the field",
  };
}

function placeholderFault(inside: string, names: readonly string[]): Wording | undefined {
  const name = inside.trim();
  if (VENDOR_FIELD.test(name) || names.includes(name)) return undefined;
  if (!/^[A-Za-z_]\w*$/.test(name)) return notAField(inside);
  return findRecordField(name) ? undefined : unknownField(name);
}

function notAField(inside: string): Wording {
  return {
    code: "cse-template-placeholder",
    message: `\`{{${inside}}}\` names no field: a placeholder holds a field's name and nothing else`,
    help: 'write `{{user_username}}`, or `{{fields["name"]}}` for a field of the vendor\'s',
  };
}

function unknownField(name: string): Wording {
  const near = nearestRecordField(name);
  return {
    code: "cse-template-unknown-field",
    message: `\`{{${name}}}\` names no field of the record schema, so nothing takes its place`,
    help:
      near === undefined
        ? `use a field of the schema, or \`{{fields["${name}"]}}\` for one of the vendor's`
        : `did you mean \`{{${near}}}\`?`,
  };
}
