import type { Command } from "commander";
import { addCheckVerbs } from "../check/register";
import type { ExitCode, VerbContext } from "../context";
import { addSandboxVerbs } from "../sandbox/register";
import { addScaffoldVerbs } from "../scaffold/register";
import { addSchemaVerbs } from "../schema/register";
import { addDeployVerbs } from "../terraform/register";

/** Adds the verbs to the command line. Each verb's code is loaded when it is called. */
export function addVerbs(program: Command, context: VerbContext, exit: (code: ExitCode) => void): void {
  program
    .command("build", { isDefault: false })
    .description("check the project and synthesize every environment into cdktf.out")
    .option("--verbose", "show every warning and note")
    .option("--json", "print the result as JSON")
    .action(async (options: { verbose?: boolean; json?: boolean }) => {
      exit((await import("./build.js")).build(context, options));
    });
  addCheckVerbs(program, context, exit);
  program
    .command("list")
    .description("list the detections and where each is deployed")
    .option("--env <id>", "one environment only")
    .option("--json", "print the result as JSON")
    .action(async (options: { env?: string; json?: boolean }) => {
      exit((await import("./list.js")).list(context, options));
    });
  program
    .command("show")
    .argument("<id>", "the id of a detection or a rule")
    .description("show a rule as its SIEM receives it, and where each value comes from")
    .option("--env <id>", "the environment; default: no environment's deviations")
    .option("--json", "print the result as JSON")
    .action(async (id: string, options: { env?: string; json?: boolean }) => {
      exit((await import("./show.js")).show(context, id, options));
    });
  program
    .command("golden")
    .description("compare what would be deployed with the reviewed goldens in __tests__/golden")
    .option("--update", "write the goldens anew")
    .action(async (options: { update?: boolean }) => {
      exit((await import("./golden.js")).golden(context, options));
    });
  addSchemaVerbs(program, context, exit);
  addScaffoldVerbs(program, context, exit);
  addDeployVerbs(program, context, exit);
  addSandboxVerbs(program, context, exit);
}
