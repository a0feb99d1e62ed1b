import { didYouMean } from "../../../diagnostics";
import type { FieldUse } from "../symbols/flow";
import { pageOf } from "./lint";
import type { Finding, Lint } from "./lint";

function find(use: FieldUse): Finding {
  const name = use.node.name;
  const present = use.present.map((each) => each.name);
  return {
    at: use.node,
    message: `field \`${name}\` does not exist here: the aggregation leaves ${listed(present)}`,
    help: didYouMean(name, present),
  };
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return "no field";
  return names.length > 8 ? `${names.slice(0, 8).join(", ")} and ${names.length - 8} more` : names.join(", ");
}

/** A field that an aggregation took away, or that never was. */
export const unknownField: Lint = {
  page: pageOf({
    code: "search-unknown-field",
    level: "error",
    title: "Behind an aggregation only its groups and results are read",
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

/** A field that was there and that an aggregation left out. */
export const droppedField: Lint = {
  page: pageOf({
    code: "search-dropped-field",
    level: "error",
    title: "A field that is read behind an aggregation is among its groups",
    why: "The aggregation keeps what it groups by and what it calculates. A field from before is gone, so that what reads it finds nothing.",
    wrong: '_sourceCategory=a | parse "user=* host=*" as user, host | count by user | where host = "h"',
    right: '_sourceCategory=a | parse "user=* host=*" as user, host | count by user, host | where host = "h"',
    source: 'Sumo Logic documentation, "Group or Aggregate Operators"',
  }),
  find: ({ flow }) =>
    flow.uses
      .filter((use) => use.missingBecause?.operator === "aggregate" && use.wasDropped && !isCount(use))
      .map((use) => ({
        at: use.node,
        message: `field \`${use.node.name}\` is gone: the aggregation in front leaves ${listed(use.present.map((each) => each.name))}`,
        help: `add \`${use.node.name}\` behind its \`by\`, or keep it with \`first(${use.node.name})\``,
      })),
};

function isCount({ node, present }: FieldUse): boolean {
  return node.name.toLowerCase() === "count" && present.some(({ name }) => name === "_count");
}

/** The result of `count` read under the name of the operator. */
export const countField: Lint = {
  page: pageOf({
    code: "search-count-field",
    level: "error",
    title: "The result of `count` is read as `_count`",
    why: "`count by …` names its result `_count`. There is no field `count`, so that a sort or a condition by it finds nothing.",
    wrong: "_sourceCategory=a | count by user | sort by count",
    right: "_sourceCategory=a | count by user | sort by _count",
    source: 'Sumo Logic documentation, "count, count_distinct, and count_frequent"',
  }),
  find: ({ flow }) =>
    flow.uses
      .filter((use) => use.missingBecause?.operator === "aggregate" && isCount(use))
      .map(({ node }) => ({
        at: node,
        message: "field `count` does not exist here: `count` names its result `_count`",
        help: "write `_count`, or name the result: `count as …`",
      })),
};

/** A field that `fields` took away. */
export const fieldLeftOut: Lint = {
  page: pageOf({
    code: "search-field-left-out",
    level: "warning",
    title: "What `fields` leaves out is not read behind it",
    why: "`fields a, b` takes all other fields out of the rows. What is read behind it is empty.",
    wrong: '_sourceCategory=a | parse "user=* host=*" as user, host | fields user | where host = "h"',
    right: '_sourceCategory=a | parse "user=* host=*" as user, host | where host = "h" | fields user',
    source: 'Sumo Logic documentation, "fields"',
  }),
  find: ({ flow }) =>
    flow.uses
      .filter((use) => use.missingBecause?.operator === "fields" && use.wasDropped)
      .map(({ node }) => ({
        at: node,
        message: `field \`${node.name}\` is read behind a \`fields\` that leaves it out`,
        help: `add \`${node.name}\` to that \`fields\`, or read it in front`,
      })),
};
