import type { Fault } from "../fault";
import { parseCse } from "./parse";
import { printCse } from "./print";
import { LINE } from "./printed-comments";

/** What formatting an expression gives. */
export interface CseFormat {
  /** The text in its form; absent when the text cannot be read. */
  readonly text?: string;
  /** Why it cannot be read. */
  readonly faults: readonly Fault[];
}

/** An expression in one form, with all its comments; a text with faults is refused. Formatting twice changes nothing. */
export function formatCse(text: string): CseFormat {
  const { tree, faults } = parseCse(text);
  if (faults.length > 0) return { faults };
  if (text.includes(LINE)) return { text, faults };
  return { text: printCse(tree) + (text.endsWith("\n") ? "\n" : ""), faults };
}
