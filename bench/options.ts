import { parseArgs } from "node:util";

/** How the benchmark is run. */
export interface BenchOptions {
  /** How often everything is measured; medians are printed. */
  readonly runs: number;
  /** Whether the largest size is left out. */
  readonly quick: boolean;
  /** Whether a missed aim is a failure. */
  readonly assert: boolean;
}

/** How the benchmark is called. */
export const USAGE = `npm run bench synth|check|sandbox -- [--runs N] [--quick] [--assert]

  synth      what synthesizing costs beside the bindings alone
  check      what checking costs beside Kusto's binder alone, cold and warm; what parsing costs
  sandbox    what a deploy into the sandbox costs beside a bare server; requests a second, memory, start

  --runs N   measure everything N times and print medians; default 5
  --quick    leave the largest size out, and measure 3 times unless --runs says otherwise
  --assert   exit 1 when an aim is missed; without, only when something fails
`;

/** The options of a command line, or `undefined` when it cannot be understood. */
export function readOptions(args: readonly string[]): BenchOptions | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { runs: { type: "string" }, quick: { type: "boolean" }, assert: { type: "boolean" } },
    });
    const { quick = false, assert = false, runs = quick ? "3" : "5" } = values;
    return /^[1-9]\d*$/.test(runs) ? { runs: Number(runs), quick, assert } : undefined;
  } catch {
    return undefined;
  }
}
