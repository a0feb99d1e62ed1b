import { hasMetadata } from "../symbols/scope";
import { pageOf } from "./lint";
import type { Lint } from "./lint";

/** A scope that no metadata narrows. */
export const noMetadataScope: Lint = {
  page: pageOf({
    code: "search-no-metadata-scope",
    level: "info",
    title: "The scope names a source category, an index or other metadata.",
    why: "Without metadata the search looks through all data of the organization: it is slow, costs scans, and matches messages of systems that were not meant.",
    wrong: "error | count by _sourceHost",
    right: "_sourceCategory=prod/app error | count by _sourceHost",
    source: 'Sumo Logic documentation, "Best Practices for Searching"',
  }),
  find: ({ tree, level }) => {
    if (level === "stages" || hasMetadata(tree.scope)) return [];
    const at = tree.scope ?? { start: 0, end: 0 };
    return [
      {
        at,
        message: "the scope names no metadata, so that all data is searched",
        help: "add `_sourceCategory=…` or `_index=…`",
      },
    ];
  },
};
