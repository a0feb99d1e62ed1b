const HOUR = 60;
const DAY = 24 * HOUR;
const FIELD = /^(\?|[\dA-Z*/,\-L#W]+)$/i;

/**
 * The least minutes between two runs of a Quartz expression (seconds first), as far as its minutes and hours tell.
 * `undefined` when it is no such expression.
 */
export function minutesBetweenRuns(expression: string): number | undefined {
  const fields = expression.trim().split(/\s+/);
  if (fields.length < 6 || fields.length > 7 || !fields.every((field) => FIELD.test(field))) return undefined;
  const [seconds, minutes, hours] = [60, HOUR, 24].map((size, index) => valuesOf(fields[index] ?? "", size));
  if (!seconds || !minutes || !hours) return undefined;
  if (seconds.length > 1) return 0;
  const runs = hours.flatMap((hour) => minutes.map((minute) => hour * HOUR + minute));
  return leastGap(runs);
}

function leastGap(runs: readonly number[]): number {
  const [first = 0] = runs;
  const gaps = runs.map((run, index) => (runs[index + 1] ?? first + DAY) - run);
  return Math.min(...gaps);
}

/** The values of a field, in order; `undefined` when it is malformed. */
function valuesOf(field: string, size: number): readonly number[] | undefined {
  const values = new Set<number>();
  for (const part of field.split(",")) {
    const [, range, step] = /^(\*|\?|\d+(?:-\d+)?|(?=\/))(?:\/(\d+))?$/.exec(part) ?? [];
    const bounds = range === undefined ? undefined : boundsOf(range, size, step !== undefined);
    const stride = Number(step ?? 1);
    if (!bounds || stride < 1) return undefined;
    for (let value = bounds[0]; value <= bounds[1]; value += stride) values.add(value % size);
  }
  return [...values].sort((one, other) => one - other);
}

function boundsOf(range: string, size: number, isOpen: boolean): readonly [number, number] | undefined {
  if (range === "*" || range === "?" || range === "") return [0, size - 1];
  const [from = 0, to = isOpen ? size - 1 : from] = range.split("-").map(Number);
  if (from >= size || to >= size) return undefined;
  // Quartz goes over the end: 22-2 is from 22 to 24 and from 0 to 2 ("CronExpression", Quartz 2.3).
  return from <= to ? [from, to] : [from, to + size];
}
