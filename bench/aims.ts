import { medianOf } from "./median";
import { table } from "./table";

/** Something that must stay on one side of a limit. */
export interface Aim<Round> {
  /** What it is about. */
  readonly name: string;
  /** The most that is right, or the least. */
  readonly limit: number;
  /** What the limit is counted in; empty for a plain number. */
  readonly unit: string;
  /** Whether the limit is the least that is right. @defaultValue false */
  readonly isFloor?: boolean;
  /** What a round found; `undefined` where what was measured does not tell. */
  readonly figure: (round: Round) => number | undefined;
}

/** Each aim with its figure, and whether all that could be judged are met. */
export function judgeRounds<Round>(
  rounds: readonly Round[],
  aims: readonly Aim<Round>[],
): { readonly lines: readonly string[]; readonly met: boolean } {
  const judged = aims.map(({ name, limit, unit, isFloor = false, figure }) => {
    const found = medianOf(rounds, (round) => figure(round) ?? NaN);
    const met = Number.isNaN(found) ? undefined : isFloor ? found >= limit : found <= limit;
    return {
      met,
      row: [name, `${shown(found)} ${unit}`, `${isFloor ? "at least" : "at most"} ${String(limit)} ${unit}`],
    };
  });
  const word = (met: boolean | undefined): string => (met === undefined ? "not measured" : met ? "met" : "MISSED");
  return {
    lines: table([["aim", "measured", "limit", ""], ...judged.map(({ row, met }) => [...row, word(met)])]),
    met: judged.every(({ met }) => met !== false),
  };
}

function shown(figure: number): string {
  if (Number.isNaN(figure)) return "-";
  return figure >= 100 ? figure.toFixed(0) : figure.toFixed(2);
}
