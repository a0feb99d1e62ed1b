import { readOptions, USAGE } from "./synth/options";
import { runSynth } from "./synth/run";

/** `npm run bench synth`: 0 when it ran and, with --assert, every aim is met; 1 otherwise; 2 when asked wrongly. */
function main([name, ...args]: readonly string[]): number {
  const options = readOptions(args);
  if (name !== "synth" || options === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  try {
    const met = runSynth(options, (line) => process.stdout.write(`${line}\n`));
    return met || !options.assert ? 0 : 1;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    process.stderr.write(`bench: ${error.message}\n`);
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
