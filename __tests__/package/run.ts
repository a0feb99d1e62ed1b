import { spawnSync } from "node:child_process";

/** How a program ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end, without colours, prompts and network. */
export function run(command: string, args: readonly string[], cwd: string): Ended {
  const env = {
    ...process.env,
    NO_COLOR: "1",
    FORCE_COLOR: "0",
    CI: "true",
    npm_config_offline: "true",
    CDKTF_OUTDIR: undefined,
  };
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: "utf8", timeout: 300_000 });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
}

/** Runs a program that must end well. @returns What it printed. @throws RangeError with all that it printed, when it does not. */
export function runOk(command: string, args: readonly string[], cwd: string): string {
  const { code, out, err } = run(command, args, cwd);
  if (code === 0) return out;
  throw new RangeError(`${command} ${args.join(" ")} ended with ${String(code)}\n${out}\n${err}`);
}
