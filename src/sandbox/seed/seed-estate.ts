import type { ServiceContext } from "../http";
import type { Collection } from "../store";
import { putDocument } from "./put-document";
import type { SeedDocument } from "./seed-document";
import { sentinelDocuments } from "./sentinel-documents";
import { sumoDocuments } from "./sumo-documents";

/** What a seed put where. */
export interface SeedResult {
  /** How many things of which kind were added where; those that were there are left as they are. */
  readonly added: readonly (Collection & {
    /** How many. */
    readonly count: number;
  })[];
}

/** Fills every workspace and org with what people made by hand, where it is not there yet. */
export function seedEstate({ estate, store }: ServiceContext): SeedResult {
  const documents = [
    ...estate.workspaces.flatMap((workspace) => sentinelDocuments(estate, workspace)),
    ...estate.orgs.flatMap(sumoDocuments),
  ];
  return store.together(() => {
    const missing = documents.filter((each) => store.find(each, each.key) === undefined);
    for (const each of missing) putDocument(store, each);
    return { added: countByCollection(missing) };
  });
}

function countByCollection(documents: readonly SeedDocument[]): SeedResult["added"] {
  const counts = new Map<string, Collection & { count: number }>();
  for (const { scope, kind } of documents) {
    const before = counts.get(`${scope} ${kind}`)?.count ?? 0;
    counts.set(`${scope} ${kind}`, { scope, kind, count: before + 1 });
  }
  return [...counts.values()];
}
