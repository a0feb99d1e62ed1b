import type { CodePage } from "../../diagnostics";

const SOURCE = "siemform: docs/environments.md, Filters";
const WHY_AND_WHO = `    reason: The build agents fetch tools all day
    owner: platform-engineering
    ticket: SEC-0118
    expires: 2027-06-30
`;

/** Pages of what filters must keep. */
export const FILTER_PAGES: readonly CodePage[] = [
  {
    code: "filter-without-site",
    level: "error",
    title: "A query that a filter selects has a place for it.",
    why: "Without the line `// filter NAME` the exclusion goes nowhere, and the noise that it was written against goes on.",
    example: {
      language: "environment",
      wrong: `filters:
  - name: build-agents
    select: { id: r-scheduled }
    sentinel: DeviceName startswith "build-"
${WHY_AND_WHO}`,
      right: `filters:
  - name: hosts
    select: { id: r-scheduled }
    sentinel: DeviceName startswith "build-"
${WHY_AND_WHO}`,
    },
    source: SOURCE,
  },
  {
    code: "filter-faulty",
    level: "error",
    title: "A filter is one condition, complete in itself.",
    why: "It is put between brackets into a query. A bracket or quote that does not close, a pipe or a comment would change what stands around it, and could switch the rule off.",
    example: {
      language: "environment",
      wrong: `filters:
  - name: hosts
    select: { id: r-scheduled }
    sentinel: DeviceName startswith "build-" | take 0
${WHY_AND_WHO}`,
      right: `filters:
  - name: hosts
    select: { id: r-scheduled }
    sentinel: DeviceName startswith "build-"
${WHY_AND_WHO}`,
    },
    source: SOURCE,
  },
  {
    code: "filter-silent",
    level: "error",
    title: "A filter that selects a rule by its id has a condition in the rule's language.",
    why: "The rule stays as it is, although its id says that somebody wanted to change it.",
    example: {
      language: "environment",
      wrong: `filters:
  - name: hosts
    select: { id: r-scheduled }
    cse: device_hostname LIKE 'build-%'
${WHY_AND_WHO}`,
      right: `filters:
  - name: hosts
    select: { id: r-scheduled }
    sentinel: DeviceName startswith "build-"
${WHY_AND_WHO}`,
    },
    source: SOURCE,
  },
  {
    code: "filter-without-effect",
    level: "error",
    title: "A filter has a condition for at least one of the rules that it selects.",
    why: "It changes nothing anywhere, and whoever answers for it believes that it does.",
    example: {
      language: "environment",
      wrong: `filters:
  - name: hosts
    select: { id: r-monitor }
    cse: device_hostname LIKE 'build-%'
${WHY_AND_WHO}`,
      right: `filters:
  - name: hosts
    select: { id: r-match }
    cse: device_hostname LIKE 'build-%'
${WHY_AND_WHO}`,
    },
    source: SOURCE,
  },
  {
    code: "filter-doubled",
    level: "error",
    title: "The filters of one layer for Cloud SIEM rules have different names.",
    why: "A filter becomes a tuning expression that has its name and its layer's. Of two with one name only one would be deployed.",
    example: {
      language: "environment",
      wrong: `filters:
  - name: hosts
    select: { id: r-match }
    cse: device_hostname LIKE 'build-%'
${WHY_AND_WHO}  - name: hosts
    select: { id: r-threshold }
    cse: device_hostname LIKE 'test-%'
${WHY_AND_WHO}`,
      right: `filters:
  - name: build-hosts
    select: { id: r-match }
    cse: device_hostname LIKE 'build-%'
${WHY_AND_WHO}  - name: test-hosts
    select: { id: r-threshold }
    cse: device_hostname LIKE 'test-%'
${WHY_AND_WHO}`,
    },
    source: SOURCE,
  },
];
