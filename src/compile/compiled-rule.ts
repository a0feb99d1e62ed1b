import type { Diagnostic } from "../diagnostics";
import type { Edit, Span } from "../languages";
import type {
  Environment,
  IncidentTasksSpec,
  InsightSpec,
  Justification,
  MatchListSpec,
  Mode,
  QueryText,
  RuleSpecs,
  SavedFunctionSpec,
  Siem,
  Source,
  TuningSpec,
  WatchlistSpec,
} from "../model";

/** Which layer a value comes from, the weakest first. */
export type OriginLayer = "default" | "detection" | "rule" | "parameter" | "ring" | "group" | "environment" | "mode";

/** Where a value comes from. */
export interface Origin {
  /** The layer. */
  readonly layer: OriginLayer;
  /** What set it, in words: `override of ring prod`, `parameter lookback`. */
  readonly by?: string;
  /** Where that is written. */
  readonly source?: Source;
  /** Why, by whose leave and until when, where a layer deviates. */
  readonly justification?: Justification;
}

/** Whether and how a rule reaches its SIEM. */
export type Deployment =
  | { readonly state: "deployed"; readonly mode: Mode }
  | {
      readonly state: "absent";
      /** `off`: somebody wants it so; `notApplicable`: its data is missing there; `notSupported`: the SIEM cannot. */
      readonly cause: "off" | "notApplicable" | "notSupported";
      readonly reason: string;
    };

/** What a thing of each kind is made of: rules, and what rules need beside them. */
export interface DeployableSpecs extends Omit<RuleSpecs, "custom-insight"> {
  /** An insight, with its rules by their ids here. */
  readonly "custom-insight": InsightSpec & Partial<BoundToRules> & { readonly signalNames?: readonly string[] };
  /** A list in Sentinel. */
  readonly watchlist: WatchlistSpec;
  /** A function in Sentinel. */
  readonly "saved-function": SavedFunctionSpec;
  /** Tasks of incidents, with their rules by their ids here. */
  readonly "incident-tasks": Omit<IncidentTasksSpec, "analyticsRuleIds"> & BoundToRules;
  /** A list in Cloud SIEM. */
  readonly "match-list": MatchListSpec;
  /** An exclusion of Cloud SIEM rules, which stand by their ids here. */
  readonly "tuning-expression": TuningSpec & BoundToRules;
}

/** Rules of the same stack, by their ids. */
export interface BoundToRules {
  /** The ids of the rules; the stack knows what the SIEM calls them. */
  readonly rules: readonly string[];
}

/** A kind of thing that is deployed. */
export type DeployableKind = keyof DeployableSpecs;

/** A query or expression of a rule: its final text stands in `spec`. */
export interface CompiledText extends Pick<QueryText, "path" | "language"> {
  /** Where its author wrote it: a query file as a whole, or a value of a YAML file. */
  readonly source: Source;
  /** How the final text differs from what its author wrote, in order. */
  readonly edits: readonly Edit[];
}

/** A rule as one environment gets it: the final text of everything, and where each value comes from. Serializable. */
export interface CompiledOf<Kind extends DeployableKind> {
  /** The id for ever, and the Terraform name. */
  readonly id: string;
  /** Ids it had before, oldest first. */
  readonly formerIds: readonly string[];
  /** The kind of thing. */
  readonly kind: Kind;
  /** The SIEM it goes to. */
  readonly siem: Siem;
  /** The detection it belongs to; a list's or function's own id. */
  readonly detection: string;
  /** The environment it was compiled for. */
  readonly environment: string;
  /** The part of the environment's state it is kept in. */
  readonly shard: string;
  /** Whether and how it is deployed. */
  readonly deployment: Deployment;
  /** Final values, by the names of the kind's spec. */
  readonly spec: DeployableSpecs[Kind];
  /** Where its queries and expressions stand in `spec`, and how they came from their authors' texts. */
  readonly texts: readonly CompiledText[];
  /** Where each property of `spec` comes from; a property not named here is the construct's default. */
  readonly origins: Readonly<Record<string, Origin>>;
  /** What the SIEM cannot hold and what the reader of the plan should know. */
  readonly notes: readonly string[];
  /** Ids of what must be deployed before it. */
  readonly needs: readonly string[];
  /** Where it is written. */
  readonly source: Source;
}

/** A rule, or something that rules need, as one environment gets it. */
export type CompiledRule = { [Kind in DeployableKind]: CompiledOf<Kind> }[DeployableKind];

/** A diagnostic whose line is looked up when it is shown. */
export interface Finding extends Diagnostic {
  /** Where it is written, when the line is not known yet. */
  readonly source?: Source;
  /** Which characters of the text there it is about, as its author wrote it; all of it when absent. */
  readonly span?: Span;
  /** The rule it is about. */
  readonly rule?: string;
  /** Whether it was found by comparing several files. @defaultValue false: its rule alone is judged */
  readonly isAcross?: boolean;
  /** Whether a service or construct would refuse what was found: then nobody can acknowledge it. @defaultValue false */
  readonly isRefusal?: boolean;
}

/** A detection that has no rule for a SIEM, and why. */
export interface Unsupported {
  /** The detection. */
  readonly detection: string;
  /** The SIEM it goes to. */
  readonly siem: Siem;
  /** Why, in words. */
  readonly reason: string;
}

/** All that an environment gets. */
export interface CompiledEnvironment {
  /** The environment. */
  readonly environment: Environment;
  /** Everything, deployed or not, sorted by id. */
  readonly rules: readonly CompiledRule[];
  /** Detections without a rule for one of its SIEMs. */
  readonly unsupported: readonly Unsupported[];
  /** What is wrong with them. */
  readonly findings: readonly Finding[];
}
