import type { CodePage } from "../../diagnostics";

const IDS = "siemform: docs/detections.md, Ids";
const RULES = "siemform: docs/detections.md, Rules";
const WHERE = "siemform: docs/environments.md, Where";
const LAYERS = "siemform: docs/environments.md, Rings, groups, layers";

/** Pages of what must fit together between files: ids, references, targets. */
export const REFERENCE_PAGES: readonly CodePage[] = [
  {
    code: "doubled-id",
    level: "error",
    title: "An id belongs to one thing, for ever.",
    why: "Ids are Terraform's names and the root of names in every tenant: of two things with one id one would take the other's place. A former id counts too.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel:
    - kind: nrt
      formerIds: [r-scheduled]
`,
      right: `rules:
  sentinel:
    - kind: nrt
      formerIds: [r-at-once]
`,
    },
    source: IDS,
  },
  {
    code: "dangling-id",
    level: "error",
    title: "Whatever a file names by its id is there.",
    why: "A ring, a group, a playbook or a rule that is not there gives nothing: the environment would lack its deviations, the analyst the playbook.",
    example: {
      language: "environment",
      wrong: `ring: production
`,
      right: `ring: prod
`,
    },
    source: LAYERS,
  },
  {
    code: "selects-nothing",
    level: "error",
    title: "An override, a filter and a shard select something.",
    why: "One that selects nothing changes nothing. Most often the rule was renamed, and the exception that somebody answers for is gone.",
    example: {
      language: "environment",
      wrong: `overrides:
  - select: { id: r-schedule }
    set: { severity: critical }
`,
      right: `overrides:
  - select: { id: r-scheduled }
    set: { severity: critical }
`,
    },
    source: LAYERS,
  },
  {
    code: "doubled-workspace",
    level: "error",
    title: "A workspace belongs to one environment.",
    why: "The names of rules are the same in every workspace. Two environments with one workspace would each write the same rules and undo what the other wrote.",
    example: {
      language: "files",
      wrong: `==> environments/acme-dev.yaml <==
id: acme-dev
sentinel: { workspace: acme-prod }
sumologic: { userId: "00000000000000AC" }
`,
      right: `==> environments/acme-dev.yaml <==
id: acme-dev
sentinel: { workspace: acme-dev }
sumologic: { userId: "00000000000000AC" }
`,
    },
    source: WHERE,
  },
  {
    code: "doubled-org",
    level: "error",
    title: "No two environments deploy to one Sumo Logic org as the same user.",
    why: "Nothing in a Sumo Logic state names its org; the user is the proof. With one user for two environments every rule would be there twice.",
    example: {
      language: "files",
      wrong: `==> environments/acme-dev.yaml <==
id: acme-dev
sentinel: { workspace: acme-dev }
sumologic: { deployment: eu, userId: "00000000000000AB" }
`,
      right: `==> environments/acme-dev.yaml <==
id: acme-dev
sentinel: { workspace: acme-dev }
sumologic: { deployment: eu, userId: "00000000000000AC" }
`,
    },
    source: "siemform: docs/environments.md, Whose credential; terraform-provider-sumologic 3.2.9, measured",
  },
  {
    code: "no-rule",
    level: "error",
    title: "A detection has a rule for each SIEM, or says why not.",
    why: "Whoever has the other SIEM would believe that the behaviour is found. The reason stands in the output, where an auditor reads it.",
    example: {
      language: "detection",
      wrong: `rules:
  sentinel: []
`,
      right: `rules:
  sentinel: []
notSupported:
  sentinel: Sentinel has no proxy logs in any environment.
`,
    },
    source: RULES,
  },
  {
    code: "rule-and-reason",
    level: "error",
    title: "A detection that says why it has no rule for a SIEM has none.",
    why: "The two contradict each other: the report would say that nothing is deployed, and something is.",
    example: {
      language: "detection",
      wrong: `notSupported:
  sentinel: Sentinel has no proxy logs in any environment.
`,
      right: `rules:
  sentinel: []
notSupported:
  sentinel: Sentinel has no proxy logs in any environment.
`,
    },
    source: RULES,
  },
];
