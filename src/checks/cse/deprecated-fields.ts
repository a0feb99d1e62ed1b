import { findRecordField, isDeprecatedField } from "../../languages";
import { ruleCheck } from "../check";
import { CSE_KINDS } from "./cse-rules";
import { fieldUses, pathText } from "./field-uses";

/** A rule names no field that the record schema is about to lose. */
export const deprecatedFields = ruleCheck(
  {
    code: "record-field-deprecated",
    level: "warning",
    title: "The fields that a rule names beside its expressions are not deprecated.",
    why: "Sumo Logic keeps deprecated fields for old rules only, and newer log mappings no longer fill them.",
    example: {
      language: "detection",
      wrong: "rules:\n  sumologic:\n    - kind: threshold\n      group_by_fields: [fromUser_username]\n",
      right: "rules:\n  sumologic:\n    - kind: threshold\n      group_by_fields: [user_username]\n",
    },
    source: "SumoLogic/cloud-siem-content-catalog, schema (27c4e8fe)",
  },
  CSE_KINDS,
  (rule) =>
    fieldUses(rule)
      .filter(({ name }) => isDeprecatedField(name))
      .map(({ name, path }) => ({
        message: `${pathText(path)}: \`${name}\` is deprecated in the record schema`,
        help: helpFor(name),
        spot: { field: path },
      })),
);

function helpFor(name: string): string {
  const successor = name.replace(/^fromUser_/, "user_");
  return successor !== name && findRecordField(successor) ? `use \`${successor}\`` : "use a field that stays";
}
