import { block, blocks, flag, number, orOmitted, text, texts } from "../attributes";
import type { Attributes } from "../attributes";
import { objectAt, sent, textAt } from "../json";
import type { JsonObject } from "../json";
import type { ResourceType } from "../resource-type";

const RULES = "sec/v1/rules";

/**
 * A rule of Cloud SIEM. It is created and changed under its own type's path and read and deleted under that of all;
 * before a change the provider asks whose rule it is: a vendor's is overridden, a user's is changed.
 */
export function cseRule(type: string, body: (attributes: Attributes) => JsonObject): ResourceType {
  const fields = (attributes: Attributes): JsonObject => ({ fields: sent(body(attributes)) });
  return {
    body: (attributes) => sent(body(attributes)),
    create: async ({ sumo }, attributes) => {
      const answer = await sumo.post(`${RULES}/${type}`, fields(attributes));
      const id = textAt(objectAt(answer, "data"), "id");
      await sumo.get(`${RULES}/${id}`);
      return id;
    },
    read: async ({ sumo }, id) => {
      const found = await sumo.find(`${RULES}/${id}`);
      return found && withWindowName(objectAt(found.body, "data"));
    },
    update: async ({ sumo }, id, attributes) => {
      const { ruleSource } = objectAt(await sumo.get(`${RULES}/${id}`), "data");
      const where = ruleSource === "user" ? "" : "/override";
      await sumo.put(`${RULES}/${type}/${id}${where}`, fields(attributes));
      await sumo.get(`${RULES}/${id}`);
    },
    delete: async ({ sumo }, id) => {
      await sumo.delete(`${RULES}/${id}`);
    },
  };
}

/** What all six types send. */
export function commonFields(attributes: Attributes): JsonObject {
  return {
    enabled: flag(attributes, "enabled"),
    entitySelectors: blocks(attributes, "entity_selectors").map((each) => ({
      entityType: text(each, "entity_type"),
      expression: text(each, "expression"),
    })),
    isPrototype: flag(attributes, "is_prototype"),
    name: text(attributes, "name"),
    summaryExpression: text(attributes, "summary_expression"),
    suppressionWindowSize: orOmitted(number(attributes, "suppression_window_size")),
    tags: texts(attributes, "tags"),
  };
}

/** A window goes out by its name; the milliseconds go beside it for one that has none. */
export function windowFields(attributes: Attributes): JsonObject {
  return {
    windowSize: text(attributes, "window_size"),
    windowSizeMilliseconds: orOmitted(text(attributes, "window_size_millis")),
  };
}

/** How a signal gets its severity; match and aggregation rules send the same. */
export function scoreMapping(attributes: Attributes): JsonObject {
  const mapping = block(attributes, "severity_mapping") ?? {};
  return {
    type: text(mapping, "type"),
    default: number(mapping, "default"),
    field: text(mapping, "field"),
    mapping: blocks(mapping, "mapping").map((each) => ({
      type: text(each, "type"),
      from: text(each, "from"),
      to: number(each, "to"),
    })),
  };
}

/** What aggregation and outlier rules count. */
export function aggregationFunctions(attributes: Attributes): readonly JsonObject[] {
  return blocks(attributes, "aggregation_functions").map((each) => ({
    name: text(each, "name"),
    function: text(each, "function"),
    arguments: texts(each, "arguments"),
  }));
}

/** A window comes back as a length and a name; the provider takes the name, and the length of a custom one. */
function withWindowName(rule: JsonObject): JsonObject {
  const { windowSizeName, windowSize } = rule;
  if (windowSizeName === undefined) return rule;
  const custom = windowSizeName === "CUSTOM" ? { windowSizeMilliseconds: String(windowSize) } : {};
  return { ...rule, windowSize: windowSizeName, ...custom };
}
