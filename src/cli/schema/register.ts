import type { Command } from "commander";
import type { ExitCode, VerbContext } from "../context";
import type { SchemaPullOptions } from "../verbs/schema";

/** Adds the verbs that read what a workspace has. */
export function addSchemaVerbs(program: Command, context: VerbContext, exit: (code: ExitCode) => void): void {
  program
    .command("schema")
    .description("the tables and functions of workspaces, which queries are checked against")
    .command("pull")
    .description("read a workspace's tables and functions into environments/schemas/<id>.yaml")
    .requiredOption("--env <id>", "the environment whose workspace it is")
    .option("--check", "write nothing; exit with 1 when the file is not what the workspace has")
    .option("--all", "also tables without data, and Microsoft's own functions, whose names begin with _")
    .option("--json", "print the result as JSON")
    .option("--endpoint <url>", "the Log Analytics API; default: https://api.loganalytics.io")
    .option("--login-endpoint <url>", "where tokens are given; default: https://login.microsoftonline.com")
    .action(async (options: SchemaPullOptions) => {
      exit(await (await import("../verbs/schema.js")).schemaPull(context, options));
    });
}
