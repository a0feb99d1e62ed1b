const UNITS = { m: 1, h: 60, d: 1440, w: 10_080 } as const;
const SHORT = /^(\d{1,6})([mhdw])$/i;
const ISO = /^P(?=\d|T\d)(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?)?$/i;

/** A length of time, a whole number of minutes, at least one. Reads `5m`, `1h`, `1d` and `PT5M`, `PT1H`, `P1D`. */
export class Duration {
  /** @param inMinutes The whole minutes. */
  private constructor(readonly inMinutes: number) {}

  /** A duration of whole minutes. @throws RangeError below 1 or not whole. */
  static minutes(count: number): Duration {
    if (Number.isInteger(count) && count >= 1) return new Duration(count);
    throw new RangeError(`minutes: ${String(count)} is not 1, 2, 3 …`);
  }

  /** A duration of whole hours. @throws RangeError below 1 or not whole. */
  static hours(count: number): Duration {
    return Duration.minutes(count * 60);
  }

  /** A duration of whole days. @throws RangeError below 1 or not whole. */
  static days(count: number): Duration {
    return Duration.minutes(count * 1440);
  }

  /** The duration a text names, or `undefined` when it names none. */
  static find(text: string): Duration | undefined {
    const minutes = shortMinutes(text) ?? isoMinutes(text);
    return minutes === undefined || minutes < 1 ? undefined : new Duration(minutes);
  }

  /** The duration a text names. @throws RangeError when it names none. */
  static parse(text: string): Duration {
    const found = Duration.find(text);
    if (found) return found;
    throw new RangeError(`duration: \`${text}\` is neither like 5m, 1h, 1d nor like PT5M, PT1H, P1D`);
  }

  /** The same length in milliseconds. */
  get inMilliseconds(): number {
    return this.inMinutes * 60_000;
  }

  /** ISO 8601 in the form that Azure's API returns: `PT5M`, `PT1H30M`, `P1D`, `P1DT6H`. */
  toIso(): string {
    const days = Math.floor(this.inMinutes / 1440);
    const hours = Math.floor((this.inMinutes % 1440) / 60);
    const minutes = this.inMinutes % 60;
    const time = `${hours > 0 ? `${String(hours)}H` : ""}${minutes > 0 ? `${String(minutes)}M` : ""}`;
    return `P${days > 0 ? `${String(days)}D` : ""}${time === "" ? "" : `T${time}`}`;
  }

  /** The short form, the largest unit that divides it: `90m`, `6h`, `1d`. Also a KQL timespan literal. */
  toShort(): string {
    if (this.inMinutes % 1440 === 0) return `${String(this.inMinutes / 1440)}d`;
    if (this.inMinutes % 60 === 0) return `${String(this.inMinutes / 60)}h`;
    return `${String(this.inMinutes)}m`;
  }

  /** The ISO form, so that JSON shows it. */
  toJSON(): string {
    return this.toIso();
  }

  /** The ISO form. */
  toString(): string {
    return this.toIso();
  }
}

function shortMinutes(text: string): number | undefined {
  const match = SHORT.exec(text);
  if (!match) return undefined;
  return Number(match[1]) * UNITS[match[2]?.toLowerCase() as keyof typeof UNITS];
}

function isoMinutes(text: string): number | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [weeks, days, hours, minutes] = match.slice(1).map((part: string | undefined) => Number(part ?? 0));
  return (weeks ?? 0) * 10_080 + (days ?? 0) * 1440 + (hours ?? 0) * 60 + (minutes ?? 0);
}
