import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import type { VerbContext } from "../context";
import type { Terminal } from "../terminal";
import { runChild } from "./child-process";
import { noTerraform, notTerraform, otherWorkspace } from "./errors";

/** Which program deploys. */
export interface TerraformOptions {
  /** The path or name of terraform or tofu. @defaultValue TERRAFORM_BINARY_NAME, else terraform, else tofu */
  readonly terraform?: string;
}

/** Where a run of Terraform happens and who reads it. */
export interface RunOptions {
  /** The folder it runs in. */
  readonly cwd: string;
  /** Gets each line of its output. @defaultValue the terminal's results */
  readonly out?: (line: string) => void;
  /** Gets each line of its errors. @defaultValue the terminal's errors */
  readonly err?: (line: string) => void;
}

/** Terraform or OpenTofu, run without questions. */
export class Terraform {
  constructor(
    /** The path or name it was found by. */
    readonly command: string,
    /** Its version, as `1.11.4`. */
    readonly version: string,
    private readonly terminal: Terminal,
    private readonly variables: NodeJS.ProcessEnv = process.env,
  ) {}

  /** The same program with another environment in place of this process's. */
  inEnvironment(variables: NodeJS.ProcessEnv): Terraform {
    return new Terraform(this.command, this.version, this.terminal, variables);
  }

  /**
   * Runs one of its commands. Credentials reach it through its environment, which is passed on as it is.
   * @param command Its name: `plan`, `providers lock`.
   * @returns Its exit code.
   */
  run(
    command: string,
    flags: readonly string[],
    { cwd, out = this.terminal.out, err = this.terminal.err }: RunOptions,
  ): Promise<number> {
    const colour = this.terminal.colour ? [] : ["-no-color"];
    const env = { ...this.variables, TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1" };
    return runChild(this.command, [...command.split(" "), ...colour, ...flags], { cwd, env, out, err });
  }

  /** What a plan file says, as JSON. @throws RangeError when it cannot be read. */
  async readPlan(file: string, cwd: string): Promise<unknown> {
    const lines: string[] = [];
    const code = await this.run("show", ["-json", file], { cwd, out: (line) => lines.push(line) });
    if (code !== 0) throw new RangeError(`${this.command} could not read the plan ${file}`);
    return JSON.parse(lines.join("\n")) as unknown;
  }
}

/**
 * Finds Terraform or OpenTofu.
 * @throws UsageError when there is none, it does not work, or TF_WORKSPACE asks for another state.
 */
export function findTerraform({ cwd, terminal }: VerbContext, { terraform }: TerraformOptions): Terraform {
  const { TERRAFORM_BINARY_NAME: named, TF_WORKSPACE: workspace } = process.env;
  if (workspace !== undefined && workspace !== "" && workspace !== "default") throw otherWorkspace(workspace);
  const candidates =
    terraform !== undefined ? [terraform] : named !== undefined && named !== "" ? [named] : ["terraform", "tofu"];
  for (const candidate of candidates) {
    const command = /[\\/]/.test(candidate) ? resolve(cwd, candidate) : candidate;
    const version = versionOf(command);
    if (version !== undefined) return new Terraform(command, version, terminal);
  }
  throw noTerraform(candidates);
}

/** What a program says of itself. @returns `undefined` when there is no such program. */
function versionOf(command: string): string | undefined {
  const { error, stdout } = spawnSync(command, ["version", "-json"], {
    encoding: "utf8",
    env: { ...process.env, CHECKPOINT_DISABLE: "1" },
    windowsHide: true,
  });
  if (error) {
    if ("code" in error && error.code === "ENOENT") return undefined;
    throw notTerraform(command, error.message);
  }
  try {
    const answer = JSON.parse(stdout) as { readonly terraform_version?: unknown };
    if (typeof answer.terraform_version === "string") return answer.terraform_version;
  } catch (cause) {
    throw Object.assign(notTerraform(command, "its answer is not JSON"), { cause });
  }
  throw notTerraform(command, "its answer has no terraform_version");
}
