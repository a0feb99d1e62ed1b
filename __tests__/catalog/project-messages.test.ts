import { DETECTION, ENVIRONMENT, GROUP, KQL, PLAYBOOK, RING, mistakes, remove, replace, write } from "./sample";
import type { Change } from "./sample";

test.each<[string, readonly Change[], readonly string[]]>([
  [
    "an empty project",
    [(files) => files.clear()],
    [
      "environments empty-project: there is no environment in environments/ -> run `siemform new environment`",
      "queries empty-project: there is no detection in queries/ -> run `siemform new detection`",
    ],
  ],
  [
    "detection.yml",
    [
      (files) => files.set("queries/T1608/staging-download/detection.yml", files.get(DETECTION) ?? ""),
      remove(DETECTION),
    ],
    [
      "…/staging-download/detection.yml stray-file: the file belongs to nothing that siemform reads -> call it queries/<technique>/<id>/detection.yaml",
    ],
  ],
  [
    "files that nobody reads",
    [
      write("queries/T1608/query.kql", "T"),
      write("queries/T1608/staging-download/notes.txt", ""),
      write("queries/T1608/x/y/detection.yaml", ""),
      write("queries/T1608/x/query.KQL", "T"),
      write("queries/T1608/Playbook.md", ""),
      write("environments/stage.yml", ""),
      write("environments/prod/env.yaml", ""),
    ],
    [
      "…/prod/env.yaml stray-file: the file belongs to nothing that siemform reads -> call it environments/<id>.yaml, environments/rings/<id>.yaml, environments/groups/<id>.yaml or environments/schemas/<id>.yaml",
      "environments/stage.yml stray-file: the file belongs to nothing that siemform reads -> call it environments/<id>.yaml, environments/rings/<id>.yaml, environments/groups/<id>.yaml or environments/schemas/<id>.yaml",
      "…/T1608/Playbook.md stray-file: the file belongs to nothing that siemform reads -> call it queries/<technique>/playbook.md",
      "…/T1608/query.kql stray-file: the file belongs to nothing that siemform reads -> move it beside the detection.yaml that uses it, queries/<technique>/<id>/detection.yaml, or write that file",
      "…/staging-download/notes.txt stray-file: the file belongs to nothing that siemform reads -> when it is a query, let its name end in .kql, .sumo or .cse; otherwise move it to a folder `tests`, or remove it",
      "…/x/query.KQL stray-file: the file belongs to nothing that siemform reads -> write the ending of its name in small letters",
      "…/y/detection.yaml stray-file: the file belongs to nothing that siemform reads -> call it queries/<technique>/<id>/detection.yaml",
    ],
  ],
  [
    "a copied detection",
    [
      (files) =>
        files.set(
          "queries/T1105/copy/detection.yaml",
          (files.get(DETECTION) ?? "").replace("staging.kql", "DeviceInfo").replace("staging.cse", "a = 1"),
        ),
    ],
    [
      "…/copy/detection.yaml:1:5 misplaced: id: `staging-download` stands in a folder called `copy` -> rename the folder to `staging-download`, or, as long as nothing is deployed, change the id",
      "…/staging-download/detection.yaml:1:5 doubled-id: id `staging-download` is used already, in queries/T1105/copy/detection.yaml:1:5 -> give one of them another id; an id is for ever, so change the newer one",
      "…/staging-download/detection.yaml:26:11 doubled-id: id `staging-download-sentinel` is used already, in queries/T1105/copy/detection.yaml:26:11 -> give one of them another id; an id is for ever, so change the newer one",
      "…/staging-download/detection.yaml:34:11 doubled-id: id `staging-download-cse` is used already, in queries/T1105/copy/detection.yaml:34:11 -> give one of them another id; an id is for ever, so change the newer one",
    ],
  ],
  [
    "a former id that something else has",
    [replace(DETECTION, "      kind: scheduled\n", "      kind: scheduled\n      formerIds: [staging-domains]\n")],
    [
      "…/lists/staging-domains.yaml:1:5 doubled-id: id `staging-domains` is used already, in queries/T1608/staging-download/detection.yaml:28:19 -> give one of them another id; an id is for ever, so change the newer one",
    ],
  ],
  [
    "a playbook that is not there",
    [replace(DETECTION, "playbook: T1608", "playbook: T1068")],
    [
      "…/staging-download/detection.yaml:23:11 dangling-id: playbook: there is no playbook `T1068` -> did you mean `T1608`?",
    ],
  ],
  [
    "a playbook that nobody follows",
    [replace(DETECTION, "playbook: T1608\n", "")],
    [
      "…/T1608/playbook.md orphan-playbook: no detection follows playbook T1608 -> add `playbook: T1608` to a detection",
    ],
  ],
  [
    "a playbook in the folder of another technique",
    [
      replace(
        PLAYBOOK,
        "| MITRE TTP | T1608 |\n| MITRE Sub-TTP | T1608 |",
        "| MITRE TTP | T1105 |\n| MITRE Sub-TTP | T1105 |",
      ),
      replace(PLAYBOOK, "- T1608", "- T1105"),
    ],
    [
      "…/T1608/playbook.md:7:1 misplaced: the playbook of T1105 stands in a folder called `T1608` -> move it to queries/T1105/playbook.md, or correct the technique in its table",
    ],
  ],
  [
    "a broken playbook is no missing one",
    [replace(PLAYBOOK, "| Name |", "| Nam |")],
    [
      "…/T1608/playbook.md:8:3 playbook-row-unknown: `Nam` is not the name of a playbook's row -> did you mean `Name`?; other text goes above or below the table",
    ],
  ],
  [
    "a broken ring is no missing one",
    [write(RING, "id: prod\n")],
    [
      "…/rings/prod.yaml:1:1 missing-key: order: is missing -> add `order`, a whole number — its place in the promotion, from 1; experimental detections run in ring 1 only",
    ],
  ],
  [
    "a broken group is no missing one",
    [write(GROUP, "id: banks\nmembers: []\n")],
    [
      "…/groups/banks.yaml:2:1 unknown-key: members: there is no such key here -> the keys here are id, overrides, filters, acknowledged",
    ],
  ],
  [
    "a broken detection is no missing one",
    [replace(DETECTION, "  tactics:", "\ttactics:")],
    ["…/staging-download/detection.yaml:12:1 yaml-syntax: the line is indented with a tab -> indent with blanks"],
  ],
  [
    "a detection with a wrong word is no missing one",
    [
      replace(DETECTION, "id: staging-download-sentinel\n", "id: Staging\n"),
      replace(ENVIRONMENT, "{ id: staging-download }", "{ id: staging-download-sentinel }"),
    ],
    [
      "…/staging-download/detection.yaml:26:11 wrong-value: rules.sentinel[0].id: `Staging` is not an id -> use lower-case letters, digits and single hyphens or underscores, starting with a letter, at most 100",
    ],
  ],
  [
    "a byte order mark",
    [(files) => files.set(KQL, `\ufeff${files.get(KQL) ?? ""}`)],
    [
      "…/staging-download/staging.kql:1:1 unfaithful-text: there is a byte order mark, which nobody sees -> save the file as UTF-8 without BOM",
    ],
  ],
  [
    "a file that is not UTF-8",
    [write(KQL, "let lookback = 1h;\nT | where x == '\ufffd'\n")],
    [
      "…/staging-download/staging.kql:2:17 unfaithful-text: the file is not UTF-8: here it holds other bytes -> save it as UTF-8",
    ],
  ],
  [
    "a token of CDKTF",
    [write(KQL, "let lookback = 1h;\nT | where x == '${TfToken[TOKEN.1]}'\n")],
    [
      "…/staging-download/staging.kql:2:19 unfaithful-text: `TfToken[` is how CDKTF writes its own tokens -> write it in another way",
    ],
  ],
  [
    "credentials of several kinds, each at its place",
    [
      write(
        KQL,
        `let lookback = 1h;
// AccountKey=${"abcdefghijABCDEFGHIJ".repeat(3)}==
// -----BEGIN ${["PRIVATE", "KEY"].join(" ")}-----
// ${"aB3".repeat(22).slice(0, 64)}
`,
      ),
    ],
    [
      "…/staging-download/staging.kql:2:4 credential-text: here stands what looks like an Azure storage key -> remove it and revoke it; credentials come through the environment of the process, or OIDC",
      "…/staging-download/staging.kql:3:4 credential-text: here stands what looks like a private key -> remove it and revoke it; credentials come through the environment of the process, or OIDC",
      "…/staging-download/staging.kql:4:4 credential-text: here stands what looks like a Sumo Logic access key -> remove it and revoke it; credentials come through the environment of the process, or OIDC",
    ],
  ],
])("%s", (_, changes, expected) => {
  expect(mistakes(...changes)).toEqual(expected);
});
