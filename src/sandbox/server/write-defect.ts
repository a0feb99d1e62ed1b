/** Writes where in the sandbox something unexpected happened; nothing of the request. `sandbox up` keeps it in a file. */
export function writeDefect(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} a defect of the sandbox: ${text}\n`);
}
