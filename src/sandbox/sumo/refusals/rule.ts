import { has, listAt, numberAt, objectsAt, textAt } from "../json";
import { CUSTOM, WINDOWS } from "../rules/window";
import { hasBlankEntry, isBlank, isEmptyList, isNoneOf, isOutside, someOf } from "./conditions";
import { cseRefusals } from "./refusal";
import type { Subject } from "./refusal";

const SCHEMA = "Provider schema 3.2.9";
const PROVIDER_DOCS = "Provider documentation; an enumeration of the documents, that the provider does not enforce";
const RULES = "Sumo Logic documentation, about-cse-rules (37f2134)";
const DAY = 24 * 60 * 60 * 1000;
const MOST_SUPPRESSION = 7 * DAY;

/** What every rule needs. */
export const RULE = cseRefusals([
  ["rule-name-empty", "name is required", isBlank("name"), SCHEMA],
  ["rule-enabled-missing", "enabled must be true or false", ({ body }) => typeof body["enabled"] !== "boolean", SCHEMA],
  ["rule-without-entity", "entitySelectors must have at least one entry", isEmptyList("entitySelectors"), SCHEMA],
  [
    "rule-entity-incomplete",
    "an entity selector needs an entityType and an expression",
    someOf("entitySelectors", (each) => textAt(each, "entityType") === "" || textAt(each, "expression").trim() === ""),
    SCHEMA,
  ],
  ["rule-tag-empty", "tags must not be empty", hasBlankEntry("tags"), SCHEMA],
  [
    "rule-suppression-range",
    "suppressionWindowSize must be from 0 to 604800000",
    (subject) =>
      has(subject.body, "suppressionWindowSize") && isOutside("suppressionWindowSize", 0, MOST_SUPPRESSION)(subject),
    SCHEMA,
  ],
]);

/** What rules with a window need. */
export const WINDOW = cseRefusals([
  [
    "rule-window-unknown",
    "windowSize must be one of T05M, T10M, T30M, T60M, T12H, T24H, T05D, CUSTOM",
    ({ body }) => !(textAt(body, "windowSizeName") in { ...WINDOWS, [CUSTOM]: 0 }),
    PROVIDER_DOCS,
  ],
  [
    "rule-window-custom-range",
    "windowSizeMilliseconds must be from 60000 to 432000000",
    (subject) => textAt(subject.body, "windowSizeName") === CUSTOM && isOutside("windowSize", 60_000, 5 * DAY)(subject),
    PROVIDER_DOCS,
  ],
  [
    "rule-suppression-within-window",
    "suppressionWindowSize must be greater than the window",
    ({ body }) =>
      numberAt(body, "suppressionWindowSize") > 0 &&
      numberAt(body, "suppressionWindowSize") <= numberAt(body, "windowSize"),
    PROVIDER_DOCS,
  ],
]);

/** What rules with names and descriptions of signals need. */
export const SIGNAL = cseRefusals([
  ["rule-name-expression-empty", "nameExpression is required", isBlank("nameExpression"), SCHEMA],
  ["rule-description-empty", "descriptionExpression is required", isBlank("descriptionExpression"), SCHEMA],
]);

/** What rules with a description that is no template need. */
export const DESCRIPTION = cseRefusals([
  ["rule-plain-description-empty", "description is required", isBlank("description"), SCHEMA],
]);

/** What rules with one severity need; three rules of the content catalog carry 0. */
export const SCORE = cseRefusals([
  ["rule-severity-range", "score must be from 0 to 10", isWrongScore, `${RULES}; the content catalog (27c4e8fe) has 0`],
]);

/** What rules with groups need. */
export const GROUPS = cseRefusals([
  ["rule-group-field-empty", "groupByFields must not be empty", hasBlankEntry("groupByFields"), SCHEMA],
]);

/** What rules with a mapped severity need. */
export const SCORE_MAPPING = cseRefusals([
  [
    "rule-severity-mapping-type",
    "scoreMapping.type must be one of constant, fieldValue, fieldValueMapping",
    ({ body }) => !["constant", "fieldValue", "fieldValueMapping"].includes(textAt(mapping(body), "type")),
    PROVIDER_DOCS,
  ],
  [
    "rule-severity-mapping-default",
    "scoreMapping.default must be from 0 to 10",
    ({ body }) =>
      !isScore(mapping(body)["default"]) &&
      (textAt(mapping(body), "type") === "constant" || has(mapping(body), "default")),
    RULES,
  ],
  [
    "rule-severity-mapping-field",
    "scoreMapping.field is required unless the type is constant",
    ({ body }) => textAt(mapping(body), "type") !== "constant" && textAt(mapping(body), "field") === "",
    PROVIDER_DOCS,
  ],
  [
    "rule-severity-mapping-empty",
    "scoreMapping.mapping is required for fieldValueMapping",
    ({ body }) =>
      textAt(mapping(body), "type") === "fieldValueMapping" && listAt(mapping(body), "mapping").length === 0,
    PROVIDER_DOCS,
  ],
  [
    "rule-severity-mapping-entry",
    "an entry of scoreMapping.mapping needs a type of eq, equal or range and a score from 0 to 10",
    ({ body }) =>
      objectsAt(mapping(body), "mapping").some(
        (entry) => !["eq", "equal", "range"].includes(textAt(entry, "type")) || !isScore(entry["to"]),
      ),
    "Provider documentation names eq; the content catalog (27c4e8fe) has equal and range",
  ],
]);

/** What rules with a baseline need. */
export const BASELINE = cseRefusals([
  [
    "rule-baseline-form",
    "baselineWindowSize and retentionWindowSize must be texts of milliseconds",
    ({ body }) => !["baselineWindowSize", "retentionWindowSize"].every((key) => /^[1-9]\d*$/.test(textAt(body, key))),
    "Provider source: both are JSON texts",
  ],
  [
    "rule-baseline-beyond-retention",
    "baselineWindowSize must be less than retentionWindowSize",
    ({ body }) => Number(textAt(body, "baselineWindowSize")) >= Number(textAt(body, "retentionWindowSize")),
    "Sumo Logic documentation, write-first-seen-rule (3530e11)",
  ],
  [
    "rule-retention-too-long",
    "retentionWindowSize must be at most 90 days",
    ({ body }) => Number(textAt(body, "retentionWindowSize")) > 90 * DAY,
    "Sumo Logic documentation, write-first-seen-rule (3530e11)",
  ],
]);

const FUNCTIONS = ["avg", "count", "count_distinct", "first", "last", "max", "min", "sum"];

/** What rules with aggregates need. */
export const AGGREGATES = cseRefusals([
  [
    "rule-aggregation-missing",
    "aggregationFunctions must have at least one entry",
    isEmptyList("aggregationFunctions"),
    SCHEMA,
  ],
  [
    "rule-aggregation-function",
    "an aggregation function must be one of avg, count, count_distinct, first, last, max, min, sum",
    someOf(
      "aggregationFunctions",
      (each) => isNoneOf("function", FUNCTIONS)({ body: each } as Subject) || textAt(each, "function") === "",
    ),
    "Sumo Logic documentation, write-aggregation-rule (a69aae4)",
  ],
  [
    "rule-aggregation-incomplete",
    "an aggregation function needs a name and an argument",
    someOf("aggregationFunctions", (each) => textAt(each, "name") === "" || listAt(each, "arguments").length === 0),
    SCHEMA,
  ],
]);

function mapping(body: Subject["body"]): Subject["body"] {
  const value = body["scoreMapping"];
  return typeof value === "object" && value !== null ? (value as Subject["body"]) : {};
}

function isScore(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value <= 10;
}

function isWrongScore({ body }: Subject): boolean {
  return !isScore(body["score"]);
}
