import { DETECTION, ENVIRONMENT, KQL, LIST, mistakes, remove, replace, write } from "./sample";
import type { Change } from "./sample";

test.each<[string, readonly Change[], readonly string[]]>([
  [
    "lines of a mapping with different blanks before them",
    [replace(DETECTION, "  techniques: [T", "   techniques: [T")],
    [
      "…/staging-download/detection.yaml:13:4 yaml-syntax: the line is indented otherwise than those it belongs to -> give keys that belong together the same number of blanks at the beginning of their lines",
    ],
  ],
  [
    "lines of a list with different blanks before them",
    [replace(DETECTION, "      query: staging.kql", "     query: staging.kql")],
    [
      "…/staging-download/detection.yaml:30:6 yaml-syntax: the line is indented otherwise than those it belongs to -> give keys that belong together the same number of blanks at the beginning of their lines",
    ],
  ],
  [
    "a colon in a text",
    [replace(DETECTION, "description: A", "description: Note: A")],
    [
      "…/staging-download/detection.yaml:14:14 yaml-syntax: the text holds a colon with a blank behind it -> put the whole text in quotes",
    ],
  ],
  [
    "a colon without a blank",
    [replace(DETECTION, "owner: detection", "owner:detection")],
    ["…/staging-download/detection.yaml:4:1 yaml-syntax: the colon has no blank behind it -> write `key: value`"],
  ],
  [
    "a line that is no key",
    [replace(DETECTION, "severity: high", "severity")],
    [
      "…/staging-download/detection.yaml:9:1 yaml-syntax: this is neither `key: value` nor an entry of a list -> add the colon and a blank, or indent the text more than the key above",
    ],
  ],
  [
    "a quote that is not closed",
    [replace(DETECTION, "owner: detection-engineering", 'owner: "detection-engineering')],
    [
      "…/staging-download/detection.yaml:4:8 yaml-syntax: a quote is not closed before the end of the file -> close it; a quote inside single quotes is written twice",
    ],
  ],
  [
    "a quote inside quotes",
    [replace(DETECTION, "owner: detection-engineering", "owner: 'it's us'")],
    [
      "…/staging-download/detection.yaml:4:12 yaml-syntax: there is text behind the closing quote -> write a quote inside single quotes twice, or use double quotes around the text",
    ],
  ],
  [
    "a backslash in double quotes",
    [replace(DETECTION, "owner: detection-engineering", 'owner: "corp\\detections"')],
    [
      "…/staging-download/detection.yaml:4:13 yaml-syntax: in double quotes a backslash begins an escape, and there is no such escape -> use single quotes, or write \\\\",
    ],
  ],
  [
    "a text that begins with a star",
    [replace(DETECTION, "tags: [web]", "tags:\n  - *.web")],
    [
      '…/staging-download/detection.yaml:16:5 unknown-alias: `*.web` is read as a reference, and there is no `&.web` -> put it in quotes: "*.web"',
    ],
  ],
  [
    "a text that begins with an at sign",
    [replace(DETECTION, "owner: detection-engineering", "owner: @soc")],
    [
      "…/staging-download/detection.yaml:4:8 yaml-syntax: a text cannot begin with this character -> put the whole text in quotes",
    ],
  ],
  [
    "a text that begins with an exclamation mark",
    [replace(DETECTION, "owner: detection-engineering", "owner: !soc team")],
    [
      "…/staging-download/detection.yaml:4:8 yaml-syntax: a text that begins with ! is read as a tag -> put the whole text in quotes",
    ],
  ],
  [
    "a text that begins with a placeholder",
    [replace(DETECTION, "name: Exec", "name: {{user}} Exec")],
    [
      "…/staging-download/detection.yaml:2:16 yaml-syntax: a text that begins with a brace is read as a mapping -> put the whole text in quotes",
    ],
  ],
  [
    "a text that is a placeholder",
    [replace(DETECTION, "owner: detection-engineering", "owner: {{user}}")],
    [
      "…/staging-download/detection.yaml:4:8 wrong-type: owner: is a mapping, not a text -> put the text in quotes, for it begins with {",
    ],
  ],
  [
    "a list that is not closed",
    [replace(DETECTION, "tags: [web]", "tags: [web")],
    [
      "…/staging-download/detection.yaml:16:1 yaml-syntax: the bracket is not closed -> close it on the same line, or write one entry a line",
    ],
  ],
  [
    "a bracket too many",
    [replace(DETECTION, "tags: [web]", "tags: [web]]")],
    [
      "…/staging-download/detection.yaml:15:12 yaml-syntax: a bracket is closed that was not opened -> remove it, or put the text in quotes",
    ],
  ],
  [
    "a query whose lines are not indented",
    [replace(DETECTION, "query: staging.kql", "query: |\nDeviceNetworkEvents\n| take 1"), remove(KQL)],
    [
      "…/staging-download/detection.yaml:31:1 yaml-syntax: this is neither `key: value` nor an entry of a list -> add the colon and a blank, or indent the text more than the key above",
    ],
  ],
  [
    "a second document",
    [replace(DETECTION, "severity: high", "---\nseverity: high")],
    [
      "…/staging-download/detection.yaml:9:1 yaml-syntax: a second document begins here -> remove the line ---, or write a file of its own",
    ],
  ],
  [
    "mistakes that spoil one value only, and others behind them",
    [
      replace(DETECTION, "owner: detection-engineering", "owner: @soc\nowner: me"),
      replace(DETECTION, "severity: high", "severity: hgih"),
      replace(DETECTION, "tags: [web]", "tags: [*.web]"),
    ],
    [
      "…/staging-download/detection.yaml:4:8 yaml-syntax: a text cannot begin with this character -> put the whole text in quotes",
      "…/staging-download/detection.yaml:5:1 duplicate-key: `owner` stands twice in the same mapping -> join the two, or remove one",
      "…/staging-download/detection.yaml:10:11 wrong-word: severity: `hgih` is not one of: informational, low, medium, high, critical -> did you mean `high`?",
      '…/staging-download/detection.yaml:16:8 unknown-alias: `*.web` is read as a reference, and there is no `&.web` -> put it in quotes: "*.web"',
    ],
  ],
  [
    "merge keys",
    [
      replace(ENVIRONMENT, "    reason: noisy build agents", "    <<: *why\n    reason: noisy build agents"),
      replace(ENVIRONMENT, "name: ACME", "name: &why ACME"),
    ],
    [
      "environments/acme-prod.yaml:27:5 unknown-key: overrides[0].<<: there is no such key here -> write the keys out: merge keys are not read",
    ],
  ],
  [
    "an empty file",
    [write(DETECTION, "")],
    [
      "…/staging-download/detection.yaml empty-file: the file is empty -> write at least id, name, status, owner, authors, version, created, reviewed, severity, confidence, attack, description, rules",
    ],
  ],
  [
    "a file of one text",
    [write(DETECTION, "id:a\nname:b\n")],
    [
      "…/staging-download/detection.yaml:1:1 wrong-type: the file is a text, not a mapping of keys and values -> write `key: value` lines, with a blank behind the colon: id, name, status, owner, authors, version, created, reviewed, severity, confidence, attack, description, rules",
    ],
  ],
  [
    "a file that is a list",
    [write(LIST, "- transfer.sh\n")],
    [
      "…/lists/staging-domains.yaml:1:1 wrong-type: the file is a list, not a mapping of keys and values -> write `key: value` lines, with a blank behind the colon: id, name, description, items",
    ],
  ],
])("%s", (_, changes, expected) => {
  expect(mistakes(...changes)).toEqual(expected);
});
