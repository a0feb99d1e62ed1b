import type { Source } from "./source";

/** A finding that somebody has looked at and lets stand: by whom, why, and until when. */
export interface Acknowledgement {
  /** The code of the finding, `kql-term-match-on-domain`. */
  readonly code: string;
  /** The ids of the rules that it is about. @defaultValue all rules of the detection, or of the layer */
  readonly rules?: readonly string[];
  /** Why the finding may stand, in a sentence. */
  readonly reason: string;
  /** The team or person that answers for it. */
  readonly owner: string;
  /** Where it was agreed, `SEC-0131`. @defaultValue nowhere else */
  readonly ticket?: string;
  /** `2027-03-01`: judged by `check`, never by synth. */
  readonly expires: string;
  /** Where it is written. */
  readonly source: Source;
}
