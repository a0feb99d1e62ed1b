import type { Level } from "../../diagnostics";

/** A value that a service or provider would refuse, change or ignore. */
export interface LimitBreach {
  /** Kebab-case, never reused. */
  readonly code: string;
  /** `error` when the service refuses it or the rule would be wrong; `warning` when it only says less. */
  readonly level: Level;
  /** The properties it is about, the guilty one first: a breach of an unresolved property is not judged. */
  readonly fields: readonly [string, ...string[]];
  /** What was found and what is allowed, without the rule's name. */
  readonly message: string;
  /** The change that makes it right. */
  readonly help: string;
}

/** A pure judgement of a rule's properties: every breach at once, none when all is well. */
export type Limits<Spec> = (spec: Spec) => readonly LimitBreach[];

/** Makes an error-level breach. */
export function refuse(code: string, fields: LimitBreach["fields"], message: string, help: string): LimitBreach {
  return { code, level: "error", fields, message, help };
}

/** Makes a warning-level breach. */
export function warn(code: string, fields: LimitBreach["fields"], message: string, help: string): LimitBreach {
  return { code, level: "warning", fields, message, help };
}
