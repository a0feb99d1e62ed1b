import type { Command } from "commander";
import type { ExitCode, VerbContext } from "../context";

const TERRAFORM = [
  "--terraform <path>",
  "terraform or tofu; default: TERRAFORM_BINARY_NAME, else terraform, else tofu on PATH",
] as const;
const PLATFORMS = "linux_amd64, darwin_arm64, windows_amd64";
const SANDBOX = ["--sandbox", "deploy to the sandbox that runs here; see `siemform sandbox --help`"] as const;
const DATA = ["--data <dir>", "with --sandbox: its data folder; default: .siemform/sandbox"] as const;
const NO_BUILD = ["--no-build", "work on cdktf.out as it is"] as const;

/** Adds the verbs that drive Terraform or OpenTofu. */
export function addDeployVerbs(program: Command, context: VerbContext, exit: (code: ExitCode) => void): void {
  program
    .command("plan")
    .argument("<stack>", "the stack, as `siemform build` names it")
    .description("build, plan a stack with terraform or tofu, and save the plan")
    .option(...TERRAFORM)
    .option(...NO_BUILD)
    .option(...SANDBOX)
    .option(...DATA)
    .option("--json", "print what is planned as JSON, without any value")
    .action(async (stack: string, options: DeployFlags & { build: boolean; json?: boolean }) => {
      exit(await (await import("../verbs/plan.js")).plan(context, stack, options));
    });
  program
    .command("apply")
    .argument("<stack>", "the stack")
    .description("apply a stack's saved plan, that very one, after proving whose credential is in use")
    .option(...TERRAFORM)
    .option(...SANDBOX)
    .option(...DATA)
    .action(async (stack: string, options: DeployFlags) => {
      exit(await (await import("../verbs/apply.js")).apply(context, stack, options));
    });
  program
    .command("destroy")
    .argument("<stack>", "the stack")
    .description("remove everything of a stack from its SIEM, after proving whose credential is in use")
    .option(...TERRAFORM)
    .option(...SANDBOX)
    .option(...DATA)
    .option("--yes", "do not ask")
    .action(async (stack: string, options: DeployFlags & { yes?: boolean }) => {
      exit(await (await import("../verbs/destroy.js")).destroy(context, stack, options));
    });
  program
    .command("lock")
    .argument("[siem|stack]", "whose providers; default: those of every SIEM")
    .description("write the provider lock files that plan and apply want, into locks/")
    .option(...TERRAFORM)
    .option(...NO_BUILD)
    .option("--platform <platform>", `a platform that will deploy; repeatable; default: ${PLATFORMS}`, oneMore)
    .option("--fs-mirror <dir>", "take the providers from a folder instead of their registry")
    .option("--net-mirror <url>", "take the providers from a mirror instead of their registry")
    .action(async (name: string | undefined, options: LockFlags) => {
      exit(await (await import("../verbs/lock.js")).lock(context, name, options));
    });
}

/** Gathers an option that is given several times. */
function oneMore(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** What commander makes of the options of plan, apply and destroy. */
interface DeployFlags {
  readonly terraform?: string;
  readonly sandbox?: boolean;
  readonly data?: string;
}

/** What commander makes of the options of `lock`. */
interface LockFlags {
  readonly terraform?: string;
  readonly build: boolean;
  readonly platform?: string[];
  readonly fsMirror?: string;
  readonly netMirror?: string;
}
