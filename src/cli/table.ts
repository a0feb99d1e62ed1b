/** Rows as columns of equal width, two blanks apart; the first row is the head. */
export function renderTable(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, index) =>
    Math.max(...rows.map((row) => (row[index] ?? "").length)),
  );
  return rows.map((row) =>
    widths
      .map((width, index) => (row[index] ?? "").padEnd(width))
      .join("  ")
      .trimEnd(),
  );
}

/** The first lines of a list, and how many more there are. */
export function shortened(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most - 1), `… and ${String(lines.length - most + 1)} more (--verbose)`];
}
