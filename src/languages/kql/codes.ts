import type { CodePage } from "../../diagnostics";
import { KQL_LINTS } from "./lints";

const BINDER = "microsoft/Kusto-Query-Language, the parser and binder of Kusto itself (12.4.1)";
const AT_CREATION =
  "Azure/Azure-Sentinel issues 10516 and 10447: the service binds a rule's query when the rule is created";

/** The pages of what Kusto's own parser and binder find. */
const BINDER_CODES: readonly CodePage[] = [
  {
    code: "kql-syntax",
    level: "error",
    title: "A query follows KQL's grammar.",
    why: "The service refuses a rule whose query does not parse, and refuses it only at apply.",
    example: {
      language: "kql",
      wrong: "let threshold = 5\nSecurityEvent\n| summarize Count = count() by Computer\n| where Count > threshold",
      right: "let threshold = 5;\nSecurityEvent\n| summarize Count = count() by Computer\n| where Count > threshold",
    },
    source: BINDER,
  },
  {
    code: "kql-lex-string",
    level: "error",
    title: "A string ends on the line where it starts.",
    why: "Without its closing quote the rest of the line belongs to the string, and the query means something else.",
    example: {
      language: "kql",
      wrong: 'SecurityEvent\n| where Account == "admin\n| project Computer',
      right: 'SecurityEvent\n| where Account == "admin"\n| project Computer',
    },
    source: "Kusto documentation, The string data type (2025)",
  },
  {
    code: "kql-lex-character",
    level: "error",
    title: "A query consists of KQL's characters.",
    why: "Characters of other languages, and quotes that a word processor has bent, are no part of KQL.",
    example: {
      language: "kql",
      wrong: "SecurityEvent\n| where EventID == 4624 && LogonType == 3\n| project Computer",
      right: "SecurityEvent\n| where EventID == 4624 and LogonType == 3\n| project Computer",
    },
    source: BINDER,
  },
  {
    code: "kql-unknown-column",
    level: "error",
    title: "Every name in a query is a column of its input, or bound by let.",
    why: "The service refuses a rule that names a column which its tables do not have, and it tells capitals from small letters.",
    example: {
      language: "kql",
      wrong: "SigninLogs\n| project IpAddress, UserPrincipalName",
      right: "SigninLogs\n| project IPAddress, UserPrincipalName",
    },
    source: AT_CREATION,
  },
  {
    code: "kql-timestamp-column",
    level: "error",
    title: "A Log Analytics table's time is TimeGenerated.",
    why: "Defender's advanced hunting calls the column Timestamp. In a Sentinel workspace the same table has TimeGenerated, and the rule is refused.",
    example: {
      language: "kql",
      wrong: "DeviceNetworkEvents\n| where Timestamp > ago(1h)\n| project DeviceName",
      right: "DeviceNetworkEvents\n| where TimeGenerated > ago(1h)\n| project DeviceName",
    },
    source: "Microsoft Learn, Azure Monitor Logs reference, DeviceNetworkEvents (2024-09)",
  },
  {
    code: "kql-unknown-table",
    level: "warning",
    title: "Every table that a query reads is in the schema.",
    why: "The columns of an unknown table cannot be checked. When the workspace does not have it either, the service refuses the rule; with isfuzzy it finds nothing.",
    example: {
      language: "kql",
      wrong: "SecurityEvents\n| where EventID == 4625\n| project Computer",
      right: "SecurityEvent\n| where EventID == 4625\n| project Computer",
    },
    source: "Microsoft Learn, Scheduled analytics rules in Microsoft Sentinel (2025)",
  },
  {
    code: "kql-unknown-function",
    level: "error",
    title: "Every function that computes a value is Kusto's own, declared with let, or saved.",
    why: "The service refuses a rule that calls a function which its workspace does not have.",
    example: {
      language: "kql",
      wrong: "SigninLogs\n| project User = to_lower(UserPrincipalName)",
      right: "SigninLogs\n| project User = tolower(UserPrincipalName)",
    },
    source: AT_CREATION,
  },
  {
    code: "kql-undeclared-function",
    level: "warning",
    title: "Every saved function that gives rows is declared.",
    why: "What an undeclared function gives is not known, so that nothing behind it can be checked. When the workspace does not have it, the service refuses the rule.",
    example: {
      language: "kql",
      wrong: "CompanyAssets()\n| where Owner == 'it'\n| project Owner",
      right:
        "let CompanyAssets = () { datatable(Owner: string)['it'] };\nCompanyAssets()\n| where Owner == 'it'\n| project Owner",
    },
    source: AT_CREATION,
  },
  {
    code: "kql-argument-type",
    level: "error",
    title: "Operators and functions get values of the types that they take.",
    why: "The service refuses a query that compares or computes with values of types which do not go together.",
    example: {
      language: "kql",
      wrong: "SecurityEvent\n| where TimeGenerated > ago('1h')\n| project Computer",
      right: "SecurityEvent\n| where TimeGenerated > ago(1h)\n| project Computer",
    },
    source: BINDER,
  },
  {
    code: "kql-argument-count",
    level: "error",
    title: "A function gets as many arguments as it takes.",
    why: "The service refuses a call with more or fewer.",
    example: {
      language: "kql",
      wrong: "SigninLogs\n| project User = tolower(UserPrincipalName, 1)",
      right: "SigninLogs\n| project User = tolower(UserPrincipalName)",
    },
    source: BINDER,
  },
  {
    code: "kql-argument-name",
    level: "warning",
    title: "A named argument is a parameter of the function.",
    why: "The parameters of saved functions and ASIM parsers change with their versions; a name that is not among those we know may be wrong.",
    example: {
      language: "kql",
      wrong: "_Im_Dns(starttime=ago(1h), domains=dynamic(['evil.example']))\n| project SrcIpAddr",
      right: "_Im_Dns(starttime=ago(1h), domain_has_any=dynamic(['evil.example']))\n| project SrcIpAddr",
    },
    source: "Microsoft Learn, Using the Advanced Security Information Model (2025)",
  },
  {
    code: "kql-join-key",
    level: "error",
    title: "The keys of a join have one type on both sides, and it is not dynamic.",
    why: "The service refuses a join of keys that cannot be compared.",
    example: {
      language: "kql",
      wrong:
        "SigninLogs\n| project Key = ResultType\n| join kind=inner (SecurityEvent | project Key = EventID, Computer) on Key\n| project Computer",
      right:
        "SigninLogs\n| project Key = ResultType\n| join kind=inner (SecurityEvent | project Key = tostring(EventID), Computer) on Key\n| project Computer",
    },
    source: "Kusto documentation, join operator (2025)",
  },
  {
    code: "kql-unreachable",
    level: "warning",
    title: "A rule reads its own workspaces.",
    why: "A cluster or database of Azure Data Explorer cannot be read by an analytics rule, and its tables are not known here.",
    example: {
      language: "kql",
      wrong: "cluster('help').database('Samples').StormEvents\n| project State",
      right: "SecurityEvent\n| project Computer",
    },
    source: "Microsoft Learn, Scheduled analytics rules in Microsoft Sentinel (2025)",
  },
  {
    code: "kql-semantic",
    level: "error",
    title: "A query means something to Kusto.",
    why: "The query parses, and its binder still refuses it, as the service would. The message has its own number.",
    example: {
      language: "kql",
      wrong:
        "let window = 1h;\nlet window = 2h;\nSigninLogs\n| where TimeGenerated > ago(window)\n| project UserPrincipalName",
      right: "let window = 2h;\nSigninLogs\n| where TimeGenerated > ago(window)\n| project UserPrincipalName",
    },
    source: BINDER,
  },
];

/** What happens when the analysis itself does not come to an end. */
const POOL_CODES: readonly CodePage[] = [
  {
    code: "kql-analysis-timeout",
    level: "warning",
    title: "A query is analysed within the time that it is given.",
    why: "The binder did not come to an end, mostly because wildcards stand for hundreds of tables. Nothing is known of the query.",
    example: {
      language: "kql",
      wrong: "union *\n| summarize arg_max(TimeGenerated, *) by Type",
      right: "SigninLogs\n| summarize arg_max(TimeGenerated, *) by UserId",
    },
    source: "Measured with @kusto/language-service-next 12.4.1",
  },
];

/** The page of every code that the analysis of KQL may give. */
export const KQL_CODES: readonly CodePage[] = [
  ...BINDER_CODES,
  ...POOL_CODES,
  ...KQL_LINTS.map((each) => each.page),
].sort((a, b) => (a.code < b.code ? -1 : 1));
