import type { CodePage } from "../../../diagnostics";

const AGGREGATION = "Write an Aggregation Rule, Sumo Logic documentation at a69aae4";
const CHAIN = "Write a Chain Rule, Sumo Logic documentation";
const THRESHOLD = "Write a Threshold Rule, Sumo Logic documentation";
const PROVIDER = "terraform-provider-sumologic 3.2.9";

/** Pages of what the windows, steps and counts of Cloud SIEM rules must keep. */
export const SUMO_RULE_PAGES: readonly CodePage[] = [
  {
    code: "window-too-long",
    level: "error",
    title: "A rule gathers records for at most five days.",
    why: "Cloud SIEM has no longer window. The provider takes any, and the service refuses the rule at apply.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: threshold
      window_size: 7d
`,
      right: `rules:
  sumologic:
    - kind: threshold
      window_size: 5d
`,
    },
    source: `${PROVIDER}, window_size_millis`,
  },
  {
    code: "suppression-too-long",
    level: "error",
    title: "A rule is silent about an entity for at most seven days.",
    why: "The provider refuses a longer suppression at plan.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: match
      suppression_window_size: 14d
`,
      right: `rules:
  sumologic:
    - kind: match
      suppression_window_size: 7d
`,
    },
    source: `${PROVIDER}, suppression_window_size`,
  },
  {
    code: "suppression-within-window",
    level: "error",
    title: "The suppression of a rule lasts longer than its window.",
    why: "A shorter one is over before the next window is, so that the same records make a second signal. Cloud SIEM wants it longer; the provider does not look.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: threshold
      window_size: 1h
      suppression_window_size: 30m
`,
      right: `rules:
  sumologic:
    - kind: threshold
      window_size: 1h
      suppression_window_size: 6h
`,
    },
    source: `${PROVIDER}, documentation of suppression_window_size`,
  },
  {
    code: "disabled-at-creation",
    level: "error",
    title: "An aggregation or outlier rule is enabled when it is made.",
    why: "The provider takes enabled = false for a value that is missing and refuses to create the rule. Later it can be disabled.",
    example: {
      language: "construct",
      wrong: `AggregationRule:
  enabled: false
`,
      right: `AggregationRule:
  isPrototype: true
`,
    },
    source: `${PROVIDER}, measured against a local API`,
  },
  {
    code: "chain-too-short",
    level: "error",
    title: "A chain has at least two steps.",
    why: "With one step there is nothing that follows or goes before: it is a threshold rule under another name.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: chain
      expressions_and_limits:
        - { expression: http_url LIKE '%.exe', limit: 1 }
`,
      right: `rules:
  sumologic:
    - kind: chain
      expressions_and_limits:
        - { expression: http_url LIKE '%.zip', limit: 1 }
        - { expression: http_url LIKE '%.exe', limit: 1 }
`,
    },
    source: CHAIN,
  },
  {
    code: "chain-order-of-many",
    level: "warning",
    title: "A chain whose order counts has two steps.",
    why: "The order of two steps is documented to be exact. With three or more, steps that happen in another order may make a signal too.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: chain
      ordered: true
      expressions_and_limits:
        - { expression: http_url LIKE '%.zip', limit: 1 }
        - { expression: http_url LIKE '%.exe', limit: 1 }
        - { expression: http_url LIKE '%.dll', limit: 1 }
`,
      right: `rules:
  sumologic:
    - kind: chain
      ordered: true
      expressions_and_limits:
        - { expression: http_url LIKE '%.zip', limit: 1 }
        - { expression: http_url LIKE '%.exe' OR http_url LIKE '%.dll', limit: 1 }
`,
    },
    source: CHAIN,
  },
  {
    code: "count-distinct-without-field",
    level: "error",
    title: "A rule that counts distinct values names their field.",
    why: "Without it there is nothing to count, and the rule makes no signal.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: threshold
      count_distinct: true
`,
      right: `rules:
  sumologic:
    - kind: threshold
      count_distinct: true
      count_field: http_url_fqdn
`,
    },
    source: THRESHOLD,
  },
  {
    code: "count-field-unused",
    level: "error",
    title: "A rule that names a field to count counts its distinct values.",
    why: "The field is ignored, and the rule counts records: ten downloads from one site make the signal that ten sites were to make.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: threshold
      count_field: http_url_fqdn
`,
      right: `rules:
  sumologic:
    - kind: threshold
      count_distinct: true
      count_field: http_url_fqdn
`,
    },
    source: THRESHOLD,
  },
  {
    code: "aggregation-without-argument",
    level: "error",
    title: "An aggregate has an argument.",
    why: "The service computes an aggregate of something. To count every record, the argument is `true`.",
    example: {
      language: "construct",
      wrong: `AggregationRule:
  aggregationFunctions: [{ name: downloads, function: count, arguments: [] }]
`,
      right: `AggregationRule:
  aggregationFunctions: [{ name: downloads, function: count, arguments: ["true"] }]
`,
    },
    source: AGGREGATION,
  },
  {
    code: "aggregation-name-doubled",
    level: "error",
    title: "The aggregates of a rule have different names.",
    why: "The trigger knows an aggregate by its name only: of two with one name it would compare either.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: aggregation
      aggregation_functions:
        - { name: downloads, function: count, arguments: ["true"] }
        - { name: downloads, function: count_distinct, arguments: [http_url_fqdn] }
`,
      right: `rules:
  sumologic:
    - kind: aggregation
      trigger_expression: downloads > 10 AND sites > 3
      aggregation_functions:
        - { name: downloads, function: count, arguments: ["true"] }
        - { name: sites, function: count_distinct, arguments: [http_url_fqdn] }
`,
    },
    source: AGGREGATION,
  },
  {
    code: "aggregation-name-unused",
    level: "error",
    title: "The trigger of an aggregation rule uses each of its aggregates.",
    why: "An aggregate that nothing compares is computed for nothing. Most often its name is misspelt in the trigger, which then compares a field that is never there.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: aggregation
      trigger_expression: download > 10
`,
      right: `rules:
  sumologic:
    - kind: aggregation
      trigger_expression: downloads > 10
`,
    },
    source: AGGREGATION,
  },
];
