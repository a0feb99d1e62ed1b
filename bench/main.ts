import { runCheck } from "./check/run";
import { readOptions, USAGE } from "./options";
import type { BenchOptions } from "./options";
import { runSynth } from "./synth/run";

/** The benchmarks, by name: each prints its figures and says whether every aim is met. */
const BENCHMARKS: Readonly<Record<string, (options: BenchOptions, print: (line: string) => void) => boolean>> = {
  synth: runSynth,
  check: runCheck,
};

/** `npm run bench NAME`: 0 when it ran and, with --assert, every aim is met; 1 otherwise; 2 when asked wrongly. */
function main([name = "", ...args]: readonly string[]): number {
  const options = readOptions(args);
  const benchmark = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
  if (!benchmark || options === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  try {
    const met = benchmark(options, (line) => process.stdout.write(`${line}\n`));
    return met || !options.assert ? 0 : 1;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    process.stderr.write(`bench: ${error.message}\n`);
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
