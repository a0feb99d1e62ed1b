/** What a service holds of the rule that a run is about. */
export type InService =
  /** What it held before the run. */
  | "before"
  /** What was asked for. */
  | "wanted"
  /** The rule, twice. */
  | "doubled";

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

/** What brings service and state to what was asked for. */
export type Healing =
  /** Nothing is left to do. */
  | "nothing to do"
  /** The same command once more. */
  | "re-run"
  /** `terraform import`, then the same command. */
  | "import"
  /** Somebody must delete one of two rules: Terraform sees nothing wrong. */
  | "by hand";

/** How a run that met a fault ended. */
export interface Outcome {
  /** Its exit code. */
  readonly exit: number;
  /** What is in the service then. */
  readonly service: InService | string;
  /** What is in the state then. */
  readonly state: InState;
  /** What heals it. */
  readonly heals: Healing | string;
}
