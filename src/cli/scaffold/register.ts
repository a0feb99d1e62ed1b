import type { Command } from "commander";
import type { ExitCode, VerbContext } from "../context";
import type { InitOptions } from "../verbs/init";
import type { DetectionOptions, EnvironmentOptions, ListOptions, PlaybookOptions } from "../verbs/new";

const NOW = ["--now <day>", "the day that goes into the files, such as 2026-11-22; default: today in UTC"] as const;
const NAME = ["--name <text>", "its title; default: made from the id"] as const;

/** Adds the verbs that write files to begin with. */
export function addScaffoldVerbs(program: Command, context: VerbContext, exit: (code: ExitCode) => void): void {
  program
    .command("init")
    .argument("<dir>", "the folder; made when there is none")
    .description("make a repository of your own: a detection, an environment, goldens, a pipeline")
    .option("--force", "write also into a folder that is not empty; what is there stays as it is")
    .option(
      "--package <spec>",
      "what package.json names as siemform: a version, a tarball, an address; default: this version",
    )
    .option(...NOW)
    .action(async (dir: string, options: InitOptions) => {
      exit((await import("../verbs/init.js")).init(context, dir, options));
    });
  addNew(
    program.command("new").description("make a detection, an environment, a playbook or a list to begin with"),
    context,
    exit,
  );
}

function addNew(command: Command, context: VerbContext, exit: (code: ExitCode) => void): void {
  command
    .command("detection")
    .argument("<id>", "its id, for ever")
    .description("a detection with a rule for each SIEM")
    .option("--technique <id>", "the technique it finds, such as T1059 or T1059.001; default: from the id, else T1059")
    .option("--tactic <name>", "the tactic; default: that of the technique's playbook or of other detections of it")
    .option(...NAME)
    .option(...NOW)
    .action(async (id: string, options: DetectionOptions) => {
      exit((await import("../verbs/new.js")).newDetection(context, id, options));
    });
  command
    .command("environment")
    .argument("<id>", "its id, for ever")
    .description("an environment: a tenant's workspace, a Sumo Logic org, or both")
    .option(
      "--like <id>",
      "copy the file of another one; ids of tenants, users and folders become some that nobody has",
    )
    .option("--keep-target", "with --like: keep these ids")
    .option("--with-overrides", "with --like: copy overrides and filters too")
    .option("--tenant <id>", "the customer it belongs to")
    .option("--ring <id>", "the ring it is in")
    .option(...NAME)
    .action(async (id: string, options: EnvironmentOptions) => {
      exit((await import("../verbs/new.js")).newEnvironment(context, id, options));
    });
  command
    .command("playbook")
    .argument("<technique>", "the technique it is for, such as T1059 or T1059.001")
    .description("a playbook for the detections of a technique")
    .option("--name <text>", "the technique's name; default: the technique")
    .option("--tactic <name>", "the tactic; default: that of the detections of this technique")
    .action(async (technique: string, options: PlaybookOptions) => {
      exit((await import("../verbs/new.js")).newPlaybook(context, technique, options));
    });
  command
    .command("list")
    .argument("<id>", "its id, for ever; queries write it with underscores")
    .description("a list that queries name: a watchlist, a match list")
    .option(...NAME)
    .action(async (id: string, options: ListOptions) => {
      exit((await import("../verbs/new.js")).newList(context, id, options));
    });
}
