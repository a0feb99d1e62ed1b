import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { pathsOf } from "../../sandbox";
import type { RequestRecord } from "../../sandbox";
import type { ExitCode, VerbContext } from "../context";
import { neverRan, notInRange } from "../sandbox/errors";
import { sandboxFolder } from "../sandbox/folder";
import { lastLines, linesFrom } from "../sandbox/last-lines";
import type { PrintOptions } from "./sandbox";

/** What `siemform sandbox logs` takes. */
export interface LogsOptions extends PrintOptions {
  /** How many of the last requests. */
  readonly lines: string;
  /** Whether to go on with what comes. */
  readonly follow?: boolean;
}

const LOOK_AGAIN_MS = 200;

/**
 * Prints the requests that a sandbox got, oldest first; also when it does not run any more.
 * @param until Ends the following.
 */
export async function sandboxLogs(context: VerbContext, options: LogsOptions, until?: AbortSignal): Promise<ExitCode> {
  const folder = sandboxFolder(context, options);
  const { log } = pathsOf(folder);
  const count = Number(options.lines);
  if (!/^\d+$/.test(options.lines)) throw notInRange("-n", options.lines, "0, 1, 2 …");
  if (!existsSync(log)) throw neverRan(folder);
  const print = (line: string): void => {
    context.terminal.out(options.json === true ? line : renderRecord(line));
  };
  const end = lastLines(log, count);
  end.lines.forEach(print);
  if (options.follow !== true) return 0;
  let { offset } = end;
  while (until?.aborted !== true) {
    await setTimeout(LOOK_AGAIN_MS);
    // While the log is begun anew there is none for a moment.
    const more = existsSync(log) ? linesFrom(log, offset) : { lines: [], offset: 0 };
    more.lines.forEach(print);
    offset = more.offset;
  }
  return 0;
}

/** A request in a line: when, which service, what was asked, how it ended, how long it took, who asked. */
function renderRecord(line: string): string {
  const { at, api, method, url, status, took, who, fault } = JSON.parse(line) as RequestRecord;
  const ended = status === 0 ? "cut" : String(status);
  const more = [`${took} ms`, ...(who === undefined ? [] : [who]), ...(fault === undefined ? [] : [`fault ${fault}`])];
  return `${at.slice(11, 23)} ${api.padEnd(5)} ${method.padEnd(6)} ${ended.padEnd(3)} ${url}  (${more.join(", ")})`;
}
