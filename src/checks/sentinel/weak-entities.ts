import type { EntityMapping } from "../../model";
import { ruleCheck } from "../check";
import type { Problem } from "../check";
import { isNameAlone } from "./account-name-alone";
import { STRONG_IDENTIFIERS } from "./strong-identifiers";

/** A mapping has identifiers that name one entity alone. */
export const weakEntities = ruleCheck(
  {
    code: "entity-weak",
    level: "info",
    title: "An entity is mapped by identifiers that name it alone.",
    why: "Two hosts of one name in two domains are one entity when only the name is mapped, and the same account in two alerts may be two: incidents and entity pages then tell half of the story. The service takes such a mapping; some entities have nothing better.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sentinel:\n    - kind: scheduled\n      entityMappings:\n        - { entityType: Host, fieldMappings: [{ identifier: HostName, columnName: DeviceName }] }\n",
      right:
        'rules:\n  sentinel:\n    - kind: scheduled\n      query: |\n        DeviceNetworkEvents\n        | where TimeGenerated > ago(1h)\n        | where RemoteUrl endswith ".exe"\n        | extend HostName = tostring(split(DeviceName, ".")[0])\n        | extend DnsDomain = substring(DeviceName, strlen(HostName) + 1)\n        | project TimeGenerated, HostName, DnsDomain, RemoteUrl\n      entityMappings:\n        - { entityType: Host, fieldMappings: [{ identifier: HostName, columnName: HostName }, { identifier: DnsDomain, columnName: DnsDomain }] }\n',
    },
    source: "Microsoft Sentinel documentation, Entity types reference: strong identifiers",
  },
  ["scheduled", "nrt"],
  ({ rule }) => (rule.spec.entityMappings ?? []).flatMap((mapping, index) => weakness(mapping, index)),
);

function weakness(mapping: EntityMapping, index: number): Problem[] {
  const { entityType, fieldMappings } = mapping;
  const strong = STRONG_IDENTIFIERS[entityType];
  const found = fieldMappings.map((each) => each.identifier);
  const isStrong = strong?.some((set) => set.every((each) => found.includes(each))) ?? true;
  if (isStrong || isNameAlone(mapping)) return [];
  return [
    {
      message: `entityMappings: ${entityType} is mapped by ${found.join(" and ")}, which does not name one alone`,
      help: `map ${(strong ?? []).map((set) => set.join(" and ")).join(", or ")}, where the data has it`,
      spot: { field: ["entityMappings", index] },
    },
  ];
}
