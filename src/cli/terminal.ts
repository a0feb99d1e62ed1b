/** Where a verb writes, so that tests can read it. */
export interface Terminal {
  /** Writes a line of the result. */
  readonly out: (line: string) => void;
  /** Writes a line about the work: errors, warnings, progress. */
  readonly err: (line: string) => void;
  /** Shows how far the work is, in place of what it showed before; absent where nobody watches. */
  readonly status?: (text: string) => void;
  /** Whether results may be coloured: a terminal, and NO_COLOR not set. */
  readonly colour: boolean;
  /** How many characters a line has. */
  readonly width: number;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const coloured = FORCE_COLOR !== undefined && FORCE_COLOR !== "0";
  // Who reads only the first lines (`| head`) closes the pipe: that is no failure of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    ...(process.stderr.isTTY ? { status: (text) => process.stderr.write(`\r\u001b[K${text}`) } : {}),
    colour: (NO_COLOR ?? "") === "" && (coloured || process.stdout.isTTY),
    width: process.stdout.columns || 120,
  };
}
