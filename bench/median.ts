/** The median of a figure that each round gives. Ratios are taken within a round, where the machine was equally busy. */
export function medianOf<Round>(rounds: readonly Round[], figure: (round: Round) => number): number {
  const ordered = rounds.map(figure).sort((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? NaN;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? NaN) + upper) / 2;
}
