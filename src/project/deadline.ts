import type { Place } from "../diagnostics";

/** Something that ends on a day. */
export interface Deadline {
  /** What ends. */
  readonly kind: "acknowledgement" | "deviation";
  /** What it is, in words: `override of group managed`, `acknowledgement of kql-terminal-sort`. */
  readonly what: string;
  /** Who answers for it. */
  readonly owner: string;
  /** `2027-01-31`: the last day it holds. */
  readonly expires: string;
  /** Where it is written. */
  readonly place: Place;
}
