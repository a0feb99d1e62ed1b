/** What a service holds of the rule that a run is about. */
export type InService =
  /** What it held before the run. */
  | "before"
  /** What was asked for. */
  | "wanted"
  /** The rule, twice. */
  | "doubled"
  /** What it held before, and another org holds what was asked for. */
  | "elsewhere";

/** What Terraform's state says of that rule. */
export type InState =
  /** What it said before the run. */
  | "before"
  /** What was asked for. */
  | "wanted"
  /** That it is there and must be made anew. */
  | "tainted"
  /** Nothing, though it was there and nobody wanted it gone. */
  | "dropped";

/** What brings service and state to what was asked for, and the next plan to be empty. */
export type Healing =
  /** Nothing is left to do. */
  | "nothing to do"
  /** The same command once more. */
  | "a re-run"
  /** `terraform import`, then the same command; a re-run alone is refused and changes nothing. */
  | "an import"
  /** `terraform import` at once: a re-run makes the rule a second time. */
  | "an import, for a re-run doubles"
  /** The same command makes the rule where it belongs; where it does not, somebody must delete it. */
  | "a re-run here, somebody by hand elsewhere"
  /** Nothing: the same command takes another rule for it, and overwrites that. */
  | "a re-run overwrites another rule"
  /** Somebody must delete a rule in the service: Terraform sees nothing wrong. */
  | "somebody by hand";

/** How a run that met a fault ended. */
export interface Outcome {
  /** Its exit code. */
  readonly exit: number;
  /** What is in the service then; other words are what differs from what was asked for. */
  readonly service: InService | (string & {});
  /** What is in the state then. */
  readonly state: InState;
  /** What heals it; other words say what did not. */
  readonly heals: Healing | (string & {});
}
