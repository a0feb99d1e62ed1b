import type { Diagnostic } from "../diagnostics";
import type { Deadline } from "./deadline";

type Words = Pick<Diagnostic, "code" | "level" | "message" | "help">;

const end = ({ place }: Deadline, words: Words): Diagnostic => ({ ...place, ...words });

const RENEW = "mend what it is about, or let its owner look again and set a later day";

function inDays(days: number): string {
  if (days === 0) return "today";
  return days === 1 ? "tomorrow" : `in ${String(days)} days`;
}

/** An acknowledgement whose day has passed: what it covered counts again. */
export const acknowledgementExpired = (deadline: Deadline): Diagnostic =>
  end(deadline, {
    code: "acknowledgement-expired",
    level: "error",
    message: `${deadline.what} by ${deadline.owner} ended on ${deadline.expires}`,
    help: RENEW,
  });

/** An acknowledgement whose day is near. */
export const acknowledgementExpiring = (deadline: Deadline, days: number): Diagnostic =>
  end(deadline, {
    code: "acknowledgement-expiring",
    level: "warning",
    message: `${deadline.what} by ${deadline.owner} ends on ${deadline.expires}, ${inDays(days)}`,
    help: RENEW,
  });

/** A deviation whose day has passed: it is still deployed. */
export const deviationExpired = (deadline: Deadline): Diagnostic =>
  end(deadline, {
    code: "deviation-expired",
    level: "error",
    message: `${deadline.what}, for which ${deadline.owner} answers, ended on ${deadline.expires} and is still deployed`,
    help: "remove it, or let its owner look again and set a later day",
  });

/** A deviation whose day is near. */
export const deviationExpiring = (deadline: Deadline, days: number): Diagnostic =>
  end(deadline, {
    code: "deviation-expiring",
    level: "warning",
    message: `${deadline.what}, for which ${deadline.owner} answers, ends on ${deadline.expires}, ${inDays(days)}`,
    help: "remove it, or let its owner look again and set a later day",
  });
