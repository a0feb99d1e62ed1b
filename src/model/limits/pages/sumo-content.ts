import type { CodePage } from "../../../diagnostics";

const PROVIDER = "terraform-provider-sumologic 3.2.9";

/** Pages of what custom insights, tuning expressions, match lists and lookup tables must keep. */
export const SUMO_CONTENT_PAGES: readonly CodePage[] = [
  {
    code: "insight-of-no-signal",
    level: "error",
    title: "A custom insight names the rules or the signals that make it.",
    why: "The provider takes an empty list. Such an insight is deployed and never made.",
    example: {
      language: "construct",
      wrong: `CustomInsight:
  ruleIds: []
`,
      right: `CustomInsight:
  ruleIds: [R000001]
`,
    },
    source: `${PROVIDER}, documentation of cse_custom_insight`,
  },
  {
    code: "dynamic-severity-doubled",
    level: "error",
    title: "A custom insight gives the signals of one severity one severity.",
    why: "Two cases for the same least severity contradict each other, and which of them wins is documented nowhere.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: custom-insight
      dynamic_severity:
        - { minimum_signal_severity: 8, insight_severity: HIGH }
        - { minimum_signal_severity: 8, insight_severity: CRITICAL }
`,
      right: `rules:
  sumologic:
    - kind: custom-insight
      dynamic_severity:
        - { minimum_signal_severity: 5, insight_severity: HIGH }
        - { minimum_signal_severity: 8, insight_severity: CRITICAL }
`,
    },
    source: `${PROVIDER}, documentation of cse_custom_insight`,
  },
  {
    code: "tuning-of-no-rule",
    level: "error",
    title: "A tuning expression names a rule, or is about all of them.",
    why: "Otherwise it is deployed and changes nothing: the noise that it was written against goes on.",
    example: {
      language: "construct",
      wrong: `TuningExpression:
  isGlobal: false
  ruleIds: []
`,
      right: `TuningExpression:
  isGlobal: false
  ruleIds: [MATCH-S00359]
`,
    },
    source: `${PROVIDER}, documentation of cse_rule_tuning_expression`,
  },
  {
    code: "match-list-value-doubled",
    level: "error",
    title: "A value stands once on a match list.",
    why: "A value is on a list or it is not: the second entry finds nothing more, and of two descriptions nobody knows which holds.",
    example: {
      language: "list",
      wrong: `items:
  - { value: transfer.sh, description: Anonymous uploads. }
  - { value: transfer.sh, description: Seen in May. }
`,
      right: `items:
  - { value: transfer.sh, description: Anonymous uploads. Seen in May. }
`,
    },
    source: `${PROVIDER}, cse_match_list`,
  },
  {
    code: "match-list-item-undescribed",
    level: "error",
    title: "Every value of a match list says why it is there.",
    why: "The provider wants a description. Without one nobody dares to take the value off again.",
    example: {
      language: "construct",
      wrong: `MatchList:
  items: [{ value: transfer.sh, description: "" }]
`,
      right: `MatchList:
  items: [{ value: transfer.sh, description: Anonymous uploads. }]
`,
    },
    source: `${PROVIDER}, cse_match_list`,
  },
  {
    code: "match-list-expiration",
    level: "error",
    title: "A value leaves a match list at a date and a time without a zone.",
    why: "The provider takes this form only. A day that the calendar lacks would be read as another one.",
    example: {
      language: "construct",
      wrong: `MatchList:
  items: [{ value: transfer.sh, description: Anonymous uploads., expiration: "2027-02-30T00:00:00" }]
`,
      right: `MatchList:
  items: [{ value: transfer.sh, description: Anonymous uploads., expiration: "2027-02-28T00:00:00" }]
`,
    },
    source: `${PROVIDER}, cse_match_list`,
  },
  {
    code: "lookup-field-doubled",
    level: "error",
    title: "The fields of a lookup table have different names, whatever their case.",
    why: "A search reads fields without regard to case, so that it could not tell the two apart.",
    example: {
      language: "construct",
      wrong: `LookupTable:
  fields: [{ fieldName: domain, fieldType: string }, { fieldName: Domain, fieldType: string }]
`,
      right: `LookupTable:
  fields: [{ fieldName: domain, fieldType: string }, { fieldName: owner, fieldType: string }]
`,
    },
    source: `${PROVIDER}, lookup_table`,
  },
  {
    code: "lookup-without-key",
    level: "error",
    title: "A lookup table has a primary key.",
    why: "A search looks rows up by all primary keys. Without one nothing is ever found, and a change of the keys makes a new, empty table.",
    example: {
      language: "construct",
      wrong: `LookupTable:
  primaryKeys: []
`,
      right: `LookupTable:
  primaryKeys: [domain]
`,
    },
    source: "lookup, Sumo Logic documentation at 010369f",
  },
  {
    code: "lookup-key-unknown",
    level: "error",
    title: "A primary key of a lookup table is one of its fields.",
    why: "What is no field cannot tell rows apart: the service refuses the table at apply.",
    example: {
      language: "construct",
      wrong: `LookupTable:
  primaryKeys: [domian]
`,
      right: `LookupTable:
  primaryKeys: [domain]
`,
    },
    source: `${PROVIDER}, lookup_table`,
  },
  {
    code: "lookup-key-doubled",
    level: "error",
    title: "A primary key of a lookup table is named once.",
    why: "The service refuses the table at apply.",
    example: {
      language: "construct",
      wrong: `LookupTable:
  primaryKeys: [domain, domain]
`,
      right: `LookupTable:
  primaryKeys: [domain]
`,
    },
    source: `${PROVIDER}, lookup_table`,
  },
];
