import type { Layer, TenantFilter } from "../../model";
import type { ContentCheck } from "../check";
import { widthOf } from "./condition-width";

type Conditions = ReturnType<ContentCheck["find"]>[number];

/** An exclusion excludes something, not everything. */
export const wideFilters: ContentCheck = {
  of: "content",
  page: {
    code: "filter-excludes-all",
    level: "error",
    title: "A filter excludes something, not everything.",
    why: "A condition that is always true takes away each event, and one that asks only whether a field is filled nearly each: the rule is deployed, runs, is counted as coverage, and never fires. That is also how an insider would switch it off.",
    example: {
      language: "environment",
      wrong:
        'filters:\n  - name: hosts\n    select: { id: r-scheduled }\n    sentinel: DeviceName == "build-01" or true\n    reason: The build agent fetches tools\n    owner: platform\n    ticket: SEC-0001\n    expires: 2099-12-31\n',
      right:
        'filters:\n  - name: hosts\n    select: { id: r-scheduled }\n    sentinel: DeviceName == "build-01"\n    reason: The build agent fetches tools\n    owner: platform\n    ticket: SEC-0001\n    expires: 2099-12-31\n',
    },
    source: "siemform: docs/environments.md, Filters",
  },
  find: ({ rings, groups, environments }) =>
    [...rings, ...groups, ...environments].flatMap((layer: Layer) =>
      layer.filters.flatMap((filter) => [
        ...wide(filter, "sentinel"),
        ...wide(filter, "search"),
        ...wide(filter, "cse"),
      ]),
    ),
};

function wide(filter: TenantFilter, language: "sentinel" | "search" | "cse"): Conditions[] {
  const condition = filter[language];
  const width = condition === undefined ? "some" : widthOf(condition);
  if (width === "some") return [];
  const found = width === "all" ? "is always true, so that the rule never fires" : "is true of nearly every event";
  return [
    {
      message: `filter ${filter.name}: its ${language} condition ${found}`,
      help: 'name what is excluded: a host, an account, an address; or switch the rule off with `mode: "off"` and a reason',
      spot: { source: { ...filter.source, path: [...filter.source.path, language] } },
      ...(width === "most" && { level: "warning" as const }),
    },
  ];
}
