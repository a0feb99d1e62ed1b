const DURATION = /^P(?=\d|T)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const SECONDS = [86_400, 3_600, 60, 1];

/** The seconds of an ISO 8601 duration of days, hours, minutes and seconds; undefined when it is none. */
export function secondsOf(text: string): number | undefined {
  const parts: (string | undefined)[] | undefined = DURATION.exec(text)?.slice(1);
  return parts?.reduce<number>((sum, part, index) => sum + Number(part ?? 0) * (SECONDS[index] ?? 0), 0);
}
