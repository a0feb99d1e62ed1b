import { findRecordField } from "../../languages";
import { SIGNAL_ENTITY_FIELDS } from "../../model";
import { ruleCheck } from "../check";
import type { Problem } from "../check";
import { gives, lastLiterals, signalSearchOf, spotAt } from "./searches";
import type { CheckedSearch } from "./searches";

const SOURCE = "Sumo Logic documentation, Generate CSE Signals With a Scheduled Search (7ea0950)";
const START = '_sourceCategory=proxy/access ".exe" | json "src_ip", "user" as src_ip, user nodrop';

/** What makes a result a signal is still there at the end of the search. */
export const signalFields = ruleCheck(
  {
    code: "signal-field-dropped",
    level: "error",
    title: "A search whose results become signals gives severity, stage and an entity at its end.",
    why: "An aggregation keeps what it counts and groups by, `fields` what it names. A severity, a stage or an entity from before is gone, and the results become records without a signal: the search runs, and nobody is told.",
    example: {
      language: "sumo-search",
      wrong: `${START} | src_ip as srcDevice_ip | count by user | 5 as normalizedSeverity | "Execution" as stage`,
      right: `${START} | src_ip as srcDevice_ip | count by user, srcDevice_ip | 5 as normalizedSeverity | "Execution" as stage`,
    },
    source: SOURCE,
  },
  ["scheduled-search"],
  (rule) => {
    const text = signalSearchOf(rule);
    if (!text || text.analysis.isOpen) return [];
    const dropped = (["normalizedSeverity", "stage"] as const).filter(
      (each) => names(text, each) && !gives(text, each),
    );
    const entities = SIGNAL_ENTITY_FIELDS.filter((each) => names(text, each));
    const hasEntity = SIGNAL_ENTITY_FIELDS.some((each) => gives(text, each));
    return [
      ...dropped.map((field) => lost(text, field)),
      ...(entities.length > 0 && !hasEntity ? [lost(text, entities.join(", "))] : []),
    ];
  },
);

function lost(text: CheckedSearch, field: string): Problem {
  const { stages, groupBy } = text.analysis;
  const closing = stages.findLast(({ operator }) => operator === "fields" || AGGREGATES.test(operator));
  const way = groupBy.length > 0 ? "group by it too, or name it behind the aggregation" : "name it at the end";
  return {
    message: `queryString: names ${field}, but its results do not have it`,
    help: way,
    ...(closing ? { spot: spotAt(text, closing) } : {}),
  };
}

/** Whether a query holds a word: of one that does not, the limits tell. */
function names({ text }: CheckedSearch, field: string): boolean {
  return new RegExp(`(?<!\\w)${field}(?!\\w)`, "i").test(text);
}

const AGGREGATES =
  /^(?:count|count_distinct|count_frequent|sum|avg|min|max|first|last|most_recent|least_recent|pct|pct_sampling|median|stddev|values|top|transaction)$/;

/** What makes a result a signal is given once rows are no more left out. */
export const signalFieldsLast = ruleCheck(
  {
    code: "signal-field-early",
    level: "warning",
    title: "Severity and stage of a signal are given behind the last `where` and `count`.",
    why: "Cloud SIEM reads both from the results. Sumo Logic asks for them behind all that filters and counts; given before, they survive an aggregation only as groups.",
    example: {
      language: "sumo-search",
      wrong: `${START} | 5 as normalizedSeverity | "Execution" as stage | count by src_ip, normalizedSeverity, stage | src_ip as srcDevice_ip`,
      right: `${START} | count by src_ip | src_ip as srcDevice_ip | 5 as normalizedSeverity | "Execution" as stage`,
    },
    source: SOURCE,
  },
  ["scheduled-search"],
  (rule) => {
    const text = signalSearchOf(rule);
    if (!text) return [];
    const { stages } = text.analysis;
    const last = stages.findLastIndex(({ operator }) => operator === "where" || AGGREGATES.test(operator));
    return (["normalizedSeverity", "stage"] as const).flatMap((field): Problem[] => {
      const given = lastLiterals(text, field);
      const at = given && stages[given.stage];
      if (!at || given.stage > last || !gives(text, field)) return [];
      return [
        {
          message: `queryString: ${field} is given before the last \`${stages[last]?.operator ?? "where"}\``,
          help: `move it behind the last \`where\` and \`count\``,
          spot: spotAt(text, at),
        },
      ];
    });
  },
);

/** The fields of a result are attributes of a record. */
export const signalAttributes = ruleCheck(
  {
    code: "signal-field-foreign",
    level: "info",
    title: "The fields that a search gives are attributes of the record that its results become.",
    why: "A field becomes an attribute of the record when it has the attribute's name. Others are kept as the vendor's fields, where rules and entities do not find them.",
    example: {
      language: "sumo-search",
      wrong: `${START} | count by src_ip, user | src_ip as srcDevice_ip | 5 as normalizedSeverity | "Execution" as stage`,
      right: `${START} | count by src_ip, user | src_ip as srcDevice_ip | user as user_username | 5 as normalizedSeverity | "Execution" as stage | fields srcDevice_ip, user_username, normalizedSeverity, stage`,
    },
    source: SOURCE,
  },
  ["scheduled-search"],
  (rule) => {
    const text = signalSearchOf(rule);
    if (!text || text.analysis.isOpen) return [];
    const foreign = text.analysis.outputFields.map((each) => each.name).filter((each) => !isAttribute(each));
    if (foreign.length === 0) return [];
    return [
      {
        message: `queryString: gives ${foreign.join(", ")}, no attribute of a record`,
        help: "give them the names of attributes, or leave them out with `fields` at the end",
      },
    ];
  },
);

/** Whether a name is an attribute; results come back in small letters, and `_count` and the like are Sumo Logic's own. */
function isAttribute(name: string): boolean {
  return name.startsWith("_") || name.toLowerCase() === "stage" || findRecordField(name) !== undefined;
}
