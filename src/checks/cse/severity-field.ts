import { findRecordField } from "../../languages";
import { ruleCheck } from "../check";
import type { Problem } from "../check";

const NUMBER = /^(?:int|long|float|double)$/;

/** A severity that is taken from a field is a number, and its cases are values that the field can have. */
export const severityField = ruleCheck(
  {
    code: "severity-field-type",
    level: "warning",
    title: "The field that a severity is taken from can hold what the mapping expects.",
    why: "`fieldValue` reads the severity itself out of the field, which is possible for a number only. `fieldValueMapping` compares the field with each case: a case that is no value of the field's type, or that stands there twice, is never used.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - kind: match\n      severity_mapping: { type: fieldValue, field: threat_name, default: 5 }\n",
      right:
        "rules:\n  sumologic:\n    - kind: match\n      severity_mapping: { type: fieldValue, field: normalizedSeverity, default: 5 }\n",
    },
    source: "Sumo Logic documentation, Write a Match Rule; SumoLogic/cloud-siem-content-catalog, schema (27c4e8fe)",
  },
  ["match", "aggregation"],
  ({ rule: { spec } }): readonly Problem[] => {
    const { severityMapping: mapping } = spec;
    const type = mapping.type === "constant" ? undefined : findRecordField(mapping.field)?.type;
    if (type === undefined || mapping.type === "constant") return [];
    if (mapping.type === "fieldValue") return NUMBER.test(type) ? [] : [notANumber(mapping.field, type)];
    const cases = mapping.mapping.map((each) => each.from);
    return cases.flatMap((from, index) => {
      const why = cases.indexOf(from) < index ? "stands there twice" : unfit(mapping.field, type, from);
      return why === undefined ? [] : [unused(from, index, why)];
    });
  },
);

function notANumber(field: string, type: string): Problem {
  return {
    message: `severityMapping.field: \`${field}\` holds ${type}, not a number, so that every signal has the default`,
    help: "name a field that holds a number, or map its values with fieldValueMapping",
    spot: { field: ["severityMapping", "field"] },
  };
}

function unfit(field: string, type: string, from: string): string | undefined {
  if (NUMBER.test(type) && !/^-?\d+(?:\.\d+)?$/.test(from)) return `is no number, and \`${field}\` holds ${type}`;
  if (type === "boolean" && !/^(?:true|false)$/i.test(from))
    return `is neither true nor false, and \`${field}\` holds ${type}`;
  return undefined;
}

function unused(from: string, index: number, why: string): Problem {
  return {
    message: `severityMapping.mapping: the case \`${from}\` ${why}`,
    help: "correct the case, or remove it",
    spot: { field: ["severityMapping", "mapping", index] },
  };
}
