import { nearestWord } from "../../diagnostics";
import { entityTypesOf, findRecordField } from "../../languages";
import { CSE_ENTITY_TYPES } from "../../model";
import type { EntitySelector } from "../../model";
import { ruleCheck } from "../check";
import type { Problem } from "../check";
import { CSE_KINDS } from "./cse-rules";

const BUILT_IN: readonly string[] = CSE_ENTITY_TYPES;

/** An entity has a type that Cloud SIEM ships, or that the org made. */
export const entityTypes = ruleCheck(
  {
    code: "selector-type-unknown",
    level: "warning",
    title: "The type of an entity is one that Cloud SIEM ships, or a custom type of the org.",
    why: "The shipped types begin with an underscore. Another word is read as the identifier of a custom type; where there is none, no entity is made and the signal counts for nobody.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - kind: match\n      entity_selectors: [{ entity_type: hostname, expression: device_hostname }]\n",
      right:
        "rules:\n  sumologic:\n    - kind: match\n      entity_selectors: [{ entity_type: _hostname, expression: device_hostname }]\n",
    },
    source: "Sumo Logic documentation, Cloud SIEM entities; SumoLogic/cloud-siem-content-catalog (27c4e8fe)",
  },
  CSE_KINDS,
  ({ rule }) =>
    rule.spec.entitySelectors.flatMap(({ entityType }, index): Problem[] => {
      const meant = BUILT_IN.includes(entityType) ? undefined : shippedType(entityType);
      if (meant === undefined) return [];
      return [
        {
          message: `entitySelectors[${index}].entityType: Cloud SIEM ships no type \`${entityType}\``,
          help: meant === "" ? `use one of ${CSE_ENTITY_TYPES.join(", ")}` : `did you mean \`${meant}\`?`,
          spot: { field: ["entitySelectors", index, "entityType"] },
        },
      ];
    }),
);

/** The shipped type that was meant; empty when one was meant but none is near; `undefined` for a custom type. */
function shippedType(entityType: string): string | undefined {
  if (entityType.startsWith("_")) return nearestWord(entityType, BUILT_IN) ?? "";
  return BUILT_IN.find((each) => each === `_${entityType.toLowerCase()}`);
}

/** The field of an entity names what the entity's type says. */
export const entityTypeFits = ruleCheck(
  {
    code: "selector-type-unfit",
    level: "warning",
    title: "The type of an entity is that of its field.",
    why: "Cloud SIEM takes any pair. An address under `_hostname` becomes a host of that name, which no other signal is about, so that its score grows apart from the real one.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - kind: match\n      entity_selectors: [{ entity_type: _hostname, expression: device_ip }]\n",
      right:
        "rules:\n  sumologic:\n    - kind: match\n      entity_selectors: [{ entity_type: _ip, expression: device_ip }]\n",
    },
    source: "SumoLogic/cloud-siem-content-catalog, schema and the 2,700 entity selectors of its rules (27c4e8fe)",
  },
  CSE_KINDS,
  ({ rule }) =>
    rule.spec.entitySelectors.flatMap((selector, index): Problem[] => {
      const fitting = fittingTypes(selector);
      if (!fitting) return [];
      const { entityType, expression } = selector;
      const names = fitting.length > 0 ? `names an entity of type ${fitting.join(" or ")}` : "names no entity";
      return [
        {
          message: `entitySelectors[${index}]: \`${expression}\` ${names}, not of type ${entityType}`,
          help: fitting.length > 0 ? `use ${fitting.join(" or ")}, or another field` : "select another field",
          spot: { field: ["entitySelectors", index, "entityType"] },
        },
      ];
    }),
);

/** The types that a field has, where the selector's is none of them; a custom type may take any field. */
function fittingTypes({ entityType, expression }: EntitySelector): readonly string[] | undefined {
  const field = findRecordField(expression);
  if (!field || field.deprecated || !BUILT_IN.includes(entityType)) return undefined;
  const types = entityTypesOf(expression);
  return types.includes(entityType) ? undefined : types;
}

/** Each entity is selected once. */
export const doubledEntities = ruleCheck(
  {
    code: "selector-doubled",
    level: "warning",
    title: "A rule selects each entity once.",
    why: "Two selectors of one field make one entity; one of them was meant to be another.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - kind: match\n      entity_selectors:\n        - { entity_type: _ip, expression: srcDevice_ip }\n        - { entity_type: _ip, expression: srcDevice_ip }\n",
      right:
        "rules:\n  sumologic:\n    - kind: match\n      entity_selectors:\n        - { entity_type: _ip, expression: srcDevice_ip }\n        - { entity_type: _ip, expression: dstDevice_ip }\n",
    },
    source: "Sumo Logic documentation, Cloud SIEM rules",
  },
  CSE_KINDS,
  ({ rule }) => {
    const fields = rule.spec.entitySelectors.map((each) => each.expression);
    return fields.flatMap((field, index): Problem[] => {
      if (fields.indexOf(field) === index) return [];
      return [
        {
          message: `entitySelectors: \`${field}\` is selected twice`,
          help: "select another field, or remove one",
          spot: { field: ["entitySelectors", index] },
        },
      ];
    });
  },
);
