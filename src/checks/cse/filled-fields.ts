import { findRecordField } from "../../languages";
import { ruleCheck } from "../check";
import type { Problem } from "../check";
import { CSE_KINDS } from "./cse-rules";
import type { CseRule } from "./cse-rules";
import { fillsField, MAPPINGS_SOURCE, mappedFilters } from "./event-mappings";
import type { MappedFilter } from "./event-mappings";
import { fieldUses, pathText } from "./field-uses";
import type { FieldUse } from "./field-uses";

/** What a rule groups and counts by is filled in the records that its expressions choose. */
export const filledGroups = ruleCheck(
  {
    code: "group-field-never-filled",
    level: "warning",
    title: "The records of every step fill the fields that a rule groups, counts and learns by.",
    why: "A log mapping fills some fields of a record and leaves the others empty. Sysmon's network event names its host in `srcDevice_hostname`, its process event in `device_hostname`: a chain over both that groups by one of them never joins its steps. An org with mappings of its own may acknowledge the finding.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - kind: chain\n      group_by_fields: [device_hostname]\n      expressions_and_limits:\n        - { expression: metadata_deviceEventId = 'Security-4688', limit: 1 }\n        - { expression: metadata_deviceEventId = 'Microsoft-Windows-Sysmon/Operational-3', limit: 1 }\n",
      right:
        "rules:\n  sumologic:\n    - kind: chain\n      group_by_fields: [user_username]\n      expressions_and_limits:\n        - { expression: metadata_deviceEventId = 'Security-4688', limit: 1 }\n        - { expression: metadata_deviceEventId = 'Microsoft-Windows-Sysmon/Operational-3', limit: 1 }\n",
    },
    source: MAPPINGS_SOURCE,
  },
  CSE_KINDS,
  (rule) => emptyFields(rule, ["group", "value", "count"]),
);

/** What a rule names its entities by is filled in the records that its expressions choose. */
export const filledEntities = ruleCheck(
  {
    code: "selector-never-filled",
    level: "info",
    title: "The records that a rule chooses fill the fields of its entities.",
    why: "An entity whose field no chosen record fills is never made: the signal counts for the other entities only, or for nobody.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - kind: match\n      entity_selectors: [{ entity_type: _hostname, expression: device_hostname }]\n      expression: metadata_deviceEventId = 'Microsoft-Windows-Sysmon/Operational-3'\n",
      right:
        "rules:\n  sumologic:\n    - kind: match\n      entity_selectors: [{ entity_type: _hostname, expression: srcDevice_hostname }]\n      expression: metadata_deviceEventId = 'Microsoft-Windows-Sysmon/Operational-3'\n",
    },
    source: MAPPINGS_SOURCE,
  },
  CSE_KINDS,
  (rule) => emptyFields(rule, ["entity"]),
);

/** Fields that all events of one expression leave empty. */
function emptyFields(rule: CseRule, roles: readonly FieldUse["role"][]): Problem[] {
  const filters = mappedFilters(rule);
  return fieldUses(rule)
    .filter(({ role, name }) => roles.includes(role) && findRecordField(name))
    .flatMap(({ name, path }) => {
      const empty = filters.filter((each) => !isFilled(name, each));
      if (empty.length === 0) return [];
      const events = [...new Set(empty.flatMap((each) => each.events.map(([event]) => event)))];
      const instead = FILLED_OFTEN.find(
        (each) => isLike(each, name) && filters.every((filter) => isFilled(each, filter)),
      );
      return [
        {
          message: `${pathText(path)}: \`${name}\` is empty in the records of ${events.join(", ")}`,
          help:
            instead === undefined
              ? "name a field that each of them fills"
              : `use \`${instead}\`, which is filled there`,
          spot: { field: path },
        },
      ];
    });
}

const FILLED_OFTEN = ["device_hostname", "srcDevice_hostname", "user_username", "srcDevice_ip", "device_ip"];

function isFilled(name: string, { events }: MappedFilter): boolean {
  return events.some(([, mapping]) => fillsField(mapping, name));
}

/** Whether two fields name things of one type. */
function isLike(a: string, b: string): boolean {
  return a !== b && findRecordField(a)?.entityType === findRecordField(b)?.entityType;
}
