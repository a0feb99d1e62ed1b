import { messagesOf } from "../messages-of";

const REST = `
    - { kind: nrt, query: "DeviceNetworkEvents | project RemoteIP" }
    - { kind: hunting, query: "DeviceNetworkEvents | where TimeGenerated > ago(7d)" }
`;

const both = (kql: string, cse: string): string =>
  `rules:\n  sentinel:\n    - kind: scheduled\n      query: ${JSON.stringify(`DeviceNetworkEvents | where ${kql} | project TimeGenerated, RemoteIP`)}${REST}  sumologic:\n    - kind: match\n      expression: ${JSON.stringify(cse)}\n`;

const PROGRAMS = '"curl.exe", "wget.exe", "certutil.exe", "mshta.exe"';

test("what one SIEM lacks is named, the first of it", () => {
  const many = ["a", "b", "c", "d", "e", "f", "g", "h", "i"].map((each) => `"${each}.exe"`).join(", ");

  expect(
    messagesOf(
      "parity-indicators",
      both(`InitiatingProcessFileName in~ (${many})`, "baseImage RLIKE '(a|b|c)[.]exe$'"),
    ),
  ).toEqual([
    "detection staging-download: the rules look for other programs: Sumo Logic lacks d.exe, e.exe, f.exe, g.exe, h.exe and 1 more",
  ]);
});

test("both sides may lack something", () => {
  const cse = "lower(baseImage) RLIKE '(curl|wget|pwsh|cmd)[.]exe$'";

  expect(messagesOf("parity-indicators", both(`InitiatingProcessFileName in~ (${PROGRAMS})`, cse))).toEqual([
    "detection staging-download: the rules look for other programs: Microsoft Sentinel lacks cmd.exe, pwsh.exe; Sumo Logic lacks certutil.exe, mshta.exe",
  ]);
});

test.each([
  [
    "the same in another form",
    `InitiatingProcessFileName in~ (${PROGRAMS})`,
    "lower(baseImage) RLIKE '(curl|wget|certutil|mshta)[.]exe$'",
  ],
  [
    "one more",
    `InitiatingProcessFileName in~ (${PROGRAMS})`,
    "lower(baseImage) RLIKE '(curl|wget|certutil|mshta|pwsh)[.]exe$'",
  ],
  ["too few to be a list", `InitiatingProcessFileName in~ (${PROGRAMS})`, "lower(baseImage) LIKE '%pwsh.exe'"],
  [
    "other kinds",
    `InitiatingProcessFileName in~ (${PROGRAMS})`,
    "http_url_fqdn IN ('paste.ee', 'transfer.sh', 'temp.sh')",
  ],
  [
    "a domain above them",
    `RemoteUrl has_any ("paste.ee", "temp.sh", "transfer.sh")`,
    "http_url_fqdn IN ('a.paste.ee', 'b.paste.ee', 'temp.sh', 'transfer.sh', 'x.temp.sh')",
  ],
  [
    "programs that one of them rules out",
    `InitiatingProcessFileName in~ (${PROGRAMS})`,
    "lower(baseImage) RLIKE '(curl|wget|certutil|mshta)[.]exe$' AND NOT lower(baseImage) RLIKE '(chrome|msedge|firefox|opera)[.]exe$'",
  ],
  [
    "a list that one of them reads",
    `InitiatingProcessFileName in~ (${PROGRAMS})`,
    "baseImage RLIKE '(a|b|c)[.]exe$' AND array_contains(listMatches, 'staging_domains')",
  ],
])("%s is no difference", (_, kql, cse) => {
  expect(messagesOf("parity-indicators", both(kql, cse))).toEqual([]);
});

const DIFFERENT = both(`InitiatingProcessFileName in~ (${PROGRAMS})`, "baseImage RLIKE '(a|b|c)[.]exe$'");

test("a detection that says why it lacks a SIEM is not compared", () => {
  const rules = DIFFERENT.replace(/ {2}sentinel:[^]*(?= {2}sumologic:)/, "  sentinel: []\n");

  expect(messagesOf("parity-indicators", `notSupported: { sentinel: No parents. }\n${rules}`)).toEqual([]);
});

test("where not all rules run, those that do are not compared", () => {
  const environment =
    "overrides:\n  - select: { id: r-monitor }\n    set: { mode: 'off' }\n    reason: Others look\n    owner: soc\n    ticket: SEC-1\n    expires: 2099-12-31\n";
  const files = `==> queries/T1608/staging-download/detection.yaml <==\n${DIFFERENT}==> environments/acme-prod.yaml <==\n${environment}`;

  expect(messagesOf("parity-indicators", files, "files")).toEqual([]);
});

test.each([
  [
    "a column decides it",
    "rules: { sentinel: [{ kind: scheduled, alertDetailsOverride: { alertSeverityColumnName: Severity } }] }",
  ],
  [
    "a field decides it",
    "rules: { sumologic: [{ kind: match, severity_mapping: { type: fieldValue, field: normalizedSeverity, default: 2 } }] }",
  ],
  [
    "only the lesser rules differ",
    "rules: { sumologic: [{ kind: match, severity_mapping: { type: constant, default: 2 } }] }",
  ],
  ["critical has no word in Sentinel", "severity: critical"],
])("severities are not told as different when %s", (_, fragment) => {
  expect(messagesOf("parity-severity", fragment)).toEqual([]);
});

test("a day beside an hour is near enough", () => {
  expect(
    messagesOf("parity-look-back", "rules: { sentinel: [{ kind: scheduled, queryPeriod: 1d, queryFrequency: 1d }] }"),
  ).toEqual([]);
});

test("one foremost entity that only one of them has is no matter", () => {
  const mapping = "[{ entityType: IP, fieldMappings: [{ identifier: Address, columnName: RemoteIP }] }]";

  expect(
    messagesOf("parity-entities", `rules: { sentinel: [{ kind: scheduled, entityMappings: ${mapping} }] }`),
  ).toEqual([]);
});
