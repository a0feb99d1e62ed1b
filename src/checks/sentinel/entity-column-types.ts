import type { KqlColumn } from "../../languages";
import type { EntityMapping } from "../../model";
import { ruleCheck } from "../check";
import type { Problem } from "../check";
import { isWhole, queryOf } from "./query-output";

/** Entities are named by texts: a list, a span of time or a fraction is nobody's name. */
export const entityColumnTypes = ruleCheck(
  {
    code: "entity-column-type",
    level: "warning",
    title: "Entities are mapped from columns that hold one name or address.",
    why: "An identifier is a text. A span of time, a truth value or a fraction names nothing, and a dynamic column often holds a list, as after `make_set`: the alert then has no such entity, or one whose name is the whole list.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sentinel:\n    - kind: scheduled\n      query: |\n        DeviceNetworkEvents\n        | where TimeGenerated > ago(1h)\n        | summarize First = min(TimeGenerated), Last = max(TimeGenerated) by RemoteIP\n        | extend Length = Last - First\n      entityMappings:\n        - { entityType: Host, fieldMappings: [{ identifier: NetBiosName, columnName: Length }, { identifier: NTDomain, columnName: RemoteIP }] }\n",
      right:
        "rules:\n  sentinel:\n    - kind: scheduled\n      query: |\n        DeviceNetworkEvents\n        | where TimeGenerated > ago(1h)\n        | summarize First = min(TimeGenerated), Last = max(TimeGenerated) by RemoteIP\n      entityMappings:\n        - { entityType: IP, fieldMappings: [{ identifier: Address, columnName: RemoteIP }] }\n",
    },
    source: "Microsoft Sentinel documentation, Entity types reference (types of identifiers)",
  },
  ["scheduled", "nrt"],
  (rule) => {
    const analysis = queryOf(rule)?.analysis;
    if (!analysis || !isWhole(analysis)) return [];
    return (rule.rule.spec.entityMappings ?? []).flatMap((mapping, index) => unfit(mapping, index, analysis.columns));
  },
);

/** Identifiers that are no texts in the documents. */
const OTHER_TYPES = /^(?:IsDomainJoined|CreationTimeUtc)$/;
/** Their identifiers are lists, counts and times. */
const MAIL = /^(?:MailCluster|MailMessage|SubmissionMail)$/;
const NAMELESS = new Set(["timespan", "real", "decimal", "bool", "datetime"]);

function unfit(
  { entityType, fieldMappings }: EntityMapping,
  mapping: number,
  columns: readonly KqlColumn[],
): Problem[] {
  if (MAIL.test(entityType)) return [];
  return fieldMappings.flatMap(({ identifier, columnName }, index) => {
    const type = columns.find((each) => each.name === columnName)?.type ?? "unknown";
    if (OTHER_TYPES.test(identifier) || (type !== "dynamic" && !NAMELESS.has(type))) return [];
    const message = `entityMappings: ${identifier} of ${entityType} is taken from column \`${columnName}\` of type ${type}`;
    const spot = { field: ["entityMappings", mapping, "fieldMappings", index, "columnName"] } as const;
    if (type !== "dynamic") return [{ message, help: "map a column that holds the entity's name", spot }];
    return [
      { message, help: "expand the list with `mv-expand`, or take one value with `tostring(…)`", spot, level: "info" },
    ];
  });
}
