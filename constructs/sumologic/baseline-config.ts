import { Duration } from "../../src/model";
import type { BaselineSpec } from "../../src/model";

/** What rules that learn send for it. */
export interface BaselineConfig {
  /** How long it learns, in milliseconds. */
  readonly baselineWindowSize: string;
  /** How long it remembers, in milliseconds. */
  readonly retentionWindowSize: string;
}

/** The provider's configuration of learning: 30 days of it, and a memory of 90, unless told otherwise. */
export function baselineConfig(props: BaselineSpec): BaselineConfig {
  return {
    baselineWindowSize: String((props.baselineWindowSize ?? Duration.days(30)).inMilliseconds),
    retentionWindowSize: String((props.retentionWindowSize ?? Duration.days(90)).inMilliseconds),
  };
}
