import { entityTypesOf } from "../../languages";
import { SIGNAL_ENTITY_FIELDS } from "../../model";
import type { DetectionCheck } from "../check";
import type { CheckedRule } from "../subject";
import { SIEM_NAMES, sidesOf } from "./sides";

/** What Sentinel's entities are called in Cloud SIEM. */
const COUNTERPARTS: Readonly<Record<string, string>> = {
  Host: "_hostname",
  Account: "_username",
  IP: "_ip",
  URL: "_url",
  DNS: "_domain",
  Process: "_process",
  File: "_file",
  FileHash: "_hash",
  Mailbox: "_email",
  MailMessage: "_email",
  AzureResource: "_resource",
};

/** Those that incidents and insights are mostly about. */
const FOREMOST = ["_hostname", "_username", "_ip"];

/** The two SIEMs say whom they found. */
export const sameEntities: DetectionCheck = {
  of: "detection",
  page: {
    code: "parity-entities",
    level: "info",
    title: "The rules of both SIEMs are about entities of the same types.",
    why: "Who is told about a host here and about an address there cannot lay one incident beside the other. Told is when the two have no type in common, or when one lacks two of host, user and address that the other names.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sentinel:\n    - kind: scheduled\n      entityMappings:\n        - { entityType: Host, fieldMappings: [{ identifier: HostName, columnName: DeviceName }] }\n    - kind: nrt\n      entityMappings:\n        - { entityType: URL, fieldMappings: [{ identifier: Url, columnName: RemoteUrl }] }\n  sumologic:\n    - kind: match\n      entity_selectors:\n        - { entity_type: _username, expression: user_username }\n        - { entity_type: _ip, expression: srcDevice_ip }\n",
      right:
        "rules:\n  sentinel:\n    - kind: scheduled\n      entityMappings:\n        - { entityType: Host, fieldMappings: [{ identifier: HostName, columnName: DeviceName }] }\n        - { entityType: IP, fieldMappings: [{ identifier: Address, columnName: RemoteIP }] }\n",
    },
    source: "siemform: docs/checks.md, parity",
  },
  find: (detection) => {
    const sides = sidesOf(detection);
    const sentinel = new Set((sides?.sentinel ?? []).flatMap(sentinelTypes));
    const sumologic = new Set((sides?.sumologic ?? []).flatMap(sumoTypes));
    if (sentinel.size === 0 || sumologic.size === 0) return [];
    const shares = [...sentinel].some((each) => sumologic.has(each));
    const lacks = [
      [SIEM_NAMES.sentinel, FOREMOST.filter((each) => sumologic.has(each) && !sentinel.has(each))],
      [SIEM_NAMES.sumologic, FOREMOST.filter((each) => sentinel.has(each) && !sumologic.has(each))],
    ] as const;
    const told = lacks.filter(([, types]) => types.length > (shares ? 1 : 0));
    if (told.length === 0 && shares) return [];
    return [
      {
        message:
          told.length === 0
            ? "the rules of the two SIEMs name no entity of the same type"
            : `the rules are about other entities: ${told.map(([name, types]) => `${name} lacks ${types.join(", ")}`).join("; ")}`,
        help: "name the same host, user or address in both, where the data has it",
      },
    ];
  },
};

function sentinelTypes({ rule }: CheckedRule): string[] {
  if (rule.kind !== "scheduled" && rule.kind !== "nrt") return [];
  return (rule.spec.entityMappings ?? []).flatMap(({ entityType }) => COUNTERPARTS[entityType] ?? []);
}

function sumoTypes({ rule }: CheckedRule): string[] {
  if ("spec" in rule && "entitySelectors" in rule.spec) return rule.spec.entitySelectors.map((each) => each.entityType);
  if (rule.kind !== "scheduled-search" || rule.spec.notification.type !== "cseSignal") return [];
  const { queryString } = rule.spec;
  return SIGNAL_ENTITY_FIELDS.filter((field) => new RegExp(`(?<!\\w)${field}(?!\\w)`, "i").test(queryString)).flatMap(
    (field) => [...entityTypesOf(field)],
  );
}
