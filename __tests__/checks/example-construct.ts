import { parse } from "yaml";
import type { Diagnostic } from "../../src/diagnostics";
import {
  aggregationRuleLimits,
  customInsightLimits,
  Duration,
  folderLimits,
  huntingQueryLimits,
  incidentTasksLimits,
  lookupTableLimits,
  matchListLimits,
  monitorLimits,
  nrtRuleLimits,
  scheduledSearchLimits,
  tuningExpressionLimits,
  watchlistAlias,
  watchlistLimits,
  workspaceLimits,
} from "../../src/model";
import type { LimitBreach, Limits } from "../../src/model";

interface Construct {
  /** Properties without a breach. */
  readonly props: object;
  /** What judges them. */
  readonly limits: Limits<never>;
}

const WORKSPACE =
  "/subscriptions/00000000-0000-0000-0000-000000000002/resourceGroups/rg-soc/providers/Microsoft.OperationalInsights/workspaces/acme-prod";
const SIGNAL = {
  name: "Downloads",
  nameExpression: "Downloads",
  descriptionExpression: "An executable was fetched.",
  entitySelectors: [{ entityType: "_hostname", expression: "device_hostname" }],
  severityMapping: { type: "constant", default: 5 },
};
const QUERY = "DeviceNetworkEvents | project TimeGenerated, DeviceName, RemoteIP";

/** Right properties of the constructs that pages name. */
const CONSTRUCTS: Readonly<Record<string, Construct>> = {
  AggregationRule: {
    props: {
      ...SIGNAL,
      matchExpression: "http_url LIKE '%.exe'",
      triggerExpression: "downloads > 10",
      windowSize: Duration.hours(1),
      aggregationFunctions: [{ name: "downloads", function: "count", arguments: ["true"] }],
    },
    limits: aggregationRuleLimits,
  },
  CustomInsight: {
    props: { name: "Downloads", description: "Signals of one attack.", severity: "HIGH", ruleIds: ["R000001"] },
    limits: customInsightLimits,
  },
  Folder: { props: { name: "Detections", description: "Searches of siemform." }, limits: folderLimits },
  HuntingQuery: { props: { displayName: "Downloads", query: QUERY }, limits: huntingQueryLimits },
  IncidentTasks: {
    props: {
      displayName: "Playbook",
      analyticsRuleIds: [`${WORKSPACE}/providers/Microsoft.SecurityInsights/alertRules/downloads`],
      tasks: [{ title: "Look" }],
      order: 1,
      label: "playbook",
    },
    limits: incidentTasksLimits,
  },
  LookupTable: {
    props: {
      description: "Staging domains.",
      fields: [{ fieldName: "domain", fieldType: "string" }],
      primaryKeys: ["domain"],
    },
    limits: lookupTableLimits,
  },
  MatchList: { props: { description: "Staging domains.", targetColumn: "Domain" }, limits: matchListLimits },
  Monitor: {
    props: { name: "Downloads", query: "_sourceCategory=proxy/access", missingData: { timeRange: Duration.hours(1) } },
    limits: monitorLimits,
  },
  NrtRule: {
    props: { displayName: "Downloads", query: QUERY, severity: "High", eventGrouping: "SingleAlert" },
    limits: nrtRuleLimits,
  },
  ScheduledSearch: {
    props: {
      name: "Downloads",
      queryString: "_sourceCategory=proxy/access | count",
      scheduleType: "1Hour",
      parseableTimeRange: { type: "relative", from: Duration.hours(1) },
      notification: { type: "email", toList: ["soc@example.com"] },
    },
    limits: scheduledSearchLimits,
  },
  TuningExpression: {
    props: {
      name: "Build agents",
      description: "They fetch tools.",
      expression: "device_hostname LIKE 'build-%'",
      enabled: true,
      exclude: true,
      isGlobal: false,
      ruleIds: ["R000001"],
    },
    limits: tuningExpressionLimits,
  },
  Watchlist: {
    props: { displayName: "Domains", itemsSearchKey: "Domain", items: [{ Domain: "transfer.sh" }] },
    limits: watchlistLimits,
  },
};

type Props = Readonly<Record<string, unknown>>;

/** What the limits of a construct say about the properties that stand as YAML below its name, laid over right ones. */
export function constructFindings(text: string): readonly Diagnostic[] {
  const { name, props, limits } = constructOf(text);
  return breaches(props, { props, limits }).map(({ fields, ...each }) => ({ ...each, file: `${name}.${fields[0]}` }));
}

/** The construct that an example names, with its properties laid over right ones. */
export function constructOf(text: string): Construct & { readonly name: string; readonly props: Props } {
  const [[name, given] = ["", {}]] = Object.entries(parse(text) as Readonly<Record<string, Props>>);
  const construct = CONSTRUCTS[name];
  if (!construct) throw new RangeError(`${name}: there is no such construct here; there are: ${known()}`);
  return { name, limits: construct.limits, props: { workspaceId: WORKSPACE, ...construct.props, ...given } };
}

function known(): string {
  return Object.keys(CONSTRUCTS).join(", ");
}

function breaches(props: Props, { limits }: Construct): readonly LimitBreach[] {
  return [
    ...limits(props as never),
    ...workspaceLimits(props as never),
    // A watchlist's alias derives from its id.
    ...("id" in props ? watchlistAlias(String(props["id"])) : []),
  ];
}
