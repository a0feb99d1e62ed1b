import type { CodePage } from "../../diagnostics";

const SOURCE = "siemform: docs/environments.md, Rings, groups, layers";

/** Pages of what overrides must keep. */
export const OVERRIDE_PAGES: readonly CodePage[] = [
  {
    code: "override-tie",
    level: "error",
    title: "No two overrides of one layer and one weight set the same thing.",
    why: "Which of them wins would depend on their order, which nobody reads as a decision.",
    example: {
      language: "environment",
      wrong: `overrides:
  - select: { id: r-scheduled }
    set: { severity: critical }
  - select: { id: r-scheduled }
    set: { severity: high }
`,
      right: `overrides:
  - select: { id: r-scheduled }
    set: { severity: critical }
`,
    },
    source: SOURCE,
  },
  {
    code: "override-unjustified",
    level: "error",
    title: "An override that weakens a rule says why, who answers for it, and until when.",
    why: "Exceptions are forgotten. One without a reason and an end is still there when its cause is long gone, and nobody dares to remove it.",
    example: {
      language: "environment",
      wrong: `overrides:
  - select: { id: r-scheduled }
    set: { mode: off }
`,
      right: `overrides:
  - select: { id: r-scheduled }
    set: { mode: off }
    reason: The proxy is replaced in spring
    owner: endpoint-team
    ticket: SEC-0131
    expires: 2027-02-28
`,
    },
    source: SOURCE,
  },
  {
    code: "override-parameter-unknown",
    level: "error",
    title: "A parameter that an override sets belongs to a rule that it selects.",
    why: "The value would go nowhere. Most often the name is misspelt or the parameter was renamed.",
    example: {
      language: "environment",
      wrong: `overrides:
  - select: { id: r-outlier }
    set: { parameters: { filename: "%.dll" } }
`,
      right: `overrides:
  - select: { id: r-outlier }
    set: { parameters: { file_name: "%.dll" } }
`,
    },
    source: SOURCE,
  },
  {
    code: "override-field-unknown",
    level: "error",
    title: "A field that an override sets is one of a rule that it selects.",
    why: "The override would change nothing: a hunting query has no severity and no schedule.",
    example: {
      language: "environment",
      wrong: `overrides:
  - select: { id: r-hunting }
    set: { severity: critical }
`,
      right: `overrides:
  - select: { id: r-scheduled }
    set: { severity: critical }
`,
    },
    source: SOURCE,
  },
  {
    code: "override-without-effect",
    level: "warning",
    title: "An override sets something.",
    why: "It does no harm and no good, and the next reader wonders what is missing.",
    example: {
      language: "environment",
      wrong: `overrides:
  - select: { id: r-scheduled }
    set: {}
`,
      right: `overrides:
  - select: { id: r-scheduled }
    set: { severity: critical }
`,
    },
    source: SOURCE,
  },
  {
    code: "severity-column-wins",
    level: "warning",
    title: "A severity that a layer sets is not overruled by a column of the query.",
    why: "Where the rule takes each alert's severity from a column, the rule's own is seen only when the column is empty: the override looks as if it worked.",
    example: {
      language: "files",
      wrong: `==> queries/T1608/staging-download/detection.yaml <==
rules:
  sentinel:
    - kind: scheduled
      query: |
        DeviceNetworkEvents
        | where TimeGenerated > ago(1h)
        | extend AlertSeverity = iff(RemoteUrl endswith ".exe", "High", "Low")
        | project TimeGenerated, DeviceName, RemoteUrl, RemoteIP, AlertSeverity
      alertDetailsOverride: { alertSeverityColumnName: AlertSeverity }
==> environments/acme-prod.yaml <==
overrides:
  - select: { id: r-scheduled }
    set: { severity: critical }
`,
      right: `==> environments/acme-prod.yaml <==
overrides:
  - select: { id: r-scheduled }
    set: { severity: critical }
`,
    },
    source: "azurerm 4.55.0, alert_details_override; siemform: docs/environments.md, Rings, groups, layers",
  },
];
