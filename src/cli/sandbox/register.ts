import { Option } from "commander";
import type { Command } from "commander";
import type { ExitCode, VerbContext } from "../context";
import type { EnvOptions, PrintOptions, ResetOptions } from "../verbs/sandbox";
import type { LogsOptions } from "../verbs/sandbox-logs";
import type { SandboxUpOptions } from "../verbs/sandbox-up";
import type { FolderOptions } from "./folder";
import { DATA, JSON_RESULT, SIEM_NAMES } from "./options";
import { addEditVerbs } from "./register-edits";
import { addFaultVerbs } from "./register-faults";

const EXIT_CODES =
  "\nExit codes: 0 done, 1 not running (status) or not confirmed (reset), 2 wrong usage, also when no sandbox runs.";

/** Adds the verbs of the sandbox: local stand-ins for the services' APIs. */
export function addSandboxVerbs(program: Command, context: VerbContext, exit: (code: ExitCode) => void): void {
  const sandbox = program
    .command("sandbox")
    .description("deploy without an account: Sentinel's and Sumo Logic's APIs on this machine")
    .addHelpText("after", EXIT_CODES);
  addLife(sandbox, context, exit);
  addViews(sandbox, context, exit);
  addEditVerbs(sandbox, context, exit);
  addFaultVerbs(sandbox, context, exit);
}

function addLife(sandbox: Command, context: VerbContext, exit: (code: ExitCode) => void): void {
  sandbox
    .command("up")
    .description("start both APIs with the project's tenants, workspaces and orgs; prints where they are")
    .option("--foreground", "stay here until Ctrl-C, instead of a process of its own")
    .option(...DATA)
    .option("--host <address>", "listen on this address; default: 127.0.0.1, which only this machine reaches")
    .option("--azure-port <port>", "the port of Azure Resource Manager; default: the last one, else a free one")
    .option("--sumo-port <port>", "the port of Sumo Logic; default: the last one, else a free one")
    .option("--no-limits", "without the services' limits of requests a second")
    .option(...JSON_RESULT)
    .action(async (options: SandboxUpOptions) => {
      exit(await (await import("../verbs/sandbox-up.js")).sandboxUp(context, options));
    });
  sandbox
    .command("down")
    .description("end it; what was deployed is kept for the next start")
    .option(...DATA)
    .action(async (options: FolderOptions) => {
      exit(await (await import("../verbs/sandbox.js")).sandboxDown(context, options));
    });
  sandbox
    .command("reset")
    .description("forget all that was deployed, all faults, and Terraform's states and plans of the sandbox")
    .option("--yes", "do not ask")
    .option(...DATA)
    .action(async (options: ResetOptions) => {
      exit(await (await import("../verbs/sandbox.js")).sandboxReset(context, options));
    });
  sandbox
    .command("seed")
    .description("fill it with what somebody made by hand: Content Hub rules, vendor rules, to be taken over")
    .option(...DATA)
    .option(...JSON_RESULT)
    .action(async (options: PrintOptions) => {
      exit(await (await import("../verbs/sandbox.js")).sandboxSeed(context, options));
    });
}

function addViews(sandbox: Command, context: VerbContext, exit: (code: ExitCode) => void): void {
  sandbox
    .command("status")
    .description("where it listens, what it holds, which faults wait; exit code 1 when it does not run")
    .option(...DATA)
    .option(...JSON_RESULT)
    .action(async (options: PrintOptions) => {
      exit(await (await import("../verbs/sandbox.js")).sandboxStatus(context, options));
    });
  sandbox
    .command("logs")
    .description("the requests it got, oldest first")
    .option("-n, --lines <count>", "how many of the last", "50")
    .option("-f, --follow", "go on with what comes, until Ctrl-C")
    .option(...DATA)
    .option("--json", "print one JSON object a line")
    .action(async (options: LogsOptions) => {
      exit(await (await import("../verbs/sandbox-logs.js")).sandboxLogs(context, options));
    });
  sandbox
    .command("env")
    .argument("<environment>", "the environment's id")
    .description('the variables that make terraform act on the sandbox: eval "$(siemform sandbox env <environment>)"')
    .addOption(new Option("--siem <siem>", "one SIEM only; default: all that the environment has").choices(SIEM_NAMES))
    .option(...DATA)
    .option(...JSON_RESULT)
    .action(async (environment: string, options: EnvOptions) => {
      exit(await (await import("../verbs/sandbox.js")).sandboxEnv(context, environment, options));
    });
}
