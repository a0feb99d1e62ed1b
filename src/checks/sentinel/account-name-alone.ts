import type { EntityMapping } from "../../model";
import { ruleCheck } from "../check";

/** An account is mapped by more than its bare name. */
export const accountNameAlone = ruleCheck(
  {
    code: "account-name-alone",
    level: "warning",
    title: "An account is mapped by more than its bare name.",
    why: "Sentinel drops accounts whose name alone is mapped when the name is a usual one, such as ADMIN, ROOT or SYSTEM: just the alerts about the mightiest accounts have no account.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sentinel:\n    - kind: scheduled\n      entityMappings:\n        - { entityType: Account, fieldMappings: [{ identifier: Name, columnName: DeviceName }] }\n",
      right:
        "rules:\n  sentinel:\n    - kind: scheduled\n      query: |\n        DeviceNetworkEvents\n        | where TimeGenerated > ago(1h)\n        | project TimeGenerated, InitiatingProcessAccountName, InitiatingProcessAccountDomain\n      entityMappings:\n        - entityType: Account\n          fieldMappings:\n            - { identifier: Name, columnName: InitiatingProcessAccountName }\n            - { identifier: NTDomain, columnName: InitiatingProcessAccountDomain }\n",
    },
    source: "Microsoft Sentinel documentation, Entity types reference: generic account names",
  },
  ["scheduled", "nrt"],
  ({ rule }) =>
    (rule.spec.entityMappings ?? []).flatMap((mapping, index) =>
      isNameAlone(mapping)
        ? [
            {
              message: "entityMappings: Account is mapped by Name alone, and usual names such as SYSTEM are dropped",
              help: "map UPNSuffix, NTDomain or DnsDomain beside it, or Sid, AadUserId or ObjectGuid",
              spot: { field: ["entityMappings", index] },
            },
          ]
        : [],
    ),
);

/** Whether a mapping names an account by its name and nothing else. */
export function isNameAlone({ entityType, fieldMappings }: EntityMapping): boolean {
  return entityType === "Account" && fieldMappings.length === 1 && fieldMappings[0]?.identifier === "Name";
}
