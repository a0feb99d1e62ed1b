import type { CompiledEnvironment, CompiledRule, CompiledText, DeployableKind } from "../compile";
import type { CseAnalysis, KqlAnalysis, SearchAnalysis } from "../languages";
import type { Content, Detection, Environment } from "../model";

/** A final text of a rule, with what its language says about it. */
export type CheckedText = Omit<CompiledText, "language"> & {
  /** The text as it is deployed. */
  readonly text: string;
} & (
    | {
        /** The language. */
        readonly language: "kql";
        /** What binding it against the workspace's tables gave. */
        readonly analysis: KqlAnalysis;
      }
    | {
        /** The language. */
        readonly language: "sumo-search";
        /** What following its fields through the stages gave. */
        readonly analysis: SearchAnalysis;
      }
    | {
        /** The language. */
        readonly language: "cse-expression";
        /** What typing it against the record schema gave. */
        readonly analysis: CseAnalysis;
      }
  );

/** A rule as it would be deployed, with its texts understood. */
export interface CheckedRule {
  /** The rule. */
  readonly rule: CompiledRule;
  /** Its detection; absent for what rules need beside them. */
  readonly detection?: Detection;
  /** Its texts, in the order of the rule's. */
  readonly texts: readonly CheckedText[];
}

/** A rule of certain kinds: its spec is theirs. */
export type CheckedRuleOf<Kind extends DeployableKind> = Omit<CheckedRule, "rule"> & {
  /** The rule. */
  readonly rule: Extract<CompiledRule, { readonly kind: Kind }>;
};

/** The rules of one detection in one environment. */
export interface CheckedDetection {
  /** The detection. */
  readonly detection: Detection;
  /** The environment. */
  readonly environment: Environment;
  /** Its rules that are deployed there. */
  readonly rules: readonly CheckedRule[];
}

/** Everything that one environment gets, with its texts understood. */
export interface CheckedEnvironment {
  /** The environment. */
  readonly environment: Environment;
  /** Everything, deployed or not, as it was compiled. */
  readonly compiled: CompiledEnvironment;
  /** What is deployed. */
  readonly rules: readonly CheckedRule[];
  /** What the project holds. */
  readonly content: Content;
}
