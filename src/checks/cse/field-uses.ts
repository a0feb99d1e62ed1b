import type { CseRule, FieldPath } from "./cse-rules";

/** A place of a rule that names a record field. */
export interface FieldUse {
  /** The field. */
  readonly name: string;
  /** What it is for. */
  readonly role: "entity" | "group" | "value" | "count" | "severity";
  /** Where it is named. */
  readonly path: FieldPath;
}

/** The places beside the expressions where a rule names record fields; fields of the vendor's are left out. */
export function fieldUses(rule: CseRule): FieldUse[] {
  return [...entities(rule), ...groups(rule), ...values(rule), ...count(rule), ...severity(rule)].filter(
    ({ name }) => !/^fields\s*[[.]/.test(name),
  );
}

/** What a use is called in a message: `entitySelectors[0].expression`. */
export function pathText(path: FieldPath): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
}

function entities({ rule: { spec } }: CseRule): FieldUse[] {
  return spec.entitySelectors.map(({ expression }, index) => ({
    name: expression,
    role: "entity",
    path: ["entitySelectors", index, "expression"],
  }));
}

function groups({ rule: { spec } }: CseRule): FieldUse[] {
  const names = "groupByFields" in spec ? spec.groupByFields : undefined;
  return (names ?? []).map((name, index) => ({ name, role: "group", path: ["groupByFields", index] }));
}

function values({ rule }: CseRule): FieldUse[] {
  if (rule.kind !== "first-seen") return [];
  return rule.spec.valueFields.map((name, index) => ({ name, role: "value", path: ["valueFields", index] }));
}

function count({ rule }: CseRule): FieldUse[] {
  const name = rule.kind === "threshold" ? rule.spec.countField : undefined;
  return name === undefined ? [] : [{ name, role: "count", path: ["countField"] }];
}

function severity({ rule: { spec } }: CseRule): FieldUse[] {
  const mapping = "severityMapping" in spec ? spec.severityMapping : undefined;
  if (mapping === undefined || mapping.type === "constant") return [];
  return [{ name: mapping.field, role: "severity", path: ["severityMapping", "field"] }];
}
