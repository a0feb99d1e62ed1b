import { findRecordField, nearestRecordField } from "../../languages";
import { ruleCheck } from "../check";
import { CSE_KINDS } from "./cse-rules";
import { fieldUses, pathText } from "./field-uses";

/** The fields that a rule groups, counts and names entities by are fields of the record schema. */
export const unknownFields = ruleCheck(
  {
    code: "record-field-unknown",
    level: "error",
    title: "The fields that a rule names beside its expressions are fields of the record schema.",
    why: "Cloud SIEM's provider checks no name. An entity, a group or a value of a field that no record has stays empty: the rule is created, and raises no signal or one about nobody. The schema tells capitals from small letters.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - kind: match\n      entity_selectors: [{ entity_type: _hostname, expression: device_hostName }]\n",
      right:
        "rules:\n  sumologic:\n    - kind: match\n      entity_selectors: [{ entity_type: _hostname, expression: device_hostname }]\n",
    },
    source: "SumoLogic/cloud-siem-content-catalog, schema (27c4e8fe)",
  },
  CSE_KINDS,
  (rule) =>
    fieldUses(rule)
      .filter(({ name }) => name.trim() !== "" && !findRecordField(name))
      .map(({ name, path }) => {
        const near = nearestRecordField(name);
        return {
          message: `${pathText(path)}: \`${name}\` is not a field of the record schema, so it is empty in every record`,
          help: near === undefined ? "name a field of the record schema" : `did you mean \`${near}\`?`,
          spot: { field: path },
        };
      }),
);
