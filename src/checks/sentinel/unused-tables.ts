import { ruleCheck } from "../check";
import { requiredData } from "./declared-tables";
import { isWhole, queryOf } from "./query-output";

/** What a rule requires is what its query reads. */
export const unusedTables = ruleCheck(
  {
    code: "table-unused",
    level: "warning",
    title: "Each required table is read by the query.",
    why: "Where a required table is missing the rule is left out. A table that the query does not read costs coverage for nothing, and tells the reader of the file something wrong.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sentinel:\n    - kind: scheduled\n      requires: { tables: [DeviceNetworkEvents, DeviceProcessEvents] }\n",
      right: "rules:\n  sentinel:\n    - kind: scheduled\n      requires: { tables: [DeviceNetworkEvents] }\n",
    },
    source: "siemform: docs/detections.md",
  },
  ["scheduled", "nrt", "hunting"],
  (rule) => {
    const query = queryOf(rule);
    if (!query || !isWhole(query.analysis)) return [];
    const { functions, tables, isOpen } = query.analysis;
    // What a function, a parser or an unknown name reads, or a table that is chosen by a text, is not known.
    const isOpaque = isOpen || functions.length > 0 || tables.length === 0 || tables.some((each) => !each.isKnown);
    if (isOpaque || /\btable\s*\(/.test(query.text)) return [];
    const read = new Set(tables.map((each) => each.name));
    return [...new Set(requiredData(rule)?.tables)]
      .filter((name) => !read.has(name) && !hasWord(query.text, name))
      .map((name) => ({
        message: `requires table ${name}, which the query does not read`,
        help: `remove ${name} from requires.tables`,
        spot: { field: ["requires", "tables"] },
      }));
  },
);

/** Whether a name stands somewhere in a text: then it is read in a way that is not understood. */
function hasWord(text: string, name: string): boolean {
  return text.split(/\W+/).includes(name);
}
