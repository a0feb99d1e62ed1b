import type { LimitBreach } from "../../../src/model";

/** Breaches as tests compare them: everything that a reader or a program sees of them, a line each. */
export const sentences = (breaches: readonly LimitBreach[]): string[] =>
  breaches.map(
    ({ level, code, fields, message, help }) => `${level} ${code} [${fields.join(" ")}] ${message}; ${help}`,
  );
