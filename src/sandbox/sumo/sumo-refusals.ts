import { ITEM, ITEMS } from "./refusals/match-list-item";
import { MONITOR } from "./refusals/monitor";
import { RESOURCES } from "./resources/resources";
import { RULE_TYPES } from "./rules/rule-types";

/** One reason of Sumo Logic to refuse what is sent. */
export interface SumoRefusal {
  /** Kebab-case, never reused. */
  readonly id: string;
  /** The HTTP status. */
  readonly status: number;
  /** The service's word. */
  readonly code: string;
  /** What is wrong, in a sentence. */
  readonly summary: string;
  /** Where this is known from. */
  readonly source: string;
}

const ALL = [
  ...RULE_TYPES.flatMap(({ refusals }) => refusals),
  ...RESOURCES.flatMap(({ refusals }) => refusals),
  ...ITEMS,
  ...ITEM,
  ...MONITOR,
];

/** All that is refused, each once. */
export const SUMO_REFUSALS: readonly SumoRefusal[] = [
  ...new Map(
    ALL.map(({ id, status, code, message, detail, source }): [string, SumoRefusal] => [
      id,
      { id, status, code, summary: detail ?? message, source },
    ]),
  ).values(),
].sort((one, other) => (one.id < other.id ? -1 : 1));
