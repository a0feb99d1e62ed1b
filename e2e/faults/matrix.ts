import * as expectations from "./expectations";
import { PHASES } from "./faults";
import type { FaultName, Phase } from "./faults";
import type { Outcome } from "./outcome";

/** What is expected of each fault at each phase, by the name of the expectation. */
export type Matrix = Readonly<Partial<Record<Phase, Readonly<Partial<Record<FaultName, ExpectationName>>>>>>;

/** The name of an expectation. */
export type ExpectationName = keyof typeof expectations;

/** One cell of a matrix. */
export interface Cell {
  readonly phase: Phase;
  readonly fault: FaultName;
  /** The name of what is expected. */
  readonly expectation: ExpectationName;
  readonly outcome: Outcome;
}

/** The cells of a matrix, phase by phase. */
export function cellsOf(matrix: Matrix): Cell[] {
  return PHASES.flatMap((phase) =>
    Object.entries(matrix[phase] ?? {}).map(([fault, expectation]) => ({
      phase,
      fault: fault as FaultName,
      expectation,
      outcome: expectations[expectation],
    })),
  );
}
