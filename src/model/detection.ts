import type { Acknowledgement } from "./acknowledgement";
import type { TacticName } from "./attack";
import type { QueryLanguage, RuleKind, Siem } from "./rule";
import type { Confidence, Severity } from "./severity";
import type { Source } from "./source";
import type { WorkspaceSchema } from "./workspace-schema";

/** How far a detection has come: it decides where it runs unless an environment says otherwise. */
export const STATUSES = ["experimental", "test", "stable", "deprecated"] as const;
/** How far a detection has come. */
export type Status = (typeof STATUSES)[number];

/** A tuning knob's kind of value. */
export const PARAMETER_TYPES = ["duration", "number", "boolean", "string", "list"] as const;
/** A tuning knob's value: a duration as `1h`, a number, a truth value, a text, a list of texts. */
export type ParameterValue = string | number | boolean | readonly string[];

/** A typed tuning knob of a detection. */
export interface Parameter {
  /** The name that stands in the query. */
  readonly name: string;
  /** What values it takes. */
  readonly type: (typeof PARAMETER_TYPES)[number];
  /** What it does when it is turned. */
  readonly description: string;
  /** The value where no layer gives another. */
  readonly default: ParameterValue;
  /** Rule fields that take the same value, such as `queryPeriod`. */
  readonly sets: readonly string[];
  /** Whether it stands in the query; one that does not only sets fields. */
  readonly inQuery: boolean;
  /** The rules it belongs to; all rules of the detection when absent. */
  readonly rules?: readonly string[];
  /** Where it is declared. */
  readonly source: Source;
}

/** Data that a rule needs to be of any use. */
export interface RequiredData {
  /** Log Analytics tables. */
  readonly tables: readonly string[];
  /** Sentinel data connectors, by their ids. */
  readonly connectors: readonly string[];
  /** Record types of Cloud SIEM. */
  readonly recordTypes: readonly string[];
  /** Vendor and product of Cloud SIEM records, `Microsoft/Windows`. */
  readonly products: readonly string[];
  /** Source categories of Sumo Logic. */
  readonly sourceCategories: readonly string[];
}

/** A query or expression of a rule. */
export interface QueryText {
  /** Where it goes in the rule's fields: `["query"]`, `["expressionsAndLimits", 0, "expression"]`. */
  readonly path: readonly [string, ...(string | number)[]];
  /** The language it is written in. */
  readonly language: QueryLanguage;
  /** The text as its author wrote it, without white space at its end. */
  readonly text: string;
  /** The file that holds it: a query file, or the detection's own. */
  readonly file: string;
}

/** A rule of a detection, as its author wrote it. */
export interface RuleSource {
  /** The id for ever. */
  readonly id: string;
  /** Ids it had before, oldest first. */
  readonly formerIds: readonly string[];
  /** The SIEM it is for. */
  readonly siem: Siem;
  /** The kind of rule. */
  readonly kind: RuleKind;
  /** The data it needs. */
  readonly requires: RequiredData;
  /** The fields the author gave, by the names of the kind's spec; the rest derives from the detection. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Queries and expressions, which stand in `fields` too. */
  readonly texts: readonly QueryText[];
  /** Where it is written. */
  readonly source: Source;
}

/** What a test shows. */
export interface DetectionTest {
  /** A sentence about it. */
  readonly name: string;
  /** Whether the detection fires on it. */
  readonly expect: "fires" | "quiet";
  /** What to do, or what happens. */
  readonly behaviour: string;
  /** The telemetry to expect. */
  readonly expectedSignal?: string;
  /** The test of Atomic Red Team it is: technique, number, guid. */
  readonly atomic?: { readonly technique: string; readonly number: number; readonly guid: string };
  /** The rules it is about; all when absent. */
  readonly rules?: readonly string[];
}

/** One behaviour of an adversary and how it is found: the unit of review, of testing, of promotion. */
export interface Detection {
  /** The id for ever. */
  readonly id: string;
  /** The title. */
  readonly name: string;
  /** How far it has come. */
  readonly status: Status;
  /** The team or person that answers for it. */
  readonly owner: string;
  /** Who wrote it. */
  readonly authors: readonly string[];
  /** `1.0.0`. */
  readonly version: string;
  /** `2026-11-22`. */
  readonly created: string;
  /** `2026-11-22`. */
  readonly reviewed: string;
  /** How bad it is when it is right. */
  readonly severity: Severity;
  /** How often it is right. */
  readonly confidence: Confidence;
  /** How many alerts a day a usual environment should expect. */
  readonly expectedAlertsPerDay?: number;
  /** What of ATT&CK it finds. */
  readonly attack: {
    readonly tactics: readonly TacticName[];
    readonly techniques: readonly string[];
    /** Analytics of ATT&CK's detection strategies, `AN0637`. */
    readonly analytics: readonly string[];
  };
  /** What it finds and how. */
  readonly description: string;
  /** Where its data comes from, in words. */
  readonly dataSources: readonly string[];
  /** Harmless things that look the same. */
  readonly falsePositives: readonly string[];
  /** How to make it quieter or sharper. */
  readonly tuning: readonly string[];
  /** What it does not see. */
  readonly blindSpots: readonly string[];
  /** Addresses to read. */
  readonly references: readonly string[];
  /** Free labels, for overrides to select by. */
  readonly tags: readonly string[];
  /** Its tuning knobs. */
  readonly parameters: readonly Parameter[];
  /** Its rules, in the order of the file. */
  readonly rules: readonly RuleSource[];
  /** Why it has no rule on a SIEM. */
  readonly notSupported: Partial<Readonly<Record<Siem, string>>>;
  /** The playbook's id, a technique. */
  readonly playbook?: string;
  /** What it must fire on and stay quiet on. */
  readonly tests: readonly DetectionTest[];
  /** Findings about it that may stand; empty when none is acknowledged. */
  readonly acknowledged: readonly Acknowledgement[];
  /** Tables, functions and watchlists that its queries read, from the schema.yaml beside it; absent when there is none. */
  readonly schema?: WorkspaceSchema;
  /** Its file. */
  readonly source: Source;
}

/** A list that queries name: a watchlist in Sentinel, a match list in Cloud SIEM. */
export interface SharedList {
  /** The id for ever; queries write it with underscores. */
  readonly id: string;
  /** Ids it had before, oldest first. */
  readonly formerIds: readonly string[];
  /** The title. */
  readonly name: string;
  /** What its entries mean. */
  readonly description: string;
  /** The entries. */
  readonly items: readonly ListItem[];
  /** How Sentinel holds it; absent when it does not. */
  readonly sentinel?: { readonly searchKey: string };
  /** How Cloud SIEM holds it; absent when it does not. */
  readonly sumologic?: { readonly targetColumn: string };
  /** Its file. */
  readonly source: Source;
}

/** An entry of a list. */
export interface ListItem {
  /** What is compared. */
  readonly value: string;
  /** Why it is there. */
  readonly description: string;
  /** Further columns of a watchlist. */
  readonly columns: Readonly<Record<string, string>>;
}

/** A function saved in a workspace, for queries to call. */
export interface SharedFunction {
  /** The id for ever; queries write it with underscores. */
  readonly id: string;
  /** Ids it had before, oldest first. */
  readonly formerIds: readonly string[];
  /** The title. */
  readonly name: string;
  /** Its parameters, `name:string`. */
  readonly parameters: readonly string[];
  /** Its KQL. */
  readonly query: string;
  /** Where that is written: a query file as a whole, or a value of its own file. */
  readonly querySource: Source;
  /** Its file. */
  readonly source: Source;
}
