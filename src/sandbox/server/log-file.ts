import { closeSync, fstatSync, openSync, renameSync, writeSync } from "node:fs";
import type { RequestLog } from "../http";

/** A log of requests, one JSON object a line, that can be read while it grows. */
export interface LogFile {
  /** Adds a request. */
  readonly add: RequestLog;
  /** How many were added since the start. */
  readonly count: () => number;
  /** Closes the file; what comes later is lost. */
  readonly close: () => void;
}

/** From here on a log begins anew and the one before is kept under `.1`. */
const LARGEST = 64 * 1024 * 1024;

/** Opens a log, behind what it holds. */
export function openLog(file: string): LogFile {
  let descriptor: number | undefined = openSync(file, "a", 0o600);
  let size = fstatSync(descriptor).size;
  let count = 0;
  const turn = (full: number): number => {
    closeSync(full);
    renameSync(file, `${file}.1`);
    size = 0;
    return openSync(file, "a", 0o600);
  };
  return {
    add: (record) => {
      count += 1;
      if (descriptor === undefined) return;
      if (size > LARGEST) descriptor = turn(descriptor);
      size += writeSync(descriptor, `${JSON.stringify(record)}\n`);
    },
    count: () => count,
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}
