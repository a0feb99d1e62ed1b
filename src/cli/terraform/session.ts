import { requireProjectRoot } from "../context";
import type { VerbContext } from "../context";
import type { Terminal } from "../terminal";
import { explain } from "./explain";
import { takeLockFile } from "./lock-files";
import { requireStack } from "./stacks";
import type { BuiltStack } from "./stacks";
import type { RunOptions, Terraform } from "./terraform";

/** One stack, the program that deploys it, and where both write. */
export class Session {
  private constructor(
    readonly root: string,
    readonly stack: BuiltStack,
    readonly terraform: Terraform,
    readonly terminal: Terminal,
  ) {}

  /**
   * Begins work on a stack of cdktf.out, with the committed provider lock file in place.
   * @throws UsageError when there is no such stack or no lock file.
   */
  static open(context: VerbContext, name: string, terraform: Terraform): Session {
    const root = requireProjectRoot(context.cwd);
    const stack = requireStack(root, name);
    takeLockFile(root, stack);
    return new Session(root, stack, terraform, context.terminal);
  }

  /** Gets the locked providers and connects to the state. @returns Whether that worked. */
  init(): Promise<boolean> {
    const { command, version } = this.terraform;
    this.terminal.err(`siemform: stack ${this.stack.name} with ${command} ${version}`);
    return this.step("init", ["-input=false", "-lockfile=readonly"], { out: this.terminal.err });
  }

  /** Runs a command in the stack's folder, and explains what went wrong as far as we know more. @returns Whether it worked. */
  async step(
    command: string,
    flags: readonly string[],
    { out = this.terminal.out }: Pick<RunOptions, "out"> = {},
  ): Promise<boolean> {
    const errors: string[] = [];
    const err = (line: string): void => {
      errors.push(line);
      this.terminal.err(line);
    };
    const code = await this.terraform.run(command, flags, { cwd: this.stack.folder, out, err });
    if (code !== 0) for (const line of explain(this, errors.join("\n"))) this.terminal.err(`  help: ${line}`);
    return code === 0;
  }
}
