import type { CseMatchRuleSeverityMapping } from "@cdktf/provider-sumologic/lib/cse-match-rule";
import type { SeverityMapping } from "../../src/model";

/** The provider's configuration of how a signal gets its severity; match and aggregation rules take the same. */
export function severityMappingConfig(mapping: SeverityMapping): CseMatchRuleSeverityMapping {
  if (mapping.type === "constant") return { type: mapping.type, default: mapping.default };
  if (mapping.type === "fieldValue") return { type: mapping.type, field: mapping.field, default: mapping.default };
  return {
    type: mapping.type,
    field: mapping.field,
    default: mapping.default,
    mapping: mapping.mapping.map(({ from, to }) => ({ type: "eq", from, to })),
  };
}
