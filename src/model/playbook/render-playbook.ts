import { PLAYBOOK_FIELDS, TABLE_COLUMNS } from "./fields";
import type { Playbook } from "./playbook";

/**
 * A playbook as Markdown, in the form that `parsePlaybook` reads: the rows in their order, the values verbatim.
 * Reading it back gives the same playbook, but for `lines`.
 */
export function renderPlaybook(playbook: Playbook): string {
  const table = [
    `| ${TABLE_COLUMNS.join(" | ")} |`,
    `|${TABLE_COLUMNS.map((name) => "-".repeat(name.length + 2)).join("|")}|`,
    ...PLAYBOOK_FIELDS.map((field) => `| ${field} | ${playbook.raw[field]} |`),
  ].join("\n");
  const { beforeTitle, beforeTable, afterTable } = playbook.notes;
  const parts = [beforeTitle, `# ${playbook.title}`, beforeTable, table, afterTable];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
