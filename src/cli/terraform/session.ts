import { requireProjectRoot } from "../context";
import type { VerbContext } from "../context";
import type { Terminal } from "../terminal";
import { explain } from "./explain";
import { takeLockFile } from "./lock-files";
import { requireStack } from "./stacks";
import type { BuiltStack } from "./stacks";
import type { RunOptions, Terraform } from "./terraform";

/** What a session is made of. */
export interface SessionParts {
  /** The project's folder. */
  readonly root: string;
  /** The stack. */
  readonly stack: BuiltStack;
  /** What deploys it, in the environment that providers get. */
  readonly terraform: Terraform;
  /** What gets the providers. @defaultValue `terraform` */
  readonly fetcher?: Terraform;
  /** Where both write. */
  readonly terminal: Terminal;
}

/** One stack, the program that deploys it, and where both write. */
export class Session {
  /** The project's folder. */
  readonly root: string;
  /** The stack. */
  readonly stack: BuiltStack;
  /** What deploys it. */
  readonly terraform: Terraform;
  /** Where both write. */
  readonly terminal: Terminal;
  private readonly fetcher: Terraform;

  /** @param parts A stack with everything in place. */
  constructor({ root, stack, terraform, fetcher = terraform, terminal }: SessionParts) {
    this.root = root;
    this.stack = stack;
    this.terraform = terraform;
    this.fetcher = fetcher;
    this.terminal = terminal;
  }

  /**
   * Begins work on a stack of cdktf.out, with the committed provider lock file in place.
   * @throws UsageError when there is no such stack or no lock file.
   */
  static open(context: VerbContext, name: string, terraform: Terraform): Session {
    const root = requireProjectRoot(context.cwd);
    const stack = requireStack(root, name);
    takeLockFile(root, stack);
    return new Session({ root, stack, terraform, terminal: context.terminal });
  }

  /** Gets the locked providers and connects to the state. @returns Whether that worked. */
  init(): Promise<boolean> {
    const { command, version } = this.terraform;
    this.terminal.err(
      `siemform: stack ${this.stack.name}${this.stack.isSandbox === true ? ", in the sandbox," : ""} with ${command} ${version}`,
    );
    // Nobody reviews providers for the sandbox: what they can reach is what counts.
    const locked = this.stack.isSandbox === true ? [] : ["-lockfile=readonly"];
    return this.step("init", ["-input=false", ...locked], { out: this.terminal.err, by: this.fetcher });
  }

  /** Runs a command in the stack's folder, and explains what went wrong as far as we know more. @returns Whether it worked. */
  async step(
    command: string,
    flags: readonly string[],
    { out = this.terminal.out, by = this.terraform }: Pick<RunOptions, "out"> & { readonly by?: Terraform } = {},
  ): Promise<boolean> {
    const errors: string[] = [];
    const err = (line: string): void => {
      errors.push(line);
      this.terminal.err(line);
    };
    const code = await by.run(command, flags, { cwd: this.stack.folder, out, err });
    if (code !== 0) for (const line of explain(this, errors.join("\n"))) this.terminal.err(`  help: ${line}`);
    return code === 0;
  }
}
