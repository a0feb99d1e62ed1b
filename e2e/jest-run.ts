import { spawn } from "node:child_process";
import { join } from "node:path";
import type { E2eOptions } from "./options";
import { SETTINGS } from "./world/settings";
import type { Settings } from "./world/settings";

/** A run of the tests. */
export interface JestRun {
  /** This checkout's folder. */
  readonly root: string;
  /** Where its JSON report is written. */
  readonly report: string;
  /** What the tests need to know. */
  readonly settings: Settings;
  /** What was asked for. */
  readonly options: E2eOptions;
}

/**
 * Runs the tests to their end; a signal is passed on, so that what they started can be ended.
 * @returns Jest's exit code.
 */
export function runJest({ root, report, settings, options }: JestRun): Promise<number> {
  const { siems, only, withoutCdktf } = options;
  const args = [
    join(root, "node_modules", "jest", "bin", "jest.js"),
    "--config",
    join(__dirname, "jest.config.js"),
    "--verbose",
    "--json",
    `--outputFile=${report}`,
    ...(only === undefined ? [] : ["--testNamePattern", only.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&")]),
    ...siems.map((each) => `--testPathPatterns=/e2e/${each}/`),
    ...(withoutCdktf ? ["--testPathIgnorePatterns=/cdktf[.]e2e[.]ts$"] : []),
  ];
  const env = { ...process.env, [SETTINGS]: JSON.stringify(settings) };
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"], env });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => child.kill(signal));
    child.once("error", reject);
    child.once("close", (code) => done(code ?? 1));
  });
}
