const DAY_FIELDS = /^[\dA-Z*?,/#-]+$/i;

/**
 * The shortest time between two runs of a cron expression with seconds, in minutes: a day's runs are compared with
 * each other and with those of a following day.
 * @returns `undefined` when it is not a cron expression of six or seven fields.
 */
export function cronGap(expression: string): number | undefined {
  const [second = "", minute = "", hour = "", ...days] = expression.trim().split(/\s+/);
  if (days.length < 3 || days.length > 4 || !days.every((each) => DAY_FIELDS.test(each))) return undefined;
  const seconds = values(second, 59);
  const minutes = values(minute, 59);
  const hours = values(hour, 23);
  if (!seconds || !minutes || !hours) return undefined;
  return seconds.length > 1 ? 0 : shortestGap(hours.flatMap((each) => minutes.map((past) => each * 60 + past)));
}

function shortestGap(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const nextDay = 1440 + (sorted[0] ?? 0);
  return Math.min(...sorted.map((time, index) => (sorted[index + 1] ?? nextDay) - time));
}

/** The values of a field, `*`, `5`, `1-5`, `0/15`, or several with commas; `undefined` when it is something else. */
function values(field: string, max: number): number[] | undefined {
  const found = new Set<number>();
  for (const part of field.split(",")) {
    const match = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part);
    if (!match) return undefined;
    const [, first, last, step] = match;
    const from = Number(first ?? 0);
    const to = Number(last ?? (first === undefined || step !== undefined ? max : first));
    const by = Number(step ?? 1);
    if (from > to || to > max || by < 1) return undefined;
    for (let value = from; value <= to; value += by) found.add(value);
  }
  return [...found];
}
