import type { Diagnostic } from "../diagnostic";
import { renderMessage } from "../render";

/** What is wrong, and below it what to change, for viewers that show one text. */
export function withHelp(diagnostic: Diagnostic): string {
  return `${renderMessage(diagnostic)}\nhelp: ${diagnostic.help}`;
}
