/** The rows of a playbook's table, in their order: the words of the column `Column Name`. */
export const PLAYBOOK_FIELDS = [
  "MITRE Tactic",
  "MITRE TTP",
  "MITRE Sub-TTP",
  "Name",
  "Log Sources to Investigate",
  "Key Indicators",
  "Questions for Analysis",
  "Decision for Escalation",
  "Additional Analysis Steps for L1",
  "T2 Analyst Actions",
  "Containment and Further Analysis",
] as const;

/** The name of one row of a playbook's table. */
export type PlaybookField = (typeof PLAYBOOK_FIELDS)[number];

/** The two columns of a playbook's table. */
export const TABLE_COLUMNS = ["Column Name", "Value"] as const;

const FIELD_BY_KEY: ReadonlyMap<string, PlaybookField> = new Map(PLAYBOOK_FIELDS.map((field) => [keyOf(field), field]));

/** The field that a first cell names: bold, case, spaces and a colon behind it do not matter. */
export function findField(cell: string): PlaybookField | undefined {
  return FIELD_BY_KEY.get(keyOf(cell));
}

/** Whether two cells are the heads of the two columns. */
export function isTableHead(cells: readonly string[]): boolean {
  return (
    cells.length === TABLE_COLUMNS.length && TABLE_COLUMNS.every((name, at) => keyOf(cells[at] ?? "") === keyOf(name))
  );
}

function keyOf(cell: string): string {
  return cell.replace(/[*`_]/g, "").replace(/\s+/g, " ").trim().replace(/\s*:$/, "").toLowerCase();
}
