import type { CodePage } from "../diagnostics";

const SOURCE = "siemform: docs/checks.md";

const ENDED = `overrides:
  - select: { all: true }
    set: { mode: "off" }
    reason: Migration
    owner: soc
    ticket: SEC-1
    expires: 2020-01-31
`;

const acknowledged = (expires: string): string => `acknowledged:
  - code: data-unknown
    reason: The workspace is being built
    owner: soc
    expires: ${expires}
`;

/** Pages of what the day decides. */
export const DEADLINE_PAGES: readonly CodePage[] = [
  {
    code: "acknowledgement-expired",
    level: "error",
    title: "An acknowledgement has not passed its day.",
    why: "Somebody let a finding stand until a day, and that day is over. The finding counts again; nothing else changes, and a build does not fail because of it.",
    example: { language: "environment", wrong: acknowledged("2020-01-31"), right: acknowledged("2099-12-31") },
    source: SOURCE,
  },
  {
    code: "acknowledgement-expiring",
    level: "warning",
    title: "The day of an acknowledgement is more than 14 days away.",
    why: "In two weeks at most the finding counts again and may stop a pipeline: better to mend it, or to look at it again, now.",
    example: { language: "environment", wrong: acknowledged("2026-11-30"), right: acknowledged("2099-12-31") },
    source: SOURCE,
  },
  {
    code: "deviation-expired",
    level: "error",
    title: "An override or filter has not passed its day.",
    why: "A layer was allowed to be less protected, or to leave something out, until a day. The day is over and the deviation is still deployed: a hole that nobody agreed to.",
    example: { language: "environment", wrong: ENDED, right: ENDED.replace("2020-01-31", "2099-12-31") },
    source: SOURCE,
  },
  {
    code: "deviation-expiring",
    level: "warning",
    title: "The day of an override or filter is more than 14 days away.",
    why: "In two weeks at most it is a deviation that nobody agreed to, and an error.",
    example: {
      language: "environment",
      wrong: ENDED.replace("2020-01-31", "2026-11-30"),
      right: ENDED.replace("2020-01-31", "2099-12-31"),
    },
    source: SOURCE,
  },
];
