import { ruleCheck } from "../check";
import { missingColumns } from "./query-output";
import type { ColumnUse } from "./query-output";

/** Entities are made from columns of the query's output: the service refuses a rule that maps another. */
export const entityColumns = ruleCheck(
  {
    code: "entity-column-missing",
    level: "error",
    title: "Entities are mapped from columns that the query gives.",
    why: "The service compares each mapped column with the query's output, letter by letter, and refuses the rule when one is not there. The plan knows nothing of it: the apply stops half-way. A column is easily lost in a `project`, a `summarize` or a `project-rename`.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sentinel:\n    - kind: scheduled\n      entityMappings:\n        - { entityType: IP, fieldMappings: [{ identifier: Address, columnName: RemoteIp }] }\n",
      right:
        "rules:\n  sentinel:\n    - kind: scheduled\n      entityMappings:\n        - { entityType: IP, fieldMappings: [{ identifier: Address, columnName: RemoteIP }] }\n",
    },
    source: "Azure-Sentinel, pull requests 6363, 7345 and 11278: The given column does not exist",
  },
  ["scheduled", "nrt"],
  (rule) => missingColumns(rule, mappedColumns(rule.rule.spec.entityMappings)),
);

type Mappings = readonly {
  readonly entityType: string;
  readonly fieldMappings: readonly { readonly identifier: string; readonly columnName: string }[];
}[];

function mappedColumns(mappings: Mappings = []): ColumnUse[] {
  return mappings.flatMap(({ entityType, fieldMappings }, mapping) =>
    fieldMappings.map(({ identifier, columnName }, index) => ({
      by: `entityMappings: ${identifier} of ${entityType}`,
      column: columnName,
      field: ["entityMappings", mapping, "fieldMappings", index, "columnName"],
    })),
  );
}
