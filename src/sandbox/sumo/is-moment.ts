const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?$/;

/** Whether a text is a date of the calendar and a time of the day; `Date` would read 30 February as 2 March. */
export function isMoment(text: string): boolean {
  const [, day = "", time = ""] = MOMENT.exec(text) ?? [];
  const moment = new Date(`${day}T${time}Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${day}T${time}`);
}
