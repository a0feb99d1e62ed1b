import type { TacticName } from "../attack";
import type { Duration } from "../duration";

/** The entity types Cloud SIEM ships; a custom type is named by its identifier. */
export const CSE_ENTITY_TYPES = [
  "_ip",
  "_hostname",
  "_username",
  "_mac",
  "_process",
  "_command",
  "_hash",
  "_domain",
  "_useragent",
  "_email",
  "_url",
  "_file",
  "_resource",
  "_pod",
  "_deployment",
  "_replicaset",
] as const;

/** Which record field names the entity that a signal is about. */
export interface EntitySelector {
  /** `_ip`, `_hostname`, `_username`, … or a custom entity type's identifier. */
  readonly entityType: string;
  /** A field of the normalized record. */
  readonly expression: string;
}

/** One value of a record field and the severity it means. */
export interface SeverityCase {
  /** The value of the field. */
  readonly from: string;
  /** The severity, 1 to 10. */
  readonly to: number;
}

/** How a signal gets its severity: one number, a field's own number, or a table of a field's values. */
export type SeverityMapping =
  | { readonly type: "constant"; /** 1 to 10. */ readonly default: number }
  | {
      readonly type: "fieldValue";
      /** The field that holds it. */ readonly field: string;
      /** Used when the field is empty. */ readonly default: number;
    }
  | {
      readonly type: "fieldValueMapping";
      /** The field to look at. */
      readonly field: string;
      /** Used when no case fits. */
      readonly default: number;
      /** The field's values; the provider cannot hold ranges with an upper bound. */
      readonly mapping: readonly SeverityCase[];
    };

/** What all Cloud SIEM rules have in common, in the words of the provider. */
export interface CseRuleSpec {
  /** The rule's name in Cloud SIEM. */
  readonly name: string;
  /** Whether it runs. @defaultValue true */
  readonly enabled?: boolean;
  /** Whether its signals stay out of insights. @defaultValue false */
  readonly isPrototype?: boolean;
  /** A line about each signal; `{{field}}` names a record field. */
  readonly summaryExpression?: string;
  /** Entities that signals are about, at least one. */
  readonly entitySelectors: readonly EntitySelector[];
  /** ATT&CK tactics, sent as tags. */
  readonly tactics?: readonly TacticName[];
  /** ATT&CK techniques and sub-techniques, sent as tags with their parents. */
  readonly techniques?: readonly string[];
  /** Further tags. */
  readonly tags?: readonly string[];
  /** How long one entity raises no second signal: longer than the rule's window, up to seven days. @defaultValue Cloud SIEM's own */
  readonly suppressionWindowSize?: Duration;
}

/** What rules have that name their signals themselves; signals of threshold and chain rules have the rule's name. */
export interface NamedSignalSpec extends CseRuleSpec {
  /** The name of its signals, 1 to 255 characters; `{{field}}` names a record field. */
  readonly nameExpression: string;
  /** What the signal means, for the analyst. */
  readonly descriptionExpression: string;
}

/** What rules have that look at the records of a window of time. */
export interface WindowedRuleSpec extends CseRuleSpec {
  /** How long records are gathered, one minute to five days. */
  readonly windowSize: Duration;
  /** Record fields that a group has in common, beside the entities. Sent sorted: their order means nothing. @defaultValue none */
  readonly groupByFields?: readonly string[];
}

/** A match rule: one record is enough. */
export interface MatchRuleSpec extends NamedSignalSpec {
  /** The condition on a normalized record. */
  readonly expression: string;
  /** How a signal gets its severity. */
  readonly severityMapping: SeverityMapping;
}
