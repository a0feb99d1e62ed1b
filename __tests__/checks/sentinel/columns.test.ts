import { alertFormatColumns } from "../../../src/checks/sentinel/alert-format-columns";
import { alertPropertyColumns } from "../../../src/checks/sentinel/alert-property-columns";
import { alertSeverityColumn } from "../../../src/checks/sentinel/alert-severity-column";
import { alertTacticsColumn } from "../../../src/checks/sentinel/alert-tactics-column";
import { customDetailColumns } from "../../../src/checks/sentinel/custom-detail-columns";
import { entityColumnTypes } from "../../../src/checks/sentinel/entity-column-types";
import { entityColumns } from "../../../src/checks/sentinel/entity-columns";
import { saidBy, scheduled } from "./checked-rule";

const ip = (columnName: string): Parameters<typeof scheduled>[1] => ({
  entityMappings: [{ entityType: "IP", fieldMappings: [{ identifier: "Address", columnName }] }],
});
const NAMED = "entityMappings: Address of IP names column";

test.each([
  [
    "a column in other letters",
    "SigninLogs | project IPAddress",
    "IpAddress",
    `error: ${NAMED} \`IpAddress\`, which is not in the query's output`,
  ],
  [
    "a column that was projected away",
    "SigninLogs | project UserId",
    "IPAddress",
    `error: ${NAMED} \`IPAddress\`, which is not in the query's output`,
  ],
  [
    "a column that was renamed",
    "SigninLogs | project-rename Ip = IPAddress",
    "IPAddress",
    `error: ${NAMED} \`IPAddress\`, which is not in the query's output`,
  ],
  [
    "a column that was summarized away",
    "SigninLogs | summarize count() by UserId",
    "IPAddress",
    `error: ${NAMED} \`IPAddress\`, which is not in the query's output`,
  ],
  [
    "a near column of an open output",
    "SigninLogs | evaluate bag_unpack(LocationDetails)",
    "IpAddress",
    `warning: ${NAMED} \`IpAddress\`, which is not among the columns of the query's output that are known`,
  ],
  [
    "any column of an unknown table",
    "Acme_CL | where Kind == 1",
    "SourceAddress",
    `info: ${NAMED} \`SourceAddress\`, which is not among the columns of the query's output that are known`,
  ],
])("%s is no column of the output", (_, query, column, said) => {
  expect(saidBy(entityColumns, scheduled(query, ip(column)))).toEqual([said]);
});

test.each([
  ["a column of the table", "SigninLogs | where ResultType == 1", "IPAddress"],
  ["a column that was extended", "SigninLogs | extend Ip = IPAddress", "Ip"],
  ["a column that an aggregate names by itself", "SigninLogs | summarize by IPAddress | extend n = 1", "IPAddress"],
  ["an automatic name", "SigninLogs | summarize make_set(UserId) by IPAddress", "set_UserId"],
  ["a column of the right side of a join", "SigninLogs | join kind=inner (AuditLogs) on CorrelationId", "InitiatedBy"],
  ["a column of an unknown table that the query names", "Acme_CL | where SourceAddress != ''", "SourceAddress"],
  ["a query that does not parse", "SigninLogs | where (", "IPAddress"],
])("%s is left alone", (_, query, column) => {
  expect(saidBy(entityColumns, scheduled(query, ip(column)))).toEqual([]);
});

test("behind a mistake in the query a missing column is no error of its own", () => {
  const said = saidBy(entityColumns, scheduled("SigninLogs | extend Ip = IpAddres | project Ipp = Ip", ip("Ip")));

  expect(said).toEqual([expect.stringMatching(/^warning: /)]);
});

test("the help names the nearest column", () => {
  const [problem] = entityColumns.find(scheduled("SigninLogs | project IPAddress", ip("IpAddress")));

  expect(problem?.help).toBe("did you mean `IPAddress`? KQL tells capitals from small letters");
  expect(problem?.spot).toEqual({ field: ["entityMappings", 0, "fieldMappings", 0, "columnName"] });
});

const QUERY = "SigninLogs | project UserId, IPAddress";

test("every other place that names a column is judged", () => {
  const wrong = scheduled(QUERY, {
    customDetails: { User: "UserID", Address: "IPAddress" },
    alertDetailsOverride: {
      alertDisplayNameFormat: "{{UserId}} at {{ Adress }} and {{Adress}}",
      alertDescriptionFormat: "From {{Country}}",
      alertSeverityColumnName: "Severity",
      alertTacticsColumnName: "Tactics",
      alertDynamicProperties: [{ alertProperty: "AlertLink", value: "Link" }],
    },
  });
  const checks = [
    customDetailColumns,
    alertFormatColumns,
    alertSeverityColumn,
    alertTacticsColumn,
    alertPropertyColumns,
  ];

  expect(checks.flatMap((check) => saidBy(check, wrong))).toEqual([
    "error: customDetails: User names column `UserID`, which is not in the query's output",
    "error: alertDisplayNameFormat names column `Adress`, which is not in the query's output",
    "error: alertDescriptionFormat names column `Country`, which is not in the query's output",
    "error: alertSeverityColumnName names column `Severity`, which is not in the query's output",
    "error: alertTacticsColumnName names column `Tactics`, which is not in the query's output",
    "error: alertDynamicProperties: AlertLink names column `Link`, which is not in the query's output",
  ]);
});

test("places that name columns of the output are left alone", () => {
  const right = scheduled(QUERY, {
    customDetails: { User: "UserId" },
    alertDetailsOverride: {
      alertDisplayNameFormat: "{{UserId}} {not a column} {{IPAddress}}",
      alertSeverityColumnName: "UserId",
      alertTacticsColumnName: "UserId",
      alertDynamicProperties: [{ alertProperty: "AlertLink", value: "UserId" }],
    },
  });
  const checks = [
    customDetailColumns,
    alertFormatColumns,
    alertSeverityColumn,
    alertTacticsColumn,
    alertPropertyColumns,
  ];

  expect(checks.flatMap((check) => saidBy(check, right))).toEqual([]);
});

test.each([
  ["a span of time", "SigninLogs | extend Ip = now() - TimeGenerated", ["warning"]],
  ["a fraction", "SigninLogs | extend Ip = 1.5", ["warning"]],
  ["a list", "SigninLogs | summarize Ip = make_set(IPAddress) by UserId", ["info"]],
  ["a text", "SigninLogs | extend Ip = IPAddress", []],
  ["a whole number", "SigninLogs | extend Ip = 1", []],
  ["a column of an unknown type", "Acme_CL | extend Ip = SourceAddress", []],
])("an entity from %s", (_, query, levels) => {
  const said = saidBy(entityColumnTypes, scheduled(query, ip("Ip")));

  expect(said.map((each) => each.split(":")[0])).toEqual(levels);
});

test("identifiers that are no texts may come from columns of their type", () => {
  const query = "SigninLogs | project Created = TimeGenerated, IsJoined = true, CommandLine = UserId";
  const mappings = [
    { entityType: "Process", fieldMappings: [{ identifier: "CreationTimeUtc", columnName: "Created" }] },
    { entityType: "Host", fieldMappings: [{ identifier: "IsDomainJoined", columnName: "IsJoined" }] },
  ] as const;

  expect(saidBy(entityColumnTypes, scheduled(query, { entityMappings: mappings }))).toEqual([]);
});
