import { createHash } from "node:crypto";

/** The workspace that everything goes to. */
export const PLACE = {
  tenantId: "00000000-0000-0000-0000-0000000000b1",
  subscriptionId: "00000000-0000-0000-0000-000000000b01",
  resourceGroup: "rg-bench",
  workspace: "log-bench",
} as const;

/** Its resource id. */
export const WORKSPACE_ID = `/subscriptions/${PLACE.subscriptionId}/resourceGroups/${PLACE.resourceGroup}/providers/Microsoft.OperationalInsights/workspaces/${PLACE.workspace}`;

/** The tables it has. */
export const TABLES = {
  DeviceNetworkEvents: {
    TimeGenerated: "datetime",
    DeviceName: "string",
    RemoteUrl: "string",
    RemoteIP: "string",
    RemotePort: "int",
    InitiatingProcessFileName: "string",
    InitiatingProcessAccountName: "string",
  },
  DeviceProcessEvents: {
    TimeGenerated: "datetime",
    DeviceName: "string",
    FileName: "string",
    ProcessCommandLine: "string",
    AccountName: "string",
  },
} as const;

/** A rule's GUID. */
export function guidOf(number: number): string {
  const hex = createHash("sha256")
    .update(`rule ${String(number)}`)
    .digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

/** A query like no other, as long as those that are deployed usually are. */
function queryOf(number: number): string {
  return [
    "let lookback = 1h;",
    `let hosts = dynamic(["build-${String(number)}", "scan-${String(number)}"]);`,
    "let started = DeviceProcessEvents",
    "| where TimeGenerated > ago(lookback)",
    `| where ProcessCommandLine has "--task-${String(number)}" and not(DeviceName has_any (hosts))`,
    "| project DeviceName, AccountName, FileName, Started = TimeGenerated;",
    "DeviceNetworkEvents",
    "| where TimeGenerated > ago(lookback)",
    `| where RemoteUrl has "cdn-${String(number)}.example" or RemotePort == ${String(1024 + number)}`,
    "| extend Host = tolower(DeviceName), Program = tostring(split(InitiatingProcessFileName, '.')[0])",
    "| join kind=inner started on DeviceName",
    "| where TimeGenerated between (Started .. Started + 10m)",
    "| summarize Connections = count(), Addresses = make_set(RemoteIP, 50) by Host, Program, AccountName, RemoteUrl",
    `| where Connections > ${String((number % 20) + 1)}`,
  ].join("\n");
}

/** The stack of so many rules, with its state beside it. */
export function stackOf(count: number): unknown {
  const rules = Array.from({ length: count }, (_, index) => [`rule-${String(index)}`, terraformRule(index)] as const);
  return {
    terraform: { required_providers: { azurerm: { source: "hashicorp/azurerm", version: "4.55.0" } } },
    provider: { azurerm: { features: {}, resource_provider_registrations: "none" } },
    resource: { azurerm_sentinel_alert_rule_scheduled: Object.fromEntries(rules) },
  };
}

function terraformRule(number: number): unknown {
  return {
    name: guidOf(number),
    log_analytics_workspace_id: WORKSPACE_ID,
    display_name: `Rule ${String(number)}`,
    severity: "Medium",
    query: queryOf(number),
    query_frequency: "PT1H",
    query_period: "PT1H",
    tactics: ["CommandAndControl"],
    techniques: ["T1104"],
    entity_mapping: [{ entity_type: "Host", field_mapping: [{ identifier: "HostName", column_name: "Host" }] }],
  };
}

/** A rule as the API takes it; disabled, for a workspace enables 512. */
export function armRule(number: number): unknown {
  return {
    kind: "Scheduled",
    properties: {
      displayName: `Rule ${String(number)}`,
      enabled: false,
      severity: "Medium",
      query: queryOf(number % DISTINCT_QUERIES),
      queryFrequency: "PT1H",
      queryPeriod: "PT1H",
      triggerOperator: "GreaterThan",
      triggerThreshold: 0,
      suppressionDuration: "PT5H",
      suppressionEnabled: false,
    },
  };
}

/** Rules beyond so many share their queries. */
const DISTINCT_QUERIES = 500;
