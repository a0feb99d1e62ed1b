import type { CodePage } from "../../diagnostics";

const LISTS = "siemform: docs/detections.md, Lists and functions";

/** Pages of what compiled rules refer to: lists, other rules, an environment's data. */
export const REFERENCE_PAGES: readonly CodePage[] = [
  {
    code: "list-unknown",
    level: "error",
    title: "A list that a query names is one of the project.",
    why: "A match on a list that is not there is never true in Cloud SIEM, without a word; Sentinel refuses the rule.",
    example: {
      language: "cse-expression",
      wrong: `http_url LIKE '%.exe' AND array_contains(listMatches, 'staging_domain')
`,
      right: `http_url LIKE '%.exe' AND array_contains(listMatches, 'staging_domains')
`,
    },
    source: LISTS,
  },
  {
    code: "list-not-there",
    level: "error",
    title: "A list that a query names is made for the query's SIEM.",
    why: "The list is in the project, but not in this SIEM: the query would look up nothing.",
    example: {
      language: "cse-expression",
      wrong: `http_url LIKE '%.exe' AND NOT array_contains(listMatches, 'build_agents')
`,
      right: `http_url LIKE '%.exe' AND NOT array_contains(listMatches, 'staging_domains')
`,
    },
    source: LISTS,
  },
  {
    code: "name-shared",
    level: "error",
    title: "No two lists and no two functions have one name in their SIEM.",
    why: "A list's name is its first id with underscores in the place of hyphens. Two ids that differ in these only give one name, and the second list would overwrite the first.",
    example: {
      language: "files",
      wrong: `==> queries/lists/staging_domains.yaml <==
id: staging_domains
`,
      right: `==> queries/lists/other-domains.yaml <==
id: other-domains
`,
    },
    source: LISTS,
  },
  {
    code: "rule-unknown",
    level: "error",
    title: "A rule that a custom insight names is a Cloud SIEM rule of the project.",
    why: "The insight waits for signals of a rule that is not there, so that it is never made.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: custom-insight
      rules: [r-mach, r-threshold]
`,
      right: `rules:
  sumologic:
    - kind: custom-insight
      rules: [r-match, r-threshold]
`,
    },
    source: "siemform: docs/detections.md, Rules",
  },
  {
    code: "rule-elsewhere",
    level: "error",
    title: "Rules that refer to each other are kept in one state.",
    why: "What the service calls a rule is known only to the state that holds it. Across shards the reference could not be written.",
    example: {
      language: "environment",
      wrong: `shards:
  - { name: web, select: [{ id: r-match }] }
`,
      right: `shards:
  - { name: web, select: [{ id: r-match }, { id: r-threshold }, { id: r-insight }] }
`,
    },
    source: "siemform: docs/environments.md, Where",
  },
  {
    code: "data-unknown",
    level: "warning",
    title: "An environment lists the data it has.",
    why: "Without the list every rule is deployed, also one whose table is not there: Sentinel refuses it at apply, Cloud SIEM takes it and it never fires.",
    example: {
      language: "environment",
      wrong: `sentinel:
  data: { connectors: unknown }
`,
      right: `sentinel:
  data: { connectors: [MicrosoftThreatProtection] }
`,
    },
    source: "siemform: docs/environments.md, Data",
  },
];
