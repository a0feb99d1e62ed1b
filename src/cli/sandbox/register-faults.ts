import { Option } from "commander";
import type { Command } from "commander";
import type { ExitCode, VerbContext } from "../context";
import type { PrintOptions } from "../verbs/sandbox";
import type { FaultOptions } from "./fault-request";
import type { FolderOptions } from "./folder";
import { DATA, JSON_RESULT } from "./options";

/** Named here and not taken from the sandbox, which is loaded when it is needed. */
const APIS = ["azure", "sumo"];

/** Adds faults on demand. */
export function addFaultVerbs(sandbox: Command, context: VerbContext, exit: (code: ExitCode) => void): void {
  const fault = sandbox.command("fault").description("make requests go wrong");
  addAdd(fault, context, exit);
  fault
    .command("list")
    .description("what goes wrong, also what is used up")
    .option(...DATA)
    .option(...JSON_RESULT)
    .action(async (options: PrintOptions) => {
      exit(await (await import("../verbs/sandbox-fault.js")).faultList(context, options));
    });
  fault
    .command("clear")
    .argument("[id]", "the fault's number; default: all")
    .description("take a fault back, or all")
    .option(...DATA)
    .action(async (id: string | undefined, options: FolderOptions) => {
      exit(await (await import("../verbs/sandbox-fault.js")).faultClear(context, id, options));
    });
}

function addAdd(fault: Command, context: VerbContext, exit: (code: ExitCode) => void): void {
  fault
    .command("add")
    .description("make the requests that match go wrong in one way")
    .addOption(new Option("--api <api>", "at which service").choices(APIS).makeOptionMandatory())
    .option("--method <method>", "the method; default: any")
    .option("--path <part>", "a part of the path; default: any")
    .option("--status <status>", "this is the answer: 400 to 599")
    .option("--retry-after <seconds>", "with --status: sent as Retry-After")
    .option("--slow <ms>", "the request waits before it is looked at")
    .option("--cut", "the connection is cut before the request is looked at")
    .option("--answer-lost", "the request is carried out, then the connection is cut")
    .option("--answered-after-stored", "the request is carried out, and 500 is the answer")
    .option("--other-tenant", "the credential counts as one of another tenant or org")
    .option("--after <count>", "how many matching requests go well before")
    .option("--times <count>", "how many times; default: until it is cleared")
    .option("--probability <chance>", "above 0, up to 1; default: 1")
    .option(...DATA)
    .option(...JSON_RESULT)
    .action(async (options: FaultOptions & PrintOptions) => {
      exit(await (await import("../verbs/sandbox-fault.js")).faultAdd(context, options));
    });
}
