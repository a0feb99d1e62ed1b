import { Command, CommanderError } from "commander";
import type { ExitCode, VerbContext } from "./context";
import type { UsageError } from "./errors";
import { processTerminal } from "./terminal";
import { addVerbs } from "./verbs";

/** Runs the command line and sets the exit code: 0 all is well, 1 something was found or failed, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<void> {
  process.exitCode = await run(args, { terminal: processTerminal(), cwd: process.cwd() });
}

/** Runs one command line. @returns The exit code. */
export async function run(args: readonly string[], context: VerbContext): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = new Command("siemform")
    .description("Detection rules for Microsoft Sentinel and Sumo Logic as infrastructure code.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        context.terminal.out(text.trimEnd());
      },
      writeErr: (text) => {
        context.terminal.err(text.trimEnd());
      },
    });
  addVerbs(program, context, (code) => (exitCode = code));
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    return failure(error, context);
  }
}

function failure(error: unknown, { terminal }: VerbContext): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof RangeError) {
    terminal.err(`siemform: ${error.message}`);
    if (!hasHelp(error)) return 1;
    terminal.err(`  help: ${error.help}`);
    return 2;
  }
  throw error;
}

/** Whether an error says what to change: then something was asked for that cannot be done as asked. */
function hasHelp(error: RangeError): error is UsageError {
  return "help" in error && typeof error.help === "string";
}
