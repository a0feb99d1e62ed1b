import { findRecordField } from "../../languages";
import { filtersOf, isWhole } from "./cse-rules";
import type { CheckedCse, CseRule } from "./cse-rules";

/** What Cloud SIEM's own mapping makes of an event. */
export interface EventMapping {
  /** The type of the record. */
  readonly recordType: string;
  /** The fields that it fills, apart from those that every record has. */
  readonly fills: ReadonlySet<string>;
}

const SYSMON = "Microsoft-Windows-Sysmon/Operational-";
const PROCESS = "baseImage commandLine device_hostname parentBaseImage targetUser_username user_userId user_username";
const LOGON =
  "application device_hostname dstDevice_hostname logonType normalizedAction srcDevice_hostname srcDevice_ip success user_authDomain user_userId user_username";
const REGISTRY =
  "action baseImage changeTarget changeType device_hostname file_path normalizedAction normalizedResource resource user_userId user_username";

/** Facts read from the mappings "Windows - …" of SumoLogic/cloud-siem-content-catalog; see NOTICE. */
const TABLE: readonly (readonly [event: string, recordType: string, fills: string])[] = [
  [
    `${SYSMON}1`,
    "EndpointProcess",
    `${PROCESS} action file_hash_imphash file_hash_md5 file_hash_sha1 file_hash_sha256 normalizedAction normalizedResource parentCommandLine parentPid pid`,
  ],
  [
    `${SYSMON}3`,
    "Network",
    "action baseImage dstDevice_hostname dstDevice_ip dstPort file_path normalizedAction srcDevice_hostname srcDevice_ip srcPort user_userId user_username",
  ],
  [
    `${SYSMON}11`,
    "EndpointProcess",
    "action baseImage changeTarget device_hostname file_path normalizedAction user_userId user_username",
  ],
  [`${SYSMON}12`, "EndpointProcess", REGISTRY],
  [`${SYSMON}13`, "EndpointProcess", REGISTRY],
  [`${SYSMON}14`, "EndpointProcess", REGISTRY],
  [
    `${SYSMON}22`,
    "Network",
    "action baseImage device_hostname dns_query dns_queryDomain dns_replyIp pid success user_userId user_username",
  ],
  ["Security-4624", "Authentication", `${LOGON} user_role`],
  ["Security-4625", "Authentication", `${LOGON} action errorCode errorText`],
  ["Security-4688", "EndpointProcess", `${PROCESS} user_authDomain`],
  ["Security-4698", "Audit", "application device_hostname user_authDomain user_userId user_username"],
];

const MAPPINGS = new Map<string, EventMapping>(
  TABLE.map(([event, recordType, fills]) => [event, { recordType, fills: new Set(fills.split(" ")) }]),
);

/** The document that the mappings are read from. */
export const MAPPINGS_SOURCE =
  "SumoLogic/cloud-siem-content-catalog, mappings of Microsoft Windows (0c979ccc, 22da6db5, 2b3676de, 52f40608, 63812bc8)";

/** What Cloud SIEM's own mapping makes of an event; `undefined` for an event that is not known here. */
export function findEventMapping(event: string): EventMapping | undefined {
  return MAPPINGS.get(event);
}

/**
 * Whether a mapping fills a field. What Cloud SIEM derives stands behind the field that it derives it from:
 * `dns_queryDomain_rootDomain`. Fields that no mapping sets are filled as far as anybody knows.
 */
export function fillsField({ fills }: EventMapping, name: string): boolean {
  if (fills.has(name)) return true;
  const base = mappedBase(name);
  return base === undefined || fills.has(base);
}

/** The field that a mapping sets and that a field is, or comes from. */
function mappedBase(name: string): string | undefined {
  if (findRecordField(name)?.mappable === true) return name;
  const end = name.lastIndexOf("_");
  return end <= 0 || name.startsWith("metadata_") ? undefined : mappedBase(name.slice(0, end));
}

/** An expression, and the events with mappings that are known; `undefined` unless each event that it leaves is known. */
export interface MappedFilter {
  /** The expression. */
  readonly filter: CheckedCse;
  /** Its events, with what is made of them. */
  readonly events: readonly (readonly [event: string, EventMapping])[];
}

/** The expressions of a rule all of whose events are known. */
export function mappedFilters(rule: Pick<CseRule, "texts">): MappedFilter[] {
  return filtersOf(rule)
    .filter(isWhole)
    .flatMap((filter) => {
      const events = (filter.analysis.eventIds ?? []).flatMap((event) => {
        const mapping = findEventMapping(event);
        return mapping ? [[event, mapping] as const] : [];
      });
      return events.length > 0 && events.length === filter.analysis.eventIds?.length ? [{ filter, events }] : [];
    });
}
