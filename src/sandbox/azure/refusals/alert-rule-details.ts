import type { AlertRuleProperties, AlertRuleSubject } from "./alert-rule-properties";
import { SOURCES, dataModel, findOther, notOneOf, refusal, unworded, wrongLength } from "./refusal";
import type { RefusalRow } from "./refusal";

const PLACEHOLDERS_MOST = 3;
const FORMATS = [
  ["alertDisplayNameFormat", 256],
  ["alertDescriptionFormat", 5_000],
] as const;
const PROPERTIES = [
  "AlertLink",
  "ConfidenceLevel",
  "ConfidenceScore",
  "ExtendedLinks",
  "ProductComponentName",
  "ProductName",
  "ProviderName",
  "RemediationSteps",
  "SubTechniques",
  "Techniques",
];
const METHODS = ["AllEntities", "AnyAlert", "Selected"];
const ALERT_DETAILS = ["DisplayName", "Severity"];
const AGGREGATIONS = ["SingleAlert", "AlertPerResult"];

type Grouping = NonNullable<NonNullable<AlertRuleProperties["incidentConfiguration"]>["groupingConfiguration"]>;

/** What is refused of the alert details and the grouping of a scheduled or NRT rule. */
export const ALERT_RULE_DETAILS: readonly RefusalRow<AlertRuleSubject>[] = [
  refusal({
    id: "alert-format-length",
    summary: "The format of an alert's name has 1 to 256 characters, that of its description 1 to 5,000.",
    source: unworded(`${SOURCES.models}, AlertDetailsOverride`),
    find: ({ rule: { alertDetailsOverride: details } }) =>
      FORMATS.map(([name, most]) => formatLength(name, details?.[name], most)).find((each) => each !== undefined),
  }),
  refusal({
    id: "alert-format-placeholders",
    summary: `The format of an alert's name or description has at most ${PLACEHOLDERS_MOST} columns.`,
    source: unworded(`${SOURCES.models}, AlertDetailsOverride`),
    find: ({ rule: { alertDetailsOverride: details } }) =>
      FORMATS.map(([name]) => [name, placeholdersOf(details?.[name]).length] as const)
        .filter(([, count]) => count > PLACEHOLDERS_MOST)
        .map(([name, count]) =>
          dataModel(`'${name}' has '${count}' parameters. At most '${PLACEHOLDERS_MOST}' are allowed`),
        )[0],
  }),
  refusal({
    id: "alert-format-braces",
    summary: "A column in the format of an alert stands in two pairs of braces.",
    source: unworded("Azure-Sentinel pull request 10606: a placeholder without its second brace fails the deployment"),
    find: ({ rule: { alertDetailsOverride: details } }) =>
      FORMATS.map(([name]) => [name, details?.[name] ?? ""] as const)
        .filter(([, format]) => format.replaceAll(/\{\{[^{}]+\}\}/g, " ").includes("{{"))
        .map(([name]) => dataModel(`'${name}' has a parameter whose braces do not match`))[0],
  }),
  refusal({
    id: "alert-property-unknown",
    summary: "A property of an alert that a column fills is one that the API names.",
    source: unworded(`${SOURCES.bicep}, AlertProperty`),
    find: ({ rule: { alertDetailsOverride: details } }) => {
      const other = findOther(
        details?.alertDynamicProperties?.map(({ alertProperty }) => alertProperty),
        PROPERTIES,
      );
      return other === undefined ? undefined : notOneOf("AlertProperty", other, PROPERTIES);
    },
  }),
  refusal({
    id: "event-grouping-unknown",
    summary: `Events are grouped by one of ${AGGREGATIONS.join(", ")}.`,
    source: unworded(`${SOURCES.bicep}, EventGroupingAggregationKind`),
    find: ({ rule: { eventGroupingSettings: settings } }) => {
      const kind = settings?.aggregationKind;
      return !settings || AGGREGATIONS.includes(kind ?? "")
        ? undefined
        : notOneOf("AggregationKind", kind ?? "", AGGREGATIONS);
    },
  }),
  groupingRow("grouping-method-unknown", `Alerts are grouped by one of ${METHODS.join(", ")}.`, ({ matchingMethod }) =>
    METHODS.includes(matchingMethod ?? "") ? undefined : notOneOf("MatchingMethod", matchingMethod ?? "", METHODS),
  ),
  groupingRow("grouping-detail-unknown", "Grouping names details of an alert that the API names.", (grouping) => {
    const other = findOther(grouping.groupByAlertDetails, ALERT_DETAILS);
    return other === undefined ? undefined : notOneOf("GroupByAlertDetails", other, ALERT_DETAILS);
  }),
  groupingRow("grouping-selects-nothing", "Grouping by Selected names something.", (grouping) => {
    const { matchingMethod, groupByEntities, groupByAlertDetails, groupByCustomDetails } = grouping;
    const named = [groupByEntities, groupByAlertDetails, groupByCustomDetails].flatMap((each) => each ?? []);
    return matchingMethod === "Selected" && named.length === 0
      ? dataModel(
          "When 'MatchingMethod' is 'Selected', at least one of 'GroupByEntities', 'GroupByAlertDetails', 'GroupByCustomDetails' should be set",
        )
      : undefined;
  }),
  groupingRow("grouping-without-entities", "Grouping by AllEntities has entities that are mapped.", (grouping, rule) =>
    grouping.matchingMethod === "AllEntities" && !rule.entityMappings?.length && !rule.sentinelEntitiesMappings?.length
      ? dataModel("When 'MatchingMethod' is 'AllEntities', 'EntityMappings' should be set")
      : undefined,
  ),
  groupingRow("grouping-entity-unmapped", "Grouping names entities that the rule maps.", (grouping, rule) => {
    const mapped = (rule.entityMappings ?? []).map(({ entityType }) => entityType ?? "");
    const other = findOther(grouping.groupByEntities, mapped);
    return other === undefined ? undefined : notOneOf("GroupByEntities", other, mapped);
  }),
  groupingRow(
    "grouping-custom-detail-unknown",
    "Grouping names custom details that the rule has.",
    (grouping, rule) => {
      const known = Object.keys(rule.customDetails ?? {});
      const other = findOther(grouping.groupByCustomDetails, known);
      return other === undefined ? undefined : notOneOf("GroupByCustomDetails", other, known);
    },
  ),
];

/** The columns that a format names. */
export function placeholdersOf(format: string | null | undefined): string[] {
  return [...(format ?? "").matchAll(/\{\{([^{}]+)\}\}/g)].map(([, column = ""]) => column.trim());
}

function formatLength(name: string, format: string | null | undefined, most: number): string | undefined {
  if (format === null || format === undefined || (format.length >= 1 && format.length <= most)) return undefined;
  return wrongLength(name, format.length, [1, most]);
}

/** Grouping that is off is not looked at. */
function groupingRow(
  id: string,
  summary: string,
  find: (grouping: Grouping, rule: AlertRuleProperties) => string | undefined,
): RefusalRow<AlertRuleSubject> {
  return refusal({
    id,
    summary,
    source: unworded(`${SOURCES.bicep}, GroupingConfiguration`),
    find: ({ rule }) => {
      const grouping = rule.incidentConfiguration?.groupingConfiguration;
      return grouping?.enabled ? find(grouping, rule) : undefined;
    },
  });
}
