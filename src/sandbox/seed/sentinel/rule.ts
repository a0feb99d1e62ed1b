import type { JsonObject } from "../../store";

/** Which solution of the Content Hub a rule came with. */
export interface Origin {
  /** The solution's name. */
  readonly solution: string;
  /** The template's version, `a.b.c`. */
  readonly version: string;
}

/** An analytics rule as somebody has it in the portal. */
export interface SeedRule {
  /** Its display name. */
  readonly title: string;
  /** Azure's kind. */
  readonly kind: "Scheduled" | "NRT" | "Fusion" | "MicrosoftSecurityIncidentCreation";
  /** The tables that its query reads: a workspace without them does not get it. */
  readonly tables: readonly string[];
  /** Azure's properties, apart from the title and what follows from `origin`. */
  readonly properties: JsonObject;
  /** Its name in Azure. @defaultValue a GUID */
  readonly name?: string;
  /** Where it came from. @defaultValue written by hand */
  readonly origin?: Origin;
}

/** What is special about a rule with a query. */
export interface QueryRule extends Omit<SeedRule, "kind"> {
  /** KQL. */
  readonly query: string;
}

const ALERTING = {
  suppressionDuration: "PT5H",
  suppressionEnabled: false,
  eventGroupingSettings: { aggregationKind: "SingleAlert" },
};
const INCIDENT = {
  createIncident: true,
  groupingConfiguration: {
    enabled: false,
    reopenClosedIncident: false,
    lookbackDuration: "PT5H",
    matchingMethod: "AllEntities",
    groupByEntities: [],
    groupByAlertDetails: [],
    groupByCustomDetails: [],
  },
};
const SCHEDULE = { queryFrequency: "PT1H", queryPeriod: "PT1H", triggerOperator: "GreaterThan", triggerThreshold: 0 };

/** A scheduled rule with what the portal proposes where nothing else is said. */
export function scheduled({ query, properties, ...rule }: QueryRule): SeedRule {
  return {
    ...rule,
    kind: "Scheduled",
    properties: { enabled: true, query, ...SCHEDULE, ...ALERTING, incidentConfiguration: INCIDENT, ...properties },
  };
}

/** A rule that runs each minute, with what the portal proposes where nothing else is said. */
export function nearRealTime({ query, properties, ...rule }: QueryRule): SeedRule {
  return {
    ...rule,
    kind: "NRT",
    properties: { enabled: true, query, ...ALERTING, incidentConfiguration: INCIDENT, ...properties },
  };
}

/** Lines of a query as one text. */
export const lines = (...parts: readonly string[]): string => parts.join("\n");

/** An entity whose identifiers are columns. */
export function entity(entityType: string, columns: Readonly<Record<string, string>>): JsonObject {
  const fieldMappings = Object.entries(columns).map(([identifier, columnName]) => ({ identifier, columnName }));
  return { entityType, fieldMappings };
}

/** The machine, by the column that Defender for Endpoint has for it. */
export const HOST = entity("Host", { FullName: "DeviceName" });
