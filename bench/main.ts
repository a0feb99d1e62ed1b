import { runCheck } from "./check/run";
import { readOptions, USAGE } from "./options";
import type { BenchOptions } from "./options";
import { runSandbox } from "./sandbox/run";
import { runSynth } from "./synth/run";

/** The benchmarks, by name: each prints its figures and says whether every aim is met. */
type Benchmark = (options: BenchOptions, print: (line: string) => void) => boolean | Promise<boolean>;
const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  synth: runSynth,
  check: runCheck,
  sandbox: runSandbox,
};

/** `npm run bench NAME`: 0 when it ran and, with --assert, every aim is met; 1 otherwise; 2 when asked wrongly. */
async function main([name = "", ...args]: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const benchmark = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
  if (!benchmark || options === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  try {
    const met = await benchmark(options, (line) => process.stdout.write(`${line}\n`));
    return met || !options.assert ? 0 : 1;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    process.stderr.write(`bench: ${error.message}\n`);
    return 1;
  }
}

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
