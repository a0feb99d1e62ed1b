import { didYouMean } from "../../../diagnostics";
import type { FieldUse } from "../symbols/flow";
import { pageOf } from "./lint";
import type { Finding, Lint } from "./lint";
import { isCount, listed } from "./missing-fields";

function find(use: FieldUse): Finding {
  const name = use.node.name;
  const present = use.present.map((each) => each.name);
  return {
    at: use.node,
    message: `field \`${name}\` does not exist here: the aggregation leaves ${listed(present)}`,
    help: didYouMean(name, present),
  };
}

/** A field that an aggregation took away, or that never was. */
export const unknownField: Lint = {
  page: pageOf({
    code: "search-unknown-field",
    level: "error",
    title: "Behind an aggregation only its groups and results are read.",
    why: "An aggregation makes new rows: they hold what it groups by and what it calculates, and nothing else. A field of another name is not found, and the search is refused or gives nothing.",
    wrong: "_sourceCategory=a | count by user | sort by total",
    right: "_sourceCategory=a | count as total by user | sort by total",
    source: 'Sumo Logic documentation, "Group or Aggregate Operators"',
  }),
  find: ({ flow }) =>
    flow.uses
      .filter((use) => use.missingBecause?.operator === "aggregate" && !use.wasDropped && !isCount(use))
      .map((use) => find(use)),
};
