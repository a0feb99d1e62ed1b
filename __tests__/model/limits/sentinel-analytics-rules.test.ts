import { Duration, nrtRuleLimits, scheduledRuleLimits } from "../../../src/model";
import type { AnalyticsRuleSpec, EntityMapping, ScheduledRuleSpec } from "../../../src/model";
import { sentences } from "./sentences";

const SPEC: ScheduledRuleSpec = {
  displayName: "Staged tool",
  severity: "Medium",
  query: "DeviceProcessEvents",
  queryFrequency: Duration.hours(1),
  queryPeriod: Duration.hours(1),
};

const host = (...identifiers: string[]): EntityMapping => ({
  entityType: "Host",
  fieldMappings: identifiers.map((identifier) => ({ identifier, columnName: "Device" })),
});

const grouped = (
  group: NonNullable<AnalyticsRuleSpec["incidentConfiguration"]>["groupingConfiguration"],
): Partial<AnalyticsRuleSpec> => ({
  incidentConfiguration: { groupingConfiguration: { enabled: true, ...group } },
});

const workspaces = (count: number): string =>
  Array.from({ length: count }, (_, index) => `workspace("w${index}").T`).join(", ");

const BOTH: [string, Partial<AnalyticsRuleSpec>, string][] = [
  [
    "an empty name",
    { displayName: " " },
    "error text-empty [displayName] displayName: is empty; write at least 1 character(s)",
  ],
  [
    "a long name",
    { displayName: "x".repeat(257) },
    "error text-too-long [displayName] displayName: 257 characters, 256 are allowed; shorten it by 1",
  ],
  [
    "an empty description",
    { description: "" },
    "error text-empty [description] description: is empty; write at least 1 character(s)",
  ],
  [
    "a long description",
    { description: "x".repeat(5002) },
    "error text-too-long [description] description: 5002 characters, 5000 are allowed; shorten it by 2",
  ],
  ["no query", { query: "" }, "error text-empty [query] query: is empty; write at least 1 character(s)"],
  [
    "a long query",
    { query: "x".repeat(10_001) },
    "error text-too-long [query] query: 10001 characters, 10000 are allowed; shorten it by 1",
  ],
  [
    "search *",
    { query: "search kind=case_sensitive *" },
    "error query-reads-all-tables [query] query: `search *` reads every table; analytics rules may not; name the tables",
  ],
  [
    "union *",
    { query: 'union isfuzzy=true withsource="T"\n  * | take 1' },
    "error query-reads-all-tables [query] query: `union *` reads every table; analytics rules may not; name the tables",
  ],
  [
    "Azure Data Explorer",
    { query: 'union T, adx("https://help.kusto.windows.net/S").T' },
    "error query-calls-adx [query] query: calls `adx(…)`; analytics rules cannot read Azure Data Explorer; read a table of the workspace",
  ],
  [
    "a technique that is none",
    { techniques: ["T1608.1"] },
    "error technique-form [techniques] techniques: `T1608.1` is not like T1608 or T1608.001; write ATT&CK's id",
  ],
  [
    "an unknown identifier",
    { entityMappings: [host("Name")] },
    "error entity-identifier-unknown [entityMappings] entityMappings: Host has no identifier `Name`; use one of: DnsDomain, NTDomain, HostName, FullName, NetBiosName, AzureID, OMSAgentID, OSFamily, OSVersion, IsDomainJoined",
  ],
  [
    "identifiers that do not identify",
    { entityMappings: [host("DnsDomain", "OSFamily")] },
    "error entity-identifier-missing [entityMappings] entityMappings: Host is not identified by DnsDomain and OSFamily alone; map FullName, or HostName, or NetBiosName, or AzureID, or OMSAgentID",
  ],
  [
    "no identifier",
    { entityMappings: [host()] },
    "error list-length [entityMappings] entityMappings: Host has 0 identifiers, 1 to 3 are allowed; add at least 1",
  ],
  [
    "four identifiers",
    { entityMappings: [host("FullName", "HostName", "DnsDomain", "AzureID")] },
    "error list-length [entityMappings] entityMappings: Host has 4 identifiers, 1 to 3 are allowed; remove 1",
  ],
  [
    "an identifier from what is no column",
    {
      entityMappings: [{ entityType: "IP", fieldMappings: [{ identifier: "Address", columnName: "tostring(Ip)" }] }],
    },
    "error column-name-form [entityMappings] entityMappings: `tostring(Ip)` is not the name of a column; write the name of one output column",
  ],
  [
    "21 custom details",
    { customDetails: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`k${index}`, "Url"])) },
    "error list-length [customDetails] customDetails: 21 entries, at most 20 are allowed; remove 1",
  ],
  [
    "a long key of a custom detail",
    { customDetails: { abcdefghijklmnopqrstu: "Url" } },
    "error custom-detail-key [customDetails] customDetails: key `abcdefghijklmnopqrstu` is not a letter and then at most 19 letters, digits or underscores; shorten or rename the key",
  ],
  [
    "a custom detail from what is no column",
    { customDetails: { url: "Remote Url" } },
    "error column-name-form [customDetails] customDetails: `Remote Url` of url is not the name of a column; write the name of one output column",
  ],
  [
    "a long alert name",
    { alertDetailsOverride: { alertDisplayNameFormat: "x".repeat(257) } },
    "error text-too-long [alertDetailsOverride alertDisplayNameFormat] alertDisplayNameFormat: 257 characters, 256 are allowed; shorten it by 1",
  ],
  [
    "a long alert description",
    { alertDetailsOverride: { alertDescriptionFormat: "x".repeat(5001) } },
    "error text-too-long [alertDetailsOverride alertDescriptionFormat] alertDescriptionFormat: 5001 characters, 5000 are allowed; shorten it by 1",
  ],
  [
    "four columns in an alert name",
    { alertDetailsOverride: { alertDisplayNameFormat: "{{A}} {{B}} {{C}} {{A}}" } },
    "error alert-format-placeholders [alertDetailsOverride alertDisplayNameFormat] alertDisplayNameFormat: 4 columns, 3 are allowed; name at most 3 columns",
  ],
  [
    "a column of an alert name without its second brace",
    { alertDetailsOverride: { alertDisplayNameFormat: "{{A} and {{B}}" } },
    "error alert-format-braces [alertDetailsOverride alertDisplayNameFormat] alertDisplayNameFormat: the braces of a column are not closed; write each column between two pairs of braces: {{DeviceName}}",
  ],
  [
    "a severity from what is no column",
    { alertDetailsOverride: { alertSeverityColumnName: "" } },
    "error column-name-form [alertDetailsOverride alertSeverityColumnName] alertSeverityColumnName: `` is not the name of a column; write the name of one output column",
  ],
  [
    "an alert property from what is no column",
    { alertDetailsOverride: { alertDynamicProperties: [{ alertProperty: "AlertLink", value: "{{Url}}" }] } },
    "error column-name-form [alertDetailsOverride alertDynamicProperties] alertDynamicProperties: `{{Url}}` of AlertLink is not the name of a column; write the name of one output column",
  ],
  [
    "grouping by nothing",
    grouped({ matchingMethod: "Selected" }),
    "error grouping-selects-nothing [incidentConfiguration entityMappings customDetails] groupingConfiguration: Selected names nothing to group by; name entities, alert details or custom details",
  ],
  [
    "grouping by all of no entities",
    grouped({}),
    "error grouping-without-entities [incidentConfiguration entityMappings customDetails] groupingConfiguration: AllEntities, but the rule maps no entity; map entities, or use AnyAlert",
  ],
  [
    "grouping by an entity that is not mapped",
    grouped({ matchingMethod: "Selected", groupByEntities: ["Host"] }),
    "error grouping-entity-unmapped [incidentConfiguration entityMappings customDetails] groupByEntities: the rule does not map Host; map Host, or remove it",
  ],
  [
    "grouping by a custom detail that is not there",
    grouped({ matchingMethod: "Selected", groupByCustomDetails: ["url"] }),
    "error grouping-detail-unknown [incidentConfiguration entityMappings customDetails] groupByCustomDetails: the rule has no custom detail url; add it, or remove it",
  ],
  [
    "a template that has no UUID",
    { alertRuleTemplateGuid: "staged-tool" },
    "error template-guid-form [alertRuleTemplateGuid] alertRuleTemplateGuid: `staged-tool` is not a UUID; write the template's id",
  ],
  [
    "a template version that is none",
    { alertRuleTemplateVersion: "1.0" },
    "error template-version-form [alertRuleTemplateVersion] alertRuleTemplateVersion: `1.0` is not like 1.0.0; write the template's version",
  ],
  [
    "short suppression",
    { suppressionDuration: Duration.minutes(4) },
    "error duration-out-of-range [suppressionDuration] suppressionDuration: 4m is not within 5m to 1d; use 5m to 1d",
  ],
  [
    "long suppression",
    { suppressionDuration: Duration.hours(25) },
    "error duration-out-of-range [suppressionDuration] suppressionDuration: 25h is not within 5m to 1d; use 5m to 1d",
  ],
];

test.each(BOTH)("%s: both kinds of analytics rule say so", (_, change, sentence) => {
  const scheduled = scheduledRuleLimits({ ...SPEC, queryFrequency: Duration.minutes(5), ...change });
  const nrt = nrtRuleLimits({ ...SPEC, ...change });

  expect(sentences(nrt)).toEqual([sentence]);
  expect(sentences(scheduled)).toContain(sentence);
});

const SCHEDULED: [string, Partial<ScheduledRuleSpec>, string][] = [
  [
    "a threshold above 10,000",
    { triggerThreshold: 10_001 },
    "error number-out-of-range [triggerThreshold] triggerThreshold: 10001 is not a whole number from 0 to 10000; use 0 to 10000",
  ],
  [
    "a threshold that is not whole",
    { triggerThreshold: 1.5 },
    "error number-out-of-range [triggerThreshold] triggerThreshold: 1.5 is not a whole number from 0 to 10000; use 0 to 10000",
  ],
  [
    "running too often",
    { queryFrequency: Duration.minutes(4) },
    "error duration-out-of-range [queryFrequency] queryFrequency: 4m is not within 5m to 14d; use 5m to 14d",
  ],
  [
    "looking back too far",
    { queryPeriod: Duration.days(15) },
    "error duration-out-of-range [queryPeriod] queryPeriod: 15d is not within 5m to 14d; use 5m to 14d",
  ],
  [
    "a gap between two runs",
    { queryFrequency: Duration.hours(2) },
    "error look-back-too-short [queryPeriod queryFrequency] queryPeriod: looks back 1h but runs every 2h; events between two runs would never be seen; set queryPeriod to 2h or longer",
  ],
  [
    "looking far back often",
    { queryPeriod: Duration.days(2), queryFrequency: Duration.minutes(59) },
    "error long-look-back-too-often [queryPeriod queryFrequency] queryPeriod: looks back 2d but runs every 59m; from 2d on the service wants 1h or more between runs; set queryFrequency to 1h or longer, or queryPeriod below 2d",
  ],
  [
    "suppression that ends before the next run",
    { suppressionDuration: Duration.minutes(30) },
    "error suppression-shorter-than-frequency [suppressionDuration queryFrequency] suppressionDuration: 30m is shorter than queryFrequency 1h; set suppressionDuration to 1h or longer, or remove it",
  ],
  [
    "21 workspaces",
    { query: `union ${workspaces(21)}` },
    "error query-workspaces [query] query: reads 21 workspaces, 20 are allowed; split the rule",
  ],
  [
    "11 entities",
    { entityMappings: Array.from({ length: 11 }, () => host("HostName")) },
    "error list-length [entityMappings] entityMappings: 11 entries, at most 10 are allowed; remove 1",
  ],
];

test.each(SCHEDULED)("%s: a scheduled rule says so", (_, change, sentence) => {
  expect(sentences(scheduledRuleLimits({ ...SPEC, ...change }))).toEqual([sentence]);
});

const NRT: [string, Partial<AnalyticsRuleSpec>, string][] = [
  [
    "another workspace",
    { query: 'union T, workspace ( "soc-eu" ).T' },
    'error query-crosses-workspaces [query] query: calls `workspace("soc-eu")`; a near-real-time rule reads its own workspace only; use a scheduled rule, or deploy the rule to that workspace',
  ],
  [
    "6 entities",
    { entityMappings: Array.from({ length: 6 }, () => host("HostName")) },
    "error list-length [entityMappings] entityMappings: 6 entries, at most 5 are allowed; remove 1",
  ],
];

test.each(NRT)("%s: a near-real-time rule says so", (_, change, sentence) => {
  expect(sentences(nrtRuleLimits({ ...SPEC, ...change }))).toEqual([sentence]);
});

const NO_COMMENT =
  'T // not search *, nor union *\n| where A == @"c:\\" and B has \'union *\' and C has "\\"workspace("';

test.each([
  ["comments and strings", { query: NO_COMMENT }],
  ["fenced strings", { query: "T | where A has ```union * adx(``` or A has ~~~workspace(~~~" }],
  ["wildcards of some tables", { query: "union Device*, (T | summarize count() by *) | project-away *" }],
  ["multiplication", { query: "T | extend n = x * 2" }],
  ["suppression of a day", { suppressionDuration: Duration.hours(24) }],
  [
    "grouping that is switched off",
    { incidentConfiguration: { groupingConfiguration: { matchingMethod: "Selected" } } },
  ],
] satisfies [string, Partial<AnalyticsRuleSpec>][])("%s are no reason to refuse a rule", (_, change) => {
  expect(sentences([...nrtRuleLimits({ ...SPEC, ...change }), ...scheduledRuleLimits({ ...SPEC, ...change })])).toEqual(
    [],
  );
});

test("a scheduled rule may read 20 workspaces, one of them many times", () => {
  const query = `union ${workspaces(20)}, ${workspaces(1)}`;

  expect(sentences(scheduledRuleLimits({ ...SPEC, query }))).toEqual([]);
});
