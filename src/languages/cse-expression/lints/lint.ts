import type { Level } from "../../../diagnostics";
import type { Fault } from "../../fault";
import type { Span } from "../../span";
import type { Scope } from "../scope";
import type { CseTree } from "../tree";

/** What a lint looks at. */
export interface Linted {
  /** The text. */
  readonly text: string;
  /** Its tree. */
  readonly tree: CseTree;
  /** What its names mean. */
  readonly scope: Scope;
}

/** One thing to look for. */
export type Lint = (linted: Linted) => readonly Fault[];

/** What a finding says. */
export type Wording = Pick<Fault, "code" | "message" | "help">;

/** A finding at a place. */
export function finding(level: Level, { start, end }: Span, wording: Wording): Fault {
  return { ...wording, level, phase: "semantic", start, end };
}

/** The characters of a place, shortened for a message. */
export function quoted({ text }: Linted, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, " ");
  return words.length <= 80 ? `\`${words}\`` : `\`${words.slice(0, 77)}…\``;
}
