import type { Command } from "commander";
import type { PortalEdit } from "../../sandbox";
import type { ExitCode, VerbContext } from "../context";
import type { EditOptions } from "../verbs/sandbox-edit";
import { DATA, JSON_RESULT } from "./options";

const WHERE = ["--where <name>", "the workspace's or org's name, when the target is in several"] as const;
const TARGET = [
  "<target>",
  "a rule or list of the project that was deployed; or anything by its id, name or display name",
] as const;

/** Adds what somebody does in the portal, behind Terraform's back. */
export function addEditVerbs(sandbox: Command, context: VerbContext, exit: (code: ExitCode) => void): void {
  const edit = sandbox.command("edit").description("act as somebody in the portal, behind Terraform's back");
  const run = async (change: PortalEdit, options: EditOptions): Promise<void> => {
    exit(await (await import("../verbs/sandbox-edit.js")).sandboxEdit(context, change, options));
  };
  const verb = (name: string, description: string): Command =>
    edit
      .command(name)
      .argument(...TARGET)
      .description(description)
      .option(...WHERE)
      .option(...DATA)
      .option(...JSON_RESULT);
  verb("set", "change a field of a thing")
    .argument("<field>", "in the service's own words, dotted: properties.severity, enabled")
    .argument("<value>", "JSON; what is none is taken as text")
    .action(async (target: string, field: string, value: string, options: EditOptions) => {
      const { fieldValue } = await import("../verbs/sandbox-edit.js");
      await run({ kind: "set", target, field, value: fieldValue(value) }, options);
    });
  verb("disable", "switch a rule off, as the service does it by itself when the rule fails for long").action(
    (target: string, options: EditOptions) => run({ kind: "disable", target }, options),
  );
  verb("delete", "delete a thing").action((target: string, options: EditOptions) =>
    run({ kind: "delete", target }, options),
  );
  verb("delete-schedule", "delete the schedule of a Sumo Logic search").action((target: string, options: EditOptions) =>
    run({ kind: "delete-schedule", target }, options),
  );
  verb("install", "install a Content Hub rule of the seed's list").action((target: string, options: EditOptions) =>
    run({ kind: "install", target }, options),
  );
}
