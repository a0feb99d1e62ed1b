import type { Detection, SharedFunction, SharedList } from "./detection";
import type { Environment, Group, Ring } from "./environment";
import type { Playbook } from "./playbook";

/** What a project holds, whichever way it was read. */
export interface Content {
  /** Every detection, in the order in which they were read. */
  readonly detections: readonly Detection[];
  /** Every playbook, by its technique. */
  readonly playbooks: ReadonlyMap<string, Playbook>;
  /** Lists that queries name. */
  readonly lists: readonly SharedList[];
  /** Functions that queries call; Sentinel only. */
  readonly functions: readonly SharedFunction[];
  /** Stages of promotion. */
  readonly rings: readonly Ring[];
  /** Sets of environments that share deviations. */
  readonly groups: readonly Group[];
  /** Every target. */
  readonly environments: readonly Environment[];
}
