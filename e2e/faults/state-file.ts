import { readFileSync } from "node:fs";
import type { Target } from "./small-stack";

/** What is read of a state. */
interface State {
  readonly resources: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly Instance[];
  }[];
}

/** A resource as a state holds it. */
export interface Instance {
  /** `tainted` when it must be made anew. */
  readonly status?: string;
  /** Its values. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A resource of a state; `undefined` when the state does not have it. */
export function inState(file: string, { type, id }: Target): Instance | undefined {
  const { resources } = JSON.parse(readFileSync(file, "utf8")) as State;
  return resources.find((each) => each.mode === "managed" && each.type === type && each.name === id)?.instances[0];
}
