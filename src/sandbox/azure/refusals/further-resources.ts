import { deletionInProgress } from "../arm/errors";
import { refusal, unworded } from "./refusal";
import type { AzureRefusal, RefusalRow } from "./refusal";

type Properties = Readonly<Record<string, unknown>>;

const API = "Azure REST API specifications";

/** What is refused of a query in a query pack. */
export const QUERY_PACK_QUERIES: readonly RefusalRow<Properties>[] = [
  requiredRow("query-pack-query-body-missing", "body", "A query of a query pack has a text."),
  requiredRow("query-pack-query-name-missing", "displayName", "A query of a query pack has a display name."),
];

/** What is refused of what Content Hub keeps of a resource. */
export const METADATA: readonly RefusalRow<Properties>[] = [
  requiredRow("metadata-kind-missing", "kind", "Metadata name the kind of their content."),
  requiredRow("metadata-parent-missing", "parentId", "Metadata name the resource that they describe."),
];

/** A watchlist cannot be made again while it is being deleted; `deletionInProgress` words it. */
export const WATCHLIST_DELETION: AzureRefusal = {
  id: "watchlist-being-deleted",
  status: 409,
  code: deletionInProgress("").code,
  summary: "A watchlist cannot be made again while one of its alias is being deleted.",
  source: "Sentinel API, seen in Azure-Sentinel issue 10044",
};

function requiredRow(id: string, field: string, summary: string): RefusalRow<Properties> {
  return refusal({
    id,
    summary,
    source: unworded(API),
    find: ({ [field]: value }) =>
      typeof value === "string" && value.trim() !== "" ? undefined : `The property '${field}' is required.`,
  });
}
