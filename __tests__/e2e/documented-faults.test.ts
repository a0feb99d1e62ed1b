import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as expectations from "../../e2e/faults/expectations";
import { FAULTS, PHASES } from "../../e2e/faults/faults";
import type { Matrix } from "../../e2e/faults/matrix";
import { SENTINEL_MATRIX, WATCHLIST_ITEM_MATRIX } from "../../e2e/sentinel/matrix";
import { SUMO_MATRIX, SUMO_SEARCH_MATRIX } from "../../e2e/sumologic/matrix";

const PAGE = readFileSync(join(__dirname, "../../docs/e2e.md"), "utf8");

/** The cells of the table behind a text, row by row, without its rule. */
function tableBehind(text: string): string[][] {
  const [, rest = ""] = PAGE.split(text);
  const lines = rest.trimStart().split("\n");
  const rows = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith("|")),
  );
  return rows
    .map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((row) => !row.every((cell) => /^-+$/.test(cell)));
}

/** A matrix as the page shows it: faults below each other, phases side by side. */
function shown(matrix: Matrix): string[][] {
  const phases = PHASES.filter((phase) => matrix[phase] !== undefined);
  const faults = Object.keys(FAULTS).filter((fault) => phases.some((phase) => fault in (matrix[phase] ?? {})));
  const cell = (phase: (typeof phases)[number], fault: string): string =>
    (matrix[phase] as Readonly<Record<string, string>>)[fault] ?? "";
  return [["fault", ...phases], ...faults.map((fault) => [fault, ...phases.map((phase) => cell(phase, fault))])];
}

test.each([
  ["sentinel", SENTINEL_MATRIX],
  ["sumologic", SUMO_MATRIX],
  ["a watchlist's item", WATCHLIST_ITEM_MATRIX],
  ["a scheduled search", SUMO_SEARCH_MATRIX],
])("the page on end-to-end tests shows the outcome of every fault of %s", (siem, matrix) => {
  expect(tableBehind(`<!-- faults: ${siem} -->`)).toEqual(shown(matrix));
});

test("the page says what every outcome stands for", () => {
  const rows = Object.entries(expectations).map(([name, { exit, service, state, heals }]) => [
    `\`${name}\``,
    String(exit),
    service,
    state,
    heals,
  ]);

  expect(tableBehind("### What they stand for")).toEqual([
    ["outcome", "exit", "in the service", "in the state", "heals"],
    ...rows,
  ]);
});
