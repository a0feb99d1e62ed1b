import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { GuardError, requireLoopback } from ".";

/** The variable that names the real program. */
const PROGRAM = "SIEMFORM_E2E_TERRAFORM";
const REFUSED = 97;
/** What starts no provider and asks no backend. */
const HARMLESS = /^-{0,2}(?:version|help|v|fmt)$/;

/**
 * Stands in for terraform: whoever starts it (siemform, cdktf) is refused unless all that it could reach is on this
 * machine. Bundled to one file for each run of the end-to-end tests.
 */
async function main(args: readonly string[]): Promise<number> {
  const { [PROGRAM]: program, ...environment } = process.env;
  if (program === undefined) throw new RangeError(`${PROGRAM} does not name the program`);
  const chdir = args.find((each) => each.startsWith("-chdir="))?.slice("-chdir=".length) ?? ".";
  const command = args.find((each) => !each.startsWith("-chdir=")) ?? "help";
  if (!HARMLESS.test(command))
    await requireLoopback({ folder: resolve(chdir), environment, startsProviders: command !== "init" });
  return run(program, args, environment);
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((done, reject) => {
    const child = spawn(program, args, { stdio: "inherit", env });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
    child.once("error", reject);
    child.once("close", (code) => done(code ?? 1));
  });
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    if (!(error instanceof GuardError)) throw error;
    process.stderr.write(`the guard of the end-to-end tests: ${error.message}\n`);
    process.exitCode = REFUSED;
  },
);
