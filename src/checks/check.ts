import type { DeployableKind } from "../compile";
import type { CodePage, Level } from "../diagnostics";
import type { Span } from "../languages";
import type { Content, Source } from "../model";
import type { CheckedDetection, CheckedEnvironment, CheckedRule, CheckedRuleOf, CheckedText } from "./subject";

/** Where in a rule a problem stands: one of its fields, characters of one of its final texts, or a place of a file. */
export type Spot =
  | {
      /** A property of the rule's spec, with the way into it. */
      readonly field: readonly [string, ...(string | number)[]];
    }
  | {
      /** A text of the rule. */
      readonly text: CheckedText;
      /** Characters of its final text. */
      readonly span: Span;
    }
  | {
      /** A place of a file. */
      readonly source: Source;
    };

/** One thing that a check found. */
export interface Problem {
  /** What is wrong: the subject first, then what was found and what is allowed; without the rule's name. */
  readonly message: string;
  /** The change that makes it right. */
  readonly help: string;
  /** Where it stands. @defaultValue the subject as a whole */
  readonly spot?: Spot;
  /** A level other than the page's, where the facts are less certain. @defaultValue the page's */
  readonly level?: Level;
  /** Whether what stands there is nobody's to read in a log: the line is not shown. @defaultValue false */
  readonly isSecret?: boolean;
}

/** A check of one rule, whatever the environment: it sees the rule as it would be deployed. */
export interface RuleCheck {
  /** What it looks at. */
  readonly of: "rule";
  /** Its code and what stands behind it. */
  readonly page: CodePage;
  /** The kinds of rule it is about. */
  readonly kinds: readonly DeployableKind[];
  /** What is wrong with a rule. Never throws. */
  readonly find: (rule: CheckedRule) => readonly Problem[];
}

/** A check of one rule that depends on where it is deployed. */
export interface PlacedRuleCheck {
  /** What it looks at. */
  readonly of: "placed-rule";
  /** Its code and what stands behind it. */
  readonly page: CodePage;
  /** The kinds of rule it is about. */
  readonly kinds: readonly DeployableKind[];
  /** What is wrong with a rule in an environment. Never throws. */
  readonly find: (rule: CheckedRule, environment: CheckedEnvironment) => readonly Problem[];
}

/** A check of all rules of one detection in one environment: what the SIEMs' rules say beside each other. */
export interface DetectionCheck {
  /** What it looks at. */
  readonly of: "detection";
  /** Its code and what stands behind it. */
  readonly page: CodePage;
  /** What is wrong with a detection. Never throws. */
  readonly find: (detection: CheckedDetection) => readonly Problem[];
}

/** A check of everything that one environment gets. */
export interface EnvironmentCheck {
  /** What it looks at. */
  readonly of: "environment";
  /** Its code and what stands behind it. */
  readonly page: CodePage;
  /** What is wrong with an environment; a problem may name the rule it is about. Never throws. */
  readonly find: (environment: CheckedEnvironment) => readonly (Problem & { readonly rule?: string })[];
}

/** A check of what the authors wrote, before any environment. */
export interface ContentCheck {
  /** What it looks at. */
  readonly of: "content";
  /** Its code and what stands behind it. */
  readonly page: CodePage;
  /** What is wrong with a project's content; each problem with its place. Never throws. */
  readonly find: (content: Content) => readonly (Problem & { readonly spot: { readonly source: Source } })[];
}

/** Something that is judged before deploy. */
export type Check = RuleCheck | PlacedRuleCheck | DetectionCheck | EnvironmentCheck | ContentCheck;

/** Makes a check of rules of certain kinds, whose spec it then knows. */
export function ruleCheck<Kind extends DeployableKind>(
  page: CodePage,
  kinds: readonly Kind[],
  find: (rule: CheckedRuleOf<Kind>) => readonly Problem[],
): RuleCheck {
  // The runner calls it with rules of these kinds only.
  return { of: "rule", page, kinds, find: find as RuleCheck["find"] };
}

/** Makes a check of rules of certain kinds in an environment. */
export function placedRuleCheck<Kind extends DeployableKind>(
  page: CodePage,
  kinds: readonly Kind[],
  find: (rule: CheckedRuleOf<Kind>, environment: CheckedEnvironment) => readonly Problem[],
): PlacedRuleCheck {
  return { of: "placed-rule", page, kinds, find: find as PlacedRuleCheck["find"] };
}
