import type { CodePage } from "../../diagnostics";

const SOURCE = "siemform: docs/detections.md, Playbooks";

/** The pages of everything that can be wrong with a playbook's Markdown. */
export const PLAYBOOK_PAGES: readonly CodePage[] = [
  {
    code: "playbook-no-table",
    level: "error",
    title: "A playbook has a table.",
    why: "Its steps are read from the table's rows and become tasks of incidents. From prose alone no analyst would get any.",
    example: {
      language: "playbook",
      wrong: `# Stage_Capabilities - T1608

Find the uploader.
`,
      right: `| Column Name | Value |
|---|---|
| Additional Analysis Steps for L1 | Find the uploader. |
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-two-tables",
    level: "error",
    title: "A playbook has one table.",
    why: "A playbook is about one technique. Of two tables nobody could say which one an incident's tasks should come from.",
    example: {
      language: "playbook",
      wrong: `# Stage_Capabilities - T1608

| Column Name | Value |
|---|---|
| Name | Stage Capabilities |

| Column Name | Value |
|---|---|
| Name | Acquire Infrastructure |
`,
      right: `| Column Name | Value |
|---|---|
| Name | Stage Capabilities |
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-wide-table",
    level: "error",
    title: "A playbook's table has a row for each field.",
    why: "A table with the fields across holds several techniques in long rows; only the form with one field a row is read.",
    example: {
      language: "playbook",
      wrong: `| MITRE Tactic | MITRE TTP | MITRE Sub-TTP | Name |
|---|---|---|---|
`,
      right: `| Column Name | Value |
|---|---|
| MITRE Tactic | Resource Development |
| MITRE TTP | T1608 |
| MITRE Sub-TTP | T1608 |
| Name | Stage Capabilities |
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-table-head",
    level: "warning",
    title: "A playbook's table begins with `| Column Name | Value |`.",
    why: "The table is read all the same. Tools and people who look for playbooks by their heads do not find it.",
    example: {
      language: "playbook",
      wrong: `| Field | Content |
|---|---|
`,
      right: `| Column Name | Value |
|---|---|
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-text-outside-cells",
    level: "error",
    title: "Every line of a playbook's table is a row.",
    why: "A value that goes on in the next line is cut off there: Markdown knows no line break inside a row, and the rest would be lost.",
    example: {
      language: "playbook",
      wrong: `| Key Indicators | New files
and old ones |
`,
      right: `| Key Indicators | New files<br>and old ones |
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-too-many-cells",
    level: "error",
    title: "A row of a playbook has a name and a value.",
    why: "A pipe in a value begins another cell, and what stands behind it would be lost. Commands hold pipes often.",
    example: {
      language: "playbook",
      wrong: `| T2 Analyst Actions | Run netstat | findstr 443. |
`,
      right: `| T2 Analyst Actions | Run netstat \\| findstr 443. |
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-row-outside-table",
    level: "error",
    title: "Every row of a playbook stands in its table.",
    why: "An empty line ends a table in Markdown: the rows below it are prose, and the fields they hold would be missing.",
    example: {
      language: "playbook",
      wrong: `| T2 Analyst Actions | Open the files in a sandbox. |

| Containment and Further Analysis | Remove the files. |
`,
      right: `| T2 Analyst Actions | Open the files in a sandbox. |
| Containment and Further Analysis | Remove the files. |
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-row-missing",
    level: "error",
    title: "A playbook has all eleven rows.",
    why: "An analyst who opens a playbook at night should find each answer in its place. A row that is forgotten is noticed when it is needed.",
    example: {
      language: "playbook",
      wrong: `# Stage_Capabilities - T1608

| Column Name | Value |
|---|---|
| MITRE TTP | T1608 |
| Name | Stage Capabilities |
`,
      right: `| Column Name | Value |
|---|---|
| MITRE TTP | T1608 |
| MITRE Sub-TTP | T1608 |
| Name | Stage Capabilities |
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-row-unknown",
    level: "error",
    title: "Every row of a playbook has one of the eleven names.",
    why: "A row of another name is read by nobody. Most often it is a slip of the pen, and the row that was meant is missing.",
    example: {
      language: "playbook",
      wrong: `| Key Indicator | New files. |
`,
      right: `| Key Indicators | New files. |
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-row-twice",
    level: "error",
    title: "Every row of a playbook is there once.",
    why: "Of two values of one field only one could be used, and the other would be lost without a word.",
    example: {
      language: "playbook",
      wrong: `| Key Indicators | New files. |
| Key Indicators | Old files. |
`,
      right: `| Key Indicators | New files.<br>Old files. |
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-value-empty",
    level: "error",
    title: "Every row of a playbook has a value.",
    why: "A field without a word, or with a hyphen only, tells an analyst nothing, and an empty step makes no task.",
    example: {
      language: "playbook",
      wrong: `| Decision for Escalation | - |
`,
      right: `| Decision for Escalation | Escalate when nobody knows the files. |
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-list-unreadable",
    level: "warning",
    title: "A list in brackets is one to its end.",
    why: "Its points are taken apart at the quotes. When one does not close, the whole is read as prose, and its brackets reach the analyst.",
    example: {
      language: "playbook",
      wrong: `| Key Indicators | ['New files', 'A host's log'] |
`,
      right: `| Key Indicators | ['New files', 'A host\\'s log'] |
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-technique-malformed",
    level: "error",
    title: "The technique rows hold a technique id alone.",
    why: "The id decides which detections follow the playbook. With words around it, or without its dot, it is none.",
    example: {
      language: "playbook",
      wrong: `| MITRE Sub-TTP | T1608001 |
`,
      right: `| MITRE Sub-TTP | T1608 |
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-sub-technique-mismatch",
    level: "error",
    title: "The sub-technique of a playbook belongs to its technique.",
    why: "The two rows contradict each other, and the playbook would be filed under a technique that it may not be about.",
    example: {
      language: "playbook",
      wrong: `| MITRE TTP | T1608 |
| MITRE Sub-TTP | T1583.001 |
`,
      right: `| MITRE TTP | T1608 |
| MITRE Sub-TTP | T1608 |
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-title-missing",
    level: "error",
    title: "A playbook has a title above its table.",
    why: "Analysts find a playbook by its title, in a list or in a search. A heading of the second level is a section, not the title.",
    example: {
      language: "playbook",
      wrong: `## Stage_Capabilities - T1608
`,
      right: `# Stage_Capabilities - T1608
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-title-without-technique",
    level: "error",
    title: "The title of a playbook names its technique.",
    why: "Whoever comes from an alert looks for the technique's id.",
    example: {
      language: "playbook",
      wrong: `# Stage Capabilities
`,
      right: `# Stage_Capabilities - T1608
`,
    },
    source: SOURCE,
  },
  {
    code: "playbook-title-mismatch",
    level: "error",
    title: "The title of a playbook names the technique of its table.",
    why: "One of the two is wrong, most often because the file was copied from another technique's playbook.",
    example: {
      language: "playbook",
      wrong: `# Multi-Stage_Channels - T1104
`,
      right: `# Stage_Capabilities - T1608
`,
    },
    source: SOURCE,
  },
];
