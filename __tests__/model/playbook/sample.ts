import type { PlaybookField } from "../../../src/model/playbook";

/** The smallest playbook without a mistake. */
export const SMALLEST: Record<PlaybookField, string> = {
  "MITRE Tactic": "Resource Development",
  "MITRE TTP": "T1608",
  "MITRE Sub-TTP": "T1608",
  Name: "Stage Capabilities",
  "Log Sources to Investigate": "Proxy logs.",
  "Key Indicators": "New files.",
  "Questions for Analysis": "Who put them there?",
  "Decision for Escalation": "Escalate when nobody knows.",
  "Additional Analysis Steps for L1": "Find the uploader.",
  "T2 Analyst Actions": "Open the files in a sandbox.",
  "Containment and Further Analysis": "Remove the files.",
};

/** The file name that the samples have. */
export const FILE = "queries/T1608/playbook.md";

/** The smallest playbook as Markdown, with other values for some rows. */
export function sample(
  changes: Partial<Record<PlaybookField, string>> = {},
  title = "Stage_Capabilities - T1608",
): string {
  const rows = Object.entries({ ...SMALLEST, ...changes }).map(([field, value]) => `| ${field} | ${value} |`);
  return [`# ${title}`, "", "| Column Name | Value |", "|---|---|", ...rows, ""].join("\n");
}

/** The words of a cell: runs of letters and digits, without the tag that breaks a line. */
function wordsOf(text: string): string[] {
  return text.replace(/<br\s*\/?>/gi, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The words of a cell that its points lack; a word that the points have more, or in another place, comes back with a
 * plus sign before it.
 */
export function differingWords(raw: string, texts: readonly string[]): string[] {
  const kept = wordsOf(texts.join(" "));
  const lost = wordsOf(raw).filter((word) => {
    if (word !== kept[0]) return true;
    kept.shift();
    return false;
  });
  return [...lost, ...kept.map((word) => `+${word}`)];
}
