import type { Duration } from "../duration";

/** How long a rule learns what is usual, and how long it remembers. */
export interface BaselineSpec {
  /** How long it learns before its first signal; shorter than `retentionWindowSize`. @defaultValue 30 days */
  readonly baselineWindowSize?: Duration;
  /** How long it remembers what it saw, up to 90 days. @defaultValue 90 days */
  readonly retentionWindowSize?: Duration;
}
