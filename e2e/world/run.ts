import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

/** How a program ended. */
export interface Ended {
  /** Its exit code; -1 when a signal ended it. */
  readonly code: number;
  /** What it printed, without colours. */
  readonly out: string;
  /** What it printed as errors. */
  readonly err: string;
}

/** Where a program runs. */
export interface RunOptions {
  /** Its folder. */
  readonly cwd: string;
  /** Its environment, whole. */
  readonly env: Readonly<Record<string, string>>;
}

/** Runs a program to its end, without input. */
export function run(program: string, args: readonly string[], { cwd, env }: RunOptions): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const texts = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (texts.out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (texts.err += text));
    child.once("error", reject);
    child.once("close", (code) =>
      resolve({
        code: code ?? -1,
        out: stripVTControlCharacters(texts.out),
        err: stripVTControlCharacters(texts.err),
      }),
    );
  });
}

/** A program did not end as it must. */
export class RunError extends RangeError {
  /**
   * @param command What was run.
   * @param ended How it ended.
   */
  constructor(command: string, ended: Ended) {
    super(`${command} ended with ${ended.code}\n${ended.out}\n${ended.err}`);
  }
}
