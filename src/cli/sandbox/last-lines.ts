import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const CHUNK = 64 * 1024;
const NEWLINE = 0x0a;

/** The end of a file. */
export interface FileEnd {
  /** Its last lines, oldest first. */
  readonly lines: readonly string[];
  /** Where the next line begins. */
  readonly offset: number;
}

/** Reads the last lines of a file from behind, however long it is. A line that is not whole yet is left for later. */
export function lastLines(file: string, count: number): FileEnd {
  const descriptor = openSync(file, "r");
  try {
    let position = fstatSync(descriptor).size;
    let tail = Buffer.alloc(0);
    while (position > 0 && newlinesOf(tail) <= count) {
      const length = Math.min(CHUNK, position);
      position -= length;
      const chunk = Buffer.alloc(length);
      readSync(descriptor, chunk, 0, length, position);
      tail = Buffer.concat([chunk, tail]);
    }
    const end = tail.lastIndexOf(NEWLINE) + 1;
    const lines = tail.subarray(0, end).toString("utf8").split("\n").slice(0, -1);
    return { lines: count === 0 ? [] : lines.slice(-count), offset: position + end };
  } finally {
    closeSync(descriptor);
  }
}

/** The whole lines from a place on; from the beginning when the file is shorter than that: then it was begun anew. */
export function linesFrom(file: string, offset: number): FileEnd {
  const descriptor = openSync(file, "r");
  try {
    const { size } = fstatSync(descriptor);
    const start = size < offset ? 0 : offset;
    const chunk = Buffer.alloc(size - start);
    const length = readSync(descriptor, chunk, 0, chunk.length, start);
    const end = chunk.subarray(0, length).lastIndexOf(NEWLINE) + 1;
    return { lines: chunk.subarray(0, end).toString("utf8").split("\n").slice(0, -1), offset: start + end };
  } finally {
    closeSync(descriptor);
  }
}

function newlinesOf(text: Buffer): number {
  let count = 0;
  for (const byte of text) if (byte === NEWLINE) count += 1;
  return count;
}
