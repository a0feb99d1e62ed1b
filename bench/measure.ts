import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a child process is asked to do, in folders of the run. */
export interface Task {
  /** The name of the piece of work. */
  readonly workload: string;
  /** How many detections, or texts. */
  readonly count: number;
  /** How many environments. @defaultValue 1 */
  readonly environments?: number;
  /** The folder to read or write: a project, or an output. */
  readonly folder: string;
  /** The folder of the baseline's output, to compare with. */
  readonly baseline?: string;
}

/** Starts the measured part: everything before it was the preparation of inputs. */
export type Start = () => void;

/** What a child process took. */
export interface Measured {
  /** CPU seconds of the whole process, user and system, without the preparation of its inputs. */
  readonly cpu: number;
  /** CPU seconds of the work alone, without the start of Node. */
  readonly work: number;
  /** The peak of its resident memory, in MiB. */
  readonly megabytes: number;
}

const CHILD = join(__dirname, "child.js");

/**
 * Does one piece of work in a process of its own and says what it took.
 * This process must stay small: on Linux a child's peak begins with the memory of the process that starts it.
 * @throws RangeError with what the child wrote when it fails.
 */
export function measure(task: Task, scratch: string): Measured {
  const report = join(scratch, "usage.json");
  const child = spawnSync(process.execPath, [CHILD, report, JSON.stringify(task)], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (child.status !== 0) throw new RangeError(`${task.workload}: ${child.stderr.trim().slice(0, 3000)}`);
  return JSON.parse(readFileSync(report, "utf8")) as Measured;
}
