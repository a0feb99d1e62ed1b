import { nearestWord } from "../../diagnostics";
import schema from "./record-schema.json";

/** A field of the normalized record. */
export interface RecordField {
  /** Its name. */
  readonly name: string;
  /** Its type, as the schema writes it: `string`, `int`, `long`, `double`, `float`, `boolean`, `array[string]` … */
  readonly type: string;
  /** The entity that it names, `_ip` or `_hostname` …, when it names one. */
  readonly entityType?: string;
  /** Whether a log mapping may fill it. */
  readonly mappable: boolean;
  /** Whether rules should no longer use it. */
  readonly deprecated: boolean;
  /** Whether Sumo Logic derives it from another field. */
  readonly enriched: boolean;
}

/** A type of record, the value of `objectType`. */
export interface RecordType {
  /** Its name. */
  readonly name: string;
  /** Whether only Sumo Logic itself makes such records: no log mapping and no search can. */
  readonly system: boolean;
}

const TEXTS: Readonly<Record<string, string>> = schema.fields;
const NAMES: readonly string[] = Object.keys(TEXTS);
const FIELDS = new Map<string, RecordField>();

/** The types of records, in the order of the schema's documentation. */
export const RECORD_TYPES: readonly RecordType[] = [
  ..."Audit AuditChange AuditFile AuditResourceAccess Authentication AuthenticationPrivilegeEscalation".split(" "),
  ..."Email Endpoint EndpointModuleLoad EndpointProcess".split(" "),
  ..."Network NetworkDHCP NetworkDNS NetworkFlow NetworkHTTP NetworkProxy".split(" "),
  ..."Notification NotificationVulnerability".split(" "),
]
  .map((name) => ({ name, system: false }))
  .concat([
    { name: "Canary", system: true },
    { name: "FailedRecord", system: true },
  ]);

/** The field of a name, to the letter: the schema knows `commandLine` and no `commandline`. */
export function findRecordField(name: string): RecordField | undefined {
  const known = FIELDS.get(name);
  if (known) return known;
  const text = Object.hasOwn(TEXTS, name) ? TEXTS[name] : undefined;
  if (text === undefined) return undefined;
  const field = fieldOf(name, text);
  FIELDS.set(name, field);
  return field;
}

function fieldOf(name: string, text: string): RecordField {
  const [type = "string", ...rest] = text.split(" ");
  const entityType = rest.find((each) => each.startsWith("_"));
  return {
    name,
    type,
    ...(entityType === undefined ? {} : { entityType }),
    mappable: rest.includes("mappable"),
    deprecated: rest.includes("deprecated"),
    enriched: rest.includes("enriched"),
  };
}

/** The name of a field that a wrong name was probably meant to be. */
export function nearestRecordField(name: string): string | undefined {
  return nearestWord(name, NAMES);
}

/** The entity types that a field can stand for; none for a field that names no entity, or that is unknown. */
export function entityTypesOf(name: string): readonly string[] {
  const entityType = findRecordField(name)?.entityType;
  return entityType === undefined ? [] : [entityType];
}

/** Whether rules should no longer use a field. */
export function isDeprecatedField(name: string): boolean {
  return findRecordField(name)?.deprecated ?? false;
}
