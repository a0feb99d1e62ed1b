import { spawn } from "node:child_process";
import { StringDecoder } from "node:string_decoder";

/** How to run a program. */
export interface ChildOptions {
  /** The folder it runs in. */
  readonly cwd: string;
  /** Its environment, whole. */
  readonly env: NodeJS.ProcessEnv;
  /** Gets each line of its output. */
  readonly out: (line: string) => void;
  /** Gets each line of its errors. */
  readonly err: (line: string) => void;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** On Windows a console's Ctrl-C reaches every process of it by itself. */
const OWN_GROUP = process.platform !== "win32";

/**
 * Runs a program without a shell and without input. Signals reach it once each: it has a process group of its own, so
 * that a terminal's Ctrl-C comes through here only, for Terraform takes a second one as leave to drop its state.
 * @returns Its exit code; 1 when a signal ended it or came while it ran.
 */
export function runChild(
  command: string,
  args: readonly string[],
  { cwd, env, out, err }: ChildOptions,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let interrupted = false;
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: OWN_GROUP,
      windowsHide: true,
    });
    const pass = (signal: NodeJS.Signals): void => {
      interrupted = true;
      // Terraform ends in order on SIGINT and SIGTERM, and at once on SIGHUP.
      if (OWN_GROUP) child.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
    };
    const forget = (): void => SIGNALS.forEach((signal) => process.off(signal, pass));
    SIGNALS.forEach((signal) => process.on(signal, pass));
    eachLine(child.stdout, out);
    eachLine(child.stderr, err);
    child.once("error", (error) => {
      forget();
      reject(error);
    });
    child.once("close", (code) => {
      forget();
      resolve(interrupted && code === 0 ? 1 : (code ?? 1));
    });
  });
}

/** Lines end at `\n` only: `node:readline` would break queries at U+2028. */
function eachLine(stream: NodeJS.ReadableStream, take: (line: string) => void): void {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  stream.on("data", (chunk: Buffer) => {
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    lines.forEach(take);
  });
  stream.on("end", () => {
    rest += decoder.end();
    if (rest !== "") take(rest);
  });
}
