/** Where the files of the right project stand. */
export const DETECTION = "queries/T1608/staging-download/detection.yaml";
export const PLAYBOOK = "queries/T1608/playbook.md";
export const LIST = "queries/lists/staging-domains.yaml";
export const FUNCTION = "queries/functions/recent-downloads.yaml";
export const RING = "environments/rings/prod.yaml";
export const GROUP = "environments/groups/banks.yaml";
export const ENVIRONMENT = "environments/acme-prod.yaml";

/**
 * One rule of every kind, each with what its kind wants at least. The scheduled rule has a place for the filter `hosts`,
 * the outlier rule a parameter `file_name`; the list `build_agents` is there for Sentinel only.
 */
const detection = String.raw`id: staging-download
name: Executable fetched from a staging platform
status: stable
owner: detection-engineering
authors: [Jane Doe]
version: 1.0.0
created: 2026-11-22
reviewed: 2026-11-22
severity: high
confidence: medium
attack:
  tactics: [resource-development]
  techniques: [T1608]
description: A process fetches an executable from a platform that attackers stage their tools on.
tags: [web]
parameters:
  file_name: { type: string, description: What the address ends in., default: "%.exe", rules: [r-outlier] }
playbook: T1608
rules:
  sentinel:
    - id: r-scheduled
      kind: scheduled
      name: Executable fetched from a staging platform, hourly
      requires: { tables: [DeviceNetworkEvents] }
      query: |
        DeviceNetworkEvents
        | where TimeGenerated > ago(1h)
        | where RemoteUrl endswith ".exe"
        // filter hosts
        | project TimeGenerated, DeviceName, RemoteUrl, RemoteIP
      queryFrequency: 1h
      queryPeriod: 1h
      entityMappings:
        - { entityType: IP, fieldMappings: [{ identifier: Address, columnName: RemoteIP }] }
    - id: r-nrt
      kind: nrt
      name: Executable fetched from a staging platform, at once
      requires: { tables: [DeviceNetworkEvents] }
      query: |
        DeviceNetworkEvents
        | where RemoteUrl endswith ".exe"
        | project TimeGenerated, DeviceName, RemoteUrl, RemoteIP
      entityMappings:
        - { entityType: IP, fieldMappings: [{ identifier: Address, columnName: RemoteIP }] }
    - id: r-hunting
      kind: hunting
      requires: { tables: [DeviceNetworkEvents] }
      query: |
        recent_downloads(7)
        | where RemoteUrl has_any ((_GetWatchlist('staging_domains') | project Domain))
        | where DeviceName !in ((_GetWatchlist('build_agents') | project Host))
  sumologic:
    - id: r-match
      kind: match
      requires: { record_types: [NetworkHTTP] }
      entity_selectors: [{ entity_type: _hostname, expression: device_hostname }]
      expression: lower(http_url) LIKE '%.exe' AND array_contains(listMatches, 'staging_domains')
    - id: r-threshold
      kind: threshold
      requires: { record_types: [NetworkHTTP] }
      entity_selectors: [{ entity_type: _hostname, expression: device_hostname }]
      expression: lower(http_url) LIKE '%.exe'
      window_size: 1h
      limit: 10
    - id: r-aggregation
      kind: aggregation
      requires: { record_types: [NetworkHTTP] }
      entity_selectors: [{ entity_type: _hostname, expression: device_hostname }]
      match_expression: lower(http_url) LIKE '%.exe'
      trigger_expression: downloads > 10
      window_size: 1h
      aggregation_functions: [{ name: downloads, function: count, arguments: ["true"] }]
    - id: r-chain
      kind: chain
      requires: { record_types: [NetworkHTTP] }
      entity_selectors: [{ entity_type: _hostname, expression: device_hostname }]
      window_size: 1h
      expressions_and_limits:
        - { expression: lower(http_url) LIKE '%.zip', limit: 1 }
        - { expression: lower(http_url) LIKE '%.exe', limit: 1 }
    - id: r-first-seen
      kind: first-seen
      requires: { record_types: [NetworkHTTP] }
      entity_selectors: [{ entity_type: _hostname, expression: device_hostname }]
      filter_expression: lower(http_url) LIKE '%.exe'
      value_fields: [http_url_fqdn]
      baseline_type: GLOBAL
    - id: r-outlier
      kind: outlier
      requires: { record_types: [NetworkHTTP] }
      entity_selectors: [{ entity_type: _hostname, expression: device_hostname }]
      match_expression: lower(http_url) LIKE /* param file_name */ '%.exe'
      window_size: 1h
      aggregation_function: { name: downloads, function: count, arguments: ["true"] }
    - id: r-search
      kind: scheduled-search
      requires: { source_categories: [proxy/access] }
      query_string: |
        _sourceCategory=proxy/access ".exe"
        | json "url", "src_ip" as url, src_ip nodrop
        | where url matches "*.exe*"
        | count by src_ip
        | src_ip as srcDevice_ip
        | 5 as normalizedSeverity
        | "Resource Development" as stage
      schedule_type: 1Hour
      parseable_time_range: { type: relative, from: 1h }
      notification: { type: cseSignal, record_type: NetworkHTTP }
    - id: r-monitor
      kind: monitor
      requires: { source_categories: [proxy/access] }
      query: _sourceCategory=proxy/access ".exe"
      condition:
        type: static
        critical: { time_range: 15m, alert: { threshold: 5, threshold_type: GreaterThan } }
      notifications:
        - connection_type: Email
          run_for_trigger_types: [Critical]
          recipients: [soc@example.com]
          subject: Downloads
          message_body: Look at the proxy.
    - id: r-insight
      kind: custom-insight
      rules: [r-match, r-threshold]
`;

const playbook = `# Stage_Capabilities - T1608

| Column Name | Value |
|---|---|
| MITRE Tactic | Resource Development |
| MITRE TTP | T1608 |
| MITRE Sub-TTP | T1608 |
| Name | Stage Capabilities |
| Log Sources to Investigate | Proxy logs. |
| Key Indicators | New files. |
| Questions for Analysis | Who put them there? |
| Decision for Escalation | Escalate when nobody knows. |
| Additional Analysis Steps for L1 | Find the uploader. |
| T2 Analyst Actions | Open the files in a sandbox. |
| Containment and Further Analysis | Remove the files. |
`;

const list = `id: staging-domains
name: Staging domains
description: Platforms that attackers stage their tools on.
items:
  - value: transfer.sh
    description: Anonymous uploads.
sentinel: { searchKey: Domain }
sumologic: { targetColumn: Domain }
`;

const buildAgents = `id: build-agents
name: Build agents
description: Hosts that fetch tools all day.
items:
  - value: build-01
    description: The first one.
sentinel: { searchKey: Host }
`;

const recentDownloads = `id: recent-downloads
name: Recent downloads
parameters: ["days:int"]
query: DeviceNetworkEvents | where TimeGenerated > ago(1d * days)
`;

const environment = `id: acme-prod
name: ACME, production
tenant: acme
ring: prod
groups: [banks]
sentinel:
  tenantId: 00000000-0000-0000-0000-000000000001
  subscriptionId: 00000000-0000-0000-0000-000000000002
  resourceGroup: rg-soc
  workspace: acme-prod
  portal: azure
  data:
    tables: [DeviceNetworkEvents, DeviceProcessEvents]
    connectors: [MicrosoftThreatProtection]
sumologic:
  deployment: eu
  userId: "00000000000000AB"
  data:
    recordTypes: [NetworkHTTP, NetworkDNS, EndpointProcess, Authentication]
    products: [Microsoft/Windows]
    sourceCategories: [proxy/access, endpoint/windows]
backend:
  type: azurerm
  resourceGroup: rg-state
  storageAccount: acmestate
  container: siemform
playbookSteps: all
`;

/** A project in which nothing is found, by path: what examples are laid over. */
export const RIGHT_PROJECT: ReadonlyMap<string, string> = new Map([
  [ENVIRONMENT, environment],
  [GROUP, "id: banks\n"],
  [RING, "id: prod\norder: 1\n"],
  [DETECTION, detection],
  [PLAYBOOK, playbook],
  [FUNCTION, recentDownloads],
  [LIST, list],
  ["queries/lists/build-agents.yaml", buildAgents],
]);
