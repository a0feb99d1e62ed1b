import { block, blocks, flag, orOmitted, text, textMap, textSet, texts } from "../attributes";
import type { Attributes } from "../attributes";
import type { JsonObject } from "../json";
import { sentinelId } from "./arm-resource";

/** What both kinds of rule share: where they are. */
export const ALERT_RULES = {
  apiVersion: "2023-12-01-preview",
  idOf: (attributes: Attributes): string => sentinelId(attributes, "alertRules"),
};

/** What scheduled and near-real-time rules both send. */
export function analyticsRuleProperties(attributes: Attributes): JsonObject {
  const details = block(attributes, "alert_details_override");
  const incident = block(attributes, "incident");
  const mappings = blocks(attributes, "entity_mapping");
  return {
    alertDetailsOverride: details && alertDetails(details),
    alertRuleTemplateName: orOmitted(text(attributes, "alert_rule_template_guid")),
    customDetails: textMap(attributes, "custom_details"),
    description: text(attributes, "description"),
    displayName: text(attributes, "display_name"),
    enabled: flag(attributes, "enabled", true),
    entityMappings: mappings.length > 0 ? mappings.map(entityMapping) : undefined,
    eventGroupingSettings: block(attributes, "event_grouping") && {
      aggregationKind: text(block(attributes, "event_grouping") ?? {}, "aggregation_method"),
    },
    incidentConfiguration: incident && incidentConfiguration(incident),
    query: text(attributes, "query"),
    severity: text(attributes, "severity"),
    suppressionDuration: text(attributes, "suppression_duration") || "PT5H",
    suppressionEnabled: flag(attributes, "suppression_enabled"),
    tactics: textSet(attributes, "tactics"),
    techniques: textSet(attributes, "techniques"),
    templateVersion: orOmitted(text(attributes, "alert_rule_template_version")),
  };
}

function alertDetails(details: Attributes): JsonObject {
  const properties = blocks(details, "dynamic_property");
  return {
    alertDescriptionFormat: orOmitted(text(details, "description_format")),
    alertDisplayNameFormat: orOmitted(text(details, "display_name_format")),
    alertSeverityColumnName: orOmitted(text(details, "severity_column_name")),
    alertTacticsColumnName: orOmitted(text(details, "tactics_column_name")),
    alertDynamicProperties: orOmitted(
      properties.map((each) => ({ alertProperty: text(each, "name"), value: text(each, "value") })),
    ),
  };
}

function entityMapping(mapping: Attributes): JsonObject {
  return {
    entityType: text(mapping, "entity_type"),
    fieldMappings: blocks(mapping, "field_mapping").map((each) => ({
      columnName: text(each, "column_name"),
      identifier: text(each, "identifier"),
    })),
  };
}

function incidentConfiguration(incident: Attributes): JsonObject {
  const grouping = block(incident, "grouping") ?? {};
  return {
    createIncident: flag(incident, "create_incident_enabled"),
    groupingConfiguration: {
      enabled: flag(grouping, "enabled", true),
      groupByAlertDetails: texts(grouping, "by_alert_details"),
      groupByCustomDetails: texts(grouping, "by_custom_details"),
      groupByEntities: texts(grouping, "by_entities"),
      lookbackDuration: text(grouping, "lookback_duration") || "PT5M",
      matchingMethod: text(grouping, "entity_matching_method") || "AnyAlert",
      reopenClosedIncident: flag(grouping, "reopen_closed_incidents"),
    },
  };
}
