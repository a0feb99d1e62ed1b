import type { CodePage } from "../../../diagnostics";

const FIRST_SEEN = "Write a First Seen Rule, Sumo Logic documentation at 3530e11";
const OUTLIER = "Write an Outlier Rule, Sumo Logic documentation";

/** Pages of what Cloud SIEM rules must keep that learn what is usual. */
export const SUMO_BASELINE_PAGES: readonly CodePage[] = [
  {
    code: "outlier-window",
    level: "error",
    title: "An outlier rule gathers records for an hour or for a day.",
    why: "Its baseline is made of hours or of days. The provider takes any window, and the service refuses the rule.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: outlier
      window_size: 30m
`,
      right: `rules:
  sumologic:
    - kind: outlier
      window_size: 1h
`,
    },
    source: OUTLIER,
  },
  {
    code: "retention-too-long",
    level: "error",
    title: "A rule that learns remembers at most ninety days.",
    why: "Cloud SIEM keeps a baseline no longer; the provider takes any number and the service refuses the rule.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: first-seen
      retention_window_size: 365d
`,
      right: `rules:
  sumologic:
    - kind: first-seen
      retention_window_size: 90d
`,
    },
    source: FIRST_SEEN,
  },
  {
    code: "baseline-beyond-retention",
    level: "error",
    title: "A rule learns for a shorter time than it remembers.",
    why: "Otherwise what it learned first is forgotten before it raises its first signal, and usual values look new again.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: first-seen
      baseline_window_size: 60d
      retention_window_size: 30d
`,
      right: `rules:
  sumologic:
    - kind: first-seen
      baseline_window_size: 30d
      retention_window_size: 60d
`,
    },
    source: `${FIRST_SEEN}; ${OUTLIER}`,
  },
  {
    code: "baseline-without-groups",
    level: "warning",
    title: "A first-seen rule with a baseline for each entity groups by the entity's field.",
    why: "Without a field there is one baseline for all, so that a value which anybody has used before is new to nobody.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: first-seen
      baseline_type: PER_ENTITY
`,
      right: `rules:
  sumologic:
    - kind: first-seen
      baseline_type: PER_ENTITY
      group_by_fields: [device_hostname]
`,
    },
    source: FIRST_SEEN,
  },
];
