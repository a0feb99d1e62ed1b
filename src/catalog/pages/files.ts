import type { CodePage } from "../../diagnostics";

const DETECTIONS = "siemform: docs/detections.md";
const ENVIRONMENTS = "siemform: docs/environments.md";
const STARTED = "siemform: docs/getting-started.md";
const SCHEMA = "siemform: docs/environments.md, Data";

/** Pages of files that are missing, in the wrong place, or read by nobody. */
export const FILE_PAGES: readonly CodePage[] = [
  {
    code: "empty-project",
    level: "error",
    title: "A project has a detection and an environment.",
    why: "Without one of them nothing would be deployed, and an empty output would look as if all were well.",
    example: {
      language: "files",
      wrong: `==> environments/acme-prod.yaml is not there <==
`,
      right: `==> environments/acme-prod.yaml <==
id: acme-prod
`,
    },
    source: STARTED,
  },
  {
    code: "stray-file",
    level: "error",
    title: "Every file belongs to something that siemform reads.",
    why: "A file of another name or in another folder would be left out without a word: a detection called detection.yml protects nobody.",
    example: {
      language: "files",
      wrong: `==> queries/T1608/staging-download/notes.txt <==
Ask the proxy team about mirrors.
`,
      right: `==> queries/T1608/staging-download/README.md <==
Ask the proxy team about mirrors.
`,
    },
    source: DETECTIONS,
  },
  {
    code: "unused-file",
    level: "error",
    title: "Every query file is the query of a rule or function beside it.",
    why: "A query that nothing names is not deployed. Most often its rule was removed, or names another file.",
    example: {
      language: "files",
      wrong: `==> queries/T1608/staging-download/downloads.kql <==
DeviceNetworkEvents
| where RemoteUrl endswith ".exe"
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
    source: `${DETECTIONS}, Rules`,
  },
  {
    code: "missing-file",
    level: "error",
    title: "The query file that a rule names stands beside it.",
    why: "Without the file there is no query to deploy.",
    example: {
      language: "files",
      wrong: `==> queries/T1608/staging-download/detection.yaml <==
rules:
  sentinel:
    - kind: nrt
      query: downloads.kql
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
    source: `${DETECTIONS}, Rules`,
  },
  {
    code: "wrong-file-name",
    level: "error",
    title: "A query file has the ending of its language.",
    why: "A name with another ending, or with a folder, would be taken for the query itself: the SIEM would get the file's name in the place of what it holds.",
    example: {
      language: "files",
      wrong: `==> queries/T1608/staging-download/detection.yaml <==
rules:
  sentinel:
    - kind: nrt
      query: downloads.txt
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
    source: `${DETECTIONS}, Rules`,
  },
  {
    code: "misplaced",
    level: "error",
    title: "What has an id, or is about a technique, stands in a file or folder of that name.",
    why: "Who looks for it looks there. Two names for one thing also hide that a copied file still has the id of the other.",
    example: {
      language: "files",
      wrong: `==> environments/groups/shops.yaml <==
id: retail
`,
      right: `==> environments/groups/retail.yaml <==
id: retail
`,
    },
    source: `${DETECTIONS}, Ids`,
  },
  {
    code: "orphan-playbook",
    level: "error",
    title: "Every playbook is followed by a detection.",
    why: "A playbook that no detection names reaches no analyst.",
    example: {
      language: "files",
      wrong: `==> queries/T1105/playbook.md <==
# Ingress_Tool_Transfer - T1105

| MITRE Tactic | Command and Control |
| MITRE TTP | T1105 |
| MITRE Sub-TTP | T1105 |
| Name | Ingress Tool Transfer |
`,
      right: `==> queries/T1105/playbook.md <==
# Ingress_Tool_Transfer - T1105

| MITRE Tactic | Command and Control |
| MITRE TTP | T1105 |
| MITRE Sub-TTP | T1105 |
| Name | Ingress Tool Transfer |
==> queries/T1608/playbook.md is not there <==
==> queries/T1608/staging-download/detection.yaml <==
playbook: T1105
`,
    },
    source: `${DETECTIONS}, Playbooks`,
  },
  {
    code: "missing-schema",
    level: "error",
    title: "An environment whose tables are those of its schema has the schema, with tables.",
    why: "Which rules are deployed depends on the tables that are there. Without the file, or with an empty one, nothing would be.",
    example: {
      language: "environment",
      wrong: `sentinel:
  data: { tables: schema }
`,
      right: `sentinel:
  data: { tables: [DeviceNetworkEvents] }
`,
    },
    source: SCHEMA,
  },
  {
    code: "orphan-schema",
    level: "error",
    title: "A schema belongs to an environment with a workspace, or to the detection beside it.",
    why: "Queries are checked against the schema of their environment or detection. One that belongs to nothing checks nothing, most often because its name is misspelt.",
    example: {
      language: "files",
      wrong: `==> environments/schemas/acme-prd.yaml <==
tables: { Acme_CL: { TimeGenerated: datetime } }
`,
      right: `==> environments/schemas/acme-prod.yaml <==
tables: { Acme_CL: { TimeGenerated: datetime } }
`,
    },
    source: `${ENVIRONMENTS}, Data`,
  },
];
