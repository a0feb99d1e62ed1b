import type { Detection, SharedFunction, SharedList } from "./detection";
import type { Environment, Group, Ring } from "./environment";
import type { Playbook } from "./playbook";

/** What a project holds, whichever way it was read. */
export interface Content {
  readonly detections: readonly Detection[];
  /** By technique. */
  readonly playbooks: ReadonlyMap<string, Playbook>;
  readonly lists: readonly SharedList[];
  readonly functions: readonly SharedFunction[];
  readonly rings: readonly Ring[];
  readonly groups: readonly Group[];
  readonly environments: readonly Environment[];
}
