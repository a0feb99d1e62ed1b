import { Argument, Option } from "commander";
import type { Command } from "commander";
import type { ExitCode, VerbContext } from "../context";
import type { CheckVerbOptions } from "../verbs/check";

const FORMATS = ["text", "json", "sarif", "junit", "github"];
const LEVELS = ["error", "warning", "info"];
const LANGUAGES = ["kql", "sumo-search", "cse-expression"] as const;

/** Adds the verbs that judge: check, explain, parse, fmt, lsp. */
export function addCheckVerbs(program: Command, context: VerbContext, exit: (code: ExitCode) => void): void {
  addCheck(program, context, exit);
  addTextVerbs(program, context, exit);
  program
    .command("explain")
    .argument("[code]", "the code of a finding; default: a list of all")
    .description("explain a code: why it matters, wrong beside right, and where the fact comes from")
    .option("--json", "print the result as JSON")
    .action(async (code: string | undefined, options: { json?: boolean }) => {
      exit((await import("../verbs/explain.js")).explain(context, code, options));
    });
  program
    .command("lsp")
    .description("serve an editor: findings as you type, and what is known of tables, fields and parameters")
    .option("--stdio", "over standard input and output, which it always does")
    .action(async () => {
      await (await import("../verbs/lsp.js")).lsp();
    });
}

function addCheck(program: Command, context: VerbContext, exit: (code: ExitCode) => void): void {
  program
    .command("check")
    .argument("[names...]", "files, folders, detections or rules; default: everything")
    .description("find what is wrong before deploy: files, queries, limits, data, both SIEMs beside each other")
    .option("--env <id>", "one environment only")
    .option(
      "--changed-since <ref>",
      "what a change since a commit can have brought, and all that is judged across files",
    )
    .addOption(
      new Option("--fail-level <level>", "from which level on a finding fails").choices(LEVELS).default("error"),
    )
    .addOption(new Option("--format <format>", "how findings are printed").choices(FORMATS).default("text"))
    .option(
      "--path-prefix <dir>",
      "the project's folder in its repository, put before paths in sarif, junit and github",
    )
    .option("--now <day>", "the day that expiry is judged on, like 2026-11-22; default: today, in UTC")
    .option("--no-cache", "work everything out again")
    .addHelpText("after", "\nExit codes: 0 nothing that fails, 1 findings, 2 wrong usage.")
    .action(async (names: string[], options: CheckVerbOptions) => {
      exit(await (await import("../verbs/check.js")).check(context, names, options));
    });
}

/** What works on texts from anywhere. */
function addTextVerbs(program: Command, context: VerbContext, exit: (code: ExitCode) => void): void {
  program
    .command("parse")
    .addArgument(new Argument("<language>", "the language").choices(LANGUAGES))
    .argument("[files...]", "files that hold one text each; default: standard input")
    .description("print the tree of a query or expression, or what is wrong with it")
    .option("--jsonl", 'read one object a line, {"id","text"}, and print one a line, {"id","diagnostics"}')
    .option("--json", "print the result as JSON")
    .action(
      async (language: (typeof LANGUAGES)[number], files: string[], options: { jsonl?: boolean; json?: boolean }) => {
        exit(await (await import("../verbs/parse.js")).parse(context, language, files, options));
      },
    );
  program
    .command("fmt")
    .argument("[paths...]", "files and folders; default: everything")
    .description("bring Sumo Logic searches, CSE expressions and YAML into one layout; KQL stays as it is")
    .option("--check", "write nothing; fail when something would change")
    .option("--json", "print the result as JSON")
    .action(async (paths: string[], options: { check?: boolean; json?: boolean }) => {
      exit(await (await import("../verbs/fmt.js")).fmt(context, paths, options));
    });
}
