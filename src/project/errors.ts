import type { Diagnostic } from "../diagnostics";
import type { Deadline } from "./deadlines";

const end = ({ place }: Deadline, code: string, level: Diagnostic["level"], message: string, help: string) => ({
  ...place,
  code,
  level,
  message,
  help,
});

const RENEW = "mend what it is about, or let its owner look again and set a later day";

/** An acknowledgement whose day has passed: what it covered counts again. */
export const acknowledgementExpired = (deadline: Deadline): Diagnostic =>
  end(
    deadline,
    "acknowledgement-expired",
    "error",
    `${deadline.what} by ${deadline.owner} ended on ${deadline.expires}`,
    RENEW,
  );

/** An acknowledgement whose day is near. */
export const acknowledgementExpiring = (deadline: Deadline, days: number): Diagnostic =>
  end(
    deadline,
    "acknowledgement-expiring",
    "warning",
    `${deadline.what} by ${deadline.owner} ends on ${deadline.expires}, in ${String(days)} day(s)`,
    RENEW,
  );

/** A deviation whose day has passed: it is still deployed. */
export const deviationExpired = (deadline: Deadline): Diagnostic =>
  end(
    deadline,
    "deviation-expired",
    "error",
    `${deadline.what}, for which ${deadline.owner} answers, ended on ${deadline.expires} and is still deployed`,
    "remove it, or let its owner look again and set a later day",
  );

/** A deviation whose day is near. */
export const deviationExpiring = (deadline: Deadline, days: number): Diagnostic =>
  end(
    deadline,
    "deviation-expiring",
    "warning",
    `${deadline.what}, for which ${deadline.owner} answers, ends on ${deadline.expires}, in ${String(days)} day(s)`,
    "remove it, or let its owner look again and set a later day",
  );
