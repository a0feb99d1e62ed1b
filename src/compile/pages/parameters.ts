import type { CodePage } from "../../diagnostics";

const SOURCE = "siemform: docs/detections.md, Parameters";

/** Pages of what parameters must keep. */
export const PARAMETER_PAGES: readonly CodePage[] = [
  {
    code: "parameter-missing",
    level: "error",
    title: "A parameter stands in the query of each of its rules.",
    why: "A knob that turns nothing is worse than none: an environment sets it, and the rule runs as before.",
    example: {
      language: "detection",
      wrong: `parameters:
  lookback: { type: duration, description: How far back a run looks., default: 1h, rules: [r-scheduled] }
`,
      right: `parameters:
  lookback: { type: duration, description: How far back a run looks., default: 1h, rules: [r-scheduled] }
rules:
  sentinel:
    - kind: scheduled
      query: |
        let lookback = 1h;
        DeviceNetworkEvents
        | where TimeGenerated > ago(lookback)
        | project TimeGenerated, DeviceName, RemoteUrl, RemoteIP
`,
    },
    source: SOURCE,
  },
  {
    code: "parameter-twice",
    level: "error",
    title: "A parameter stands once in the queries of a rule.",
    why: "Two literals for one value can differ, and which of them the file means is then unknown.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: outlier
      match_expression: http_url LIKE /* param file_name */ '%.exe' OR http_referrer LIKE /* param file_name */ '%.exe'
`,
      right: `rules:
  sumologic:
    - kind: outlier
      match_expression: http_url LIKE /* param file_name */ '%.exe'
`,
    },
    source: SOURCE,
  },
  {
    code: "parameter-not-literal",
    level: "error",
    title: "Where a parameter stands, one literal stands.",
    why: "A value takes the place of a literal. In the place of an expression it would change what the query means, and the file's own default could not be read.",
    example: {
      language: "detection",
      wrong: `parameters:
  lookback: { type: duration, description: How far back a run looks., default: 1h, rules: [r-scheduled] }
rules:
  sentinel:
    - kind: scheduled
      query: |
        let lookback = 30m + 30m;
        DeviceNetworkEvents
        | where TimeGenerated > ago(lookback)
        | project TimeGenerated, DeviceName, RemoteUrl, RemoteIP
`,
      right: `parameters:
  lookback: { type: duration, description: How far back a run looks., default: 1h, rules: [r-scheduled] }
rules:
  sentinel:
    - kind: scheduled
      query: |
        let lookback = 1h;
        DeviceNetworkEvents
        | where TimeGenerated > ago(lookback)
        | project TimeGenerated, DeviceName, RemoteUrl, RemoteIP
`,
    },
    source: SOURCE,
  },
  {
    code: "parameter-undeclared",
    level: "error",
    title: "A parameter that a query names is one of its detection.",
    why: "Nobody would give it a value: a search would be deployed with the braces in it and find nothing.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: outlier
      match_expression: http_url LIKE /* param file_nam */ '%.exe'
`,
      right: `rules:
  sumologic:
    - kind: outlier
      match_expression: http_url LIKE /* param file_name */ '%.exe'
`,
    },
    source: SOURCE,
  },
  {
    code: "parameter-default-differs",
    level: "error",
    title: "The query and the detection say the same about a parameter's default.",
    why: "The query's file is what runs in the portal; the declaration is what is deployed. With two values nobody tests what is deployed.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: outlier
      match_expression: http_url LIKE /* param file_name */ '%.dll'
`,
      right: `rules:
  sumologic:
    - kind: outlier
      match_expression: http_url LIKE /* param file_name */ '%.exe'
`,
    },
    source: SOURCE,
  },
  {
    code: "parameter-sets-unknown",
    level: "error",
    title: "A field that a parameter sets is one that its rules have.",
    why: "The field would keep its value while the query changes: the query looks back a day, and the service gives it an hour.",
    example: {
      language: "detection",
      wrong: `parameters:
  window:
    { type: duration, description: How long records are gathered., default: 1h, sets: [query_period], inQuery: false, rules: [r-threshold] }
`,
      right: `parameters:
  window:
    { type: duration, description: How long records are gathered., default: 1h, sets: [window_size], inQuery: false, rules: [r-threshold] }
`,
    },
    source: SOURCE,
  },
  {
    code: "parameter-sets-other-type",
    level: "error",
    title: "A parameter has the type of the fields that it sets.",
    why: "A number is no length of time: the value could not be written into the field.",
    example: {
      language: "detection",
      wrong: `parameters:
  window:
    { type: number, description: How long records are gathered., default: 60, sets: [window_size], inQuery: false, rules: [r-threshold] }
`,
      right: `parameters:
  window:
    { type: duration, description: How long records are gathered., default: 1h, sets: [window_size], inQuery: false, rules: [r-threshold] }
`,
    },
    source: SOURCE,
  },
  {
    code: "parameter-value-wrong",
    level: "error",
    title: "A value is of its parameter's type.",
    why: "A list in the place of a text makes a query that does not parse, or one that compares something else.",
    example: {
      language: "environment",
      wrong: `overrides:
  - select: { id: r-outlier }
    set: { parameters: { file_name: [".exe", ".dll"] } }
`,
      right: `overrides:
  - select: { id: r-outlier }
    set: { parameters: { file_name: "%.dll" } }
`,
    },
    source: SOURCE,
  },
  {
    code: "parameter-value-unfit",
    level: "error",
    title: "A parameter's value can be written where the query has its literal.",
    why: "A language cannot hold every value everywhere: an empty list has no form in a CSE expression. The SIEM would refuse the query.",
    example: {
      language: "detection",
      wrong: `parameters:
  hosts: { type: list, description: Hosts to look at., default: [], rules: [r-threshold] }
rules:
  sumologic:
    - kind: threshold
      expression: device_hostname IN /* param hosts */ ('build-01')
`,
      right: `parameters:
  hosts: { type: list, description: Hosts to look at., default: [build-01], rules: [r-threshold] }
rules:
  sumologic:
    - kind: threshold
      expression: device_hostname IN /* param hosts */ ('build-01')
`,
    },
    source: SOURCE,
  },
];
