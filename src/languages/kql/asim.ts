import type { KqlColumns } from "./schema";

/** Parameters that every ASIM parser may take (Microsoft Learn, "Using ASIM", 2025). */
const COMMON_PARAMETERS = ["starttime:datetime=datetime(null)", "endtime:datetime=datetime(null)"];

const lists = (names: string): string[] => names.split(" ").map((name) => `${name}:dynamic=dynamic([])`);
const words = (names: string): string[] => names.split(" ").map((name) => `${name}:string="*"`);

/** The filtering parameters of the schemas, in the order in which they may be given without their names. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  AlertEvent: lists(
    "ipaddr_has_any_prefix hostname_has_any username_has_any attacktactics_has_any attacktechniques_has_any threatcategory_has_any alertverdict_has_any eventseverity_has_any",
  ),
  AuditEvent: [
    ...lists("srcipaddr_has_any_prefix actorusername_has_any operation_has_any eventtype_in"),
    ...words("eventresult"),
    ...lists("object_has_any newvalue_has_any"),
  ],
  Authentication: [
    ...lists(
      "username_has_any targetappname_has_any srcipaddr_has_any_prefix srchostname_has_any eventtype_in eventresultdetails_in",
    ),
    ...words("eventresult"),
  ],
  DhcpEvent: [
    ...lists("srcipaddr_has_any_prefix"),
    ...words("srchostname_has_any"),
    ...lists("srcusername_has_any"),
    ...words("eventresult"),
  ],
  Dns: [
    ...words("srcipaddr"),
    ...lists("domain_has_any"),
    ...words("responsecodename response_has_ipv4"),
    ...lists("response_has_any_prefix"),
    ...words("eventtype"),
  ],
  FileEvent: [
    ...lists(
      "eventtype_in srcipaddr_has_any_prefix actorusername_has_any targetfilepath_has_any srcfilepath_has_any hashes_has_any dvchostname_has_any",
    ),
  ],
  NetworkSession: [
    ...lists("srcipaddr_has_any_prefix dstipaddr_has_any_prefix ipaddr_has_any_prefix"),
    "dstportnumber:int=int(null)",
    ...lists("hostname_has_any dvcaction"),
    ...words("eventresult"),
  ],
  ProcessEvent: [
    ...lists(
      "commandline_has_any commandline_has_all commandline_has_any_ip_prefix actingprocess_has_any targetprocess_has_any parentprocess_has_any",
    ),
    ...words("targetusername_has actorusername_has"),
    ...lists("dvcipaddr_has_any_prefix dvchostname_has_any"),
    ...words("eventtype"),
    ...lists("hashes_has_any"),
  ],
  RegistryEvent: lists(
    "eventtype_in actorusername_has_any registrykey_has_any registryvalue_has_any registrydata_has_any dvchostname_has_any",
  ),
  UserManagement: lists("srcipaddr_has_any_prefix targetusername_has_any actorusername_has_any eventtype_in"),
  WebSession: [
    ...lists("srcipaddr_has_any_prefix ipaddr_has_any_prefix url_has_any httpuseragent_has_any eventresultdetails_in"),
    ...words("eventresult"),
  ],
};
/** Names of the schemas in names of parsers that are not the schema's own. */
const ALIASES: Readonly<Record<string, string>> = {
  Process: "ProcessEvent",
  ProcessCreate: "ProcessEvent",
  ProcessTerminate: "ProcessEvent",
  Registry: "RegistryEvent",
  File: "FileEvent",
};
const SCHEMAS = [...Object.keys(PARAMETERS), ...Object.keys(ALIASES)].sort((a, b) => b.length - a.length);
/** Unifying and source parsers, built-in and deployed in a workspace: `_Im_Dns`, `_ASim_Dns_…`, `imDns`, `ASimDns…`, `vimDns…`. */
const PARSER = new RegExp(`^(?:_Im_|_ASim_|im|ASim|vim)(${SCHEMAS.join("|")})(?:Empty)?(?=$|[_A-Z])`);

/** The columns of every ASIM schema (Microsoft Learn, "ASIM common fields", 2025). */
export const ASIM_COLUMNS: KqlColumns = {
  ...Object.fromEntries(
    (
      "Type EventMessage EventType EventSubType EventResult EventResultDetails EventOriginalUid EventOriginalType " +
      "EventOriginalSubType EventOriginalResultDetails EventSeverity EventOriginalSeverity EventProduct " +
      "EventProductVersion EventVendor EventSchema EventSchemaVersion EventReportUrl EventOwner Dvc DvcIpAddr " +
      "DvcHostname DvcDomain DvcDomainType DvcFQDN DvcDescription DvcId DvcIdType DvcMacAddr DvcZone DvcOs " +
      "DvcOsVersion DvcAction DvcOriginalAction DvcInterface DvcScopeId DvcScope RuleName ThreatId ThreatName " +
      "ThreatCategory ThreatOriginalRiskLevel ThreatField ThreatOriginalConfidence _ResourceId"
    )
      .split(" ")
      .map((name) => [name, "string"]),
  ),
  TimeGenerated: "datetime",
  EventStartTime: "datetime",
  EventEndTime: "datetime",
  EventCount: "int",
  RuleNumber: "int",
  ThreatConfidence: "int",
  ThreatRiskLevel: "int",
  ThreatIsActive: "bool",
  AdditionalFields: "dynamic",
};

/** The parameters of an ASIM parser; `undefined` for a name that is none. */
export function asimParameters(name: string): string | undefined {
  const schema = PARSER.exec(name)?.[1];
  if (schema === undefined) return undefined;
  const own = PARAMETERS[ALIASES[schema] ?? schema] ?? [];
  const last = /^_?ASim/.test(name) ? [] : [...COMMON_PARAMETERS, ...own];
  return `(${[...last, "disabled:bool=false", "pack:bool=false"].join(", ")})`;
}
