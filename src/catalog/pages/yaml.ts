import type { CodePage } from "../../diagnostics";

const YAML = "YAML 1.2.2";

/** Pages of what keeps a file from being read as the YAML that was meant. */
export const YAML_PAGES: readonly CodePage[] = [
  {
    code: "yaml-syntax",
    level: "error",
    title: "A file is YAML.",
    why: "Behind the mistake nobody knows what belongs where, so that the rest of the file is not looked at. Tabs, colons in a text and quotes that do not close are the usual causes.",
    example: {
      language: "detection",
      wrong: `description: Note: a process fetches an executable.
`,
      right: `description: "Note: a process fetches an executable."
`,
    },
    source: YAML,
  },
  {
    code: "duplicate-key",
    level: "error",
    title: "A key stands once in a mapping.",
    why: "Many readers of YAML keep the last value and forget the first without a word: half of a list would not be deployed.",
    example: {
      language: "detection",
      wrong: `tags: [web]
tags: [download]
`,
      right: `tags: [web, download]
`,
    },
    source: `${YAML}, 3.2.1.3`,
  },
  {
    code: "unknown-alias",
    level: "error",
    title: "A text that begins with a star stands in quotes.",
    why: "In YAML a star begins a reference to an anchor elsewhere in the file, and there is none of this name.",
    example: {
      language: "detection",
      wrong: `tags:
  - *.exe
`,
      right: `tags:
  - "*.exe"
`,
    },
    source: `${YAML}, 7.1`,
  },
  {
    code: "too-many-aliases",
    level: "error",
    title: "The references of a file stay within measure.",
    why: "References to references multiply: a few lines become millions of values and fill the memory of whoever reads them.",
    example: {
      language: "detection",
      wrong: `falsePositives:
  - &a [x, x, x, x, x, x, x, x, x, x, x, x]
  - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
  - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
  - [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
`,
      right: `falsePositives: [x]
`,
    },
    source: `${YAML}, 7.1`,
  },
  {
    code: "empty-file",
    level: "error",
    title: "A file that is read holds something.",
    why: "An empty query would be refused by its SIEM, and an empty file of another kind is most often one that was not saved.",
    example: {
      language: "files",
      wrong: `==> queries/T1608/staging-download/detection.yaml <==
rules:
  sentinel:
    - kind: nrt
      query: downloads.kql
==> queries/T1608/staging-download/downloads.kql <==
`,
      right: `==> queries/T1608/staging-download/detection.yaml <==
rules:
  sentinel:
    - kind: nrt
      query: downloads.kql
==> queries/T1608/staging-download/downloads.kql <==
DeviceNetworkEvents
| where RemoteUrl endswith ".exe"
| project TimeGenerated, DeviceName, RemoteUrl, RemoteIP
`,
    },
    source: "siemform: docs/detections.md",
  },
  {
    code: "unfaithful-text",
    level: "error",
    title: "Every text reaches its SIEM as it stands in the file.",
    why: "Terraform turns each text into Unicode's composed form (NFC), replaces broken characters, and CDKTF takes `TfToken[` for its own: the SIEM would get other characters than were reviewed, and each plan would show a change.",
    example: {
      language: "detection",
      wrong: `owner: "Zoe\\u0308 Doe"
`,
      right: `owner: "Zo\\u00eb Doe"
`,
    },
    source: "Terraform language, Strings (Unicode NFC); cdktf 0.21.0, measured",
  },
];
