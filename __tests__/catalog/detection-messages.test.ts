import { DETECTION, KQL, mistakes, replace, write } from "./sample";
import type { Change } from "./sample";

test.each<[string, readonly Change[], readonly string[]]>([
  [
    "an empty value",
    [replace(DETECTION, "owner: detection-engineering", "owner:")],
    ["…/staging-download/detection.yaml:4:1 empty-value: owner: is empty -> write a text"],
  ],
  [
    "an empty text",
    [replace(DETECTION, "owner: detection-engineering", "owner: ''")],
    ["…/staging-download/detection.yaml:4:8 wrong-value: owner: is empty -> write a text"],
  ],
  [
    "an empty optional value",
    [replace(DETECTION, "tags: [web]", "tags:")],
    ["…/staging-download/detection.yaml:15:1 empty-value: tags: is empty -> write a list, or remove the key"],
  ],
  [
    "a mapping that is missing",
    [replace(DETECTION, "attack:\n  tactics: [command-and-control]\n  techniques: [T1608, T1105]\n", "")],
    [
      "…/staging-download/detection.yaml:1:1 missing-key: attack: is missing -> add `attack`, a mapping with tactics, techniques — what of ATT&CK Enterprise it finds",
    ],
  ],
  [
    "keys that lost their indentation",
    [
      replace(
        DETECTION,
        "  tactics: [command-and-control]\n  techniques: [T1608, T1105]\n",
        "tactics: [command-and-control]\ntechniques: [T1608, T1105]\n",
      ),
    ],
    [
      "…/staging-download/detection.yaml:11:1 empty-value: attack: is empty -> write a mapping with tactics, techniques",
      "…/staging-download/detection.yaml:12:1 unknown-key: tactics: there is no such key here -> it belongs under `attack`: move it, or check the indentation",
      "…/staging-download/detection.yaml:13:1 unknown-key: techniques: there is no such key here -> it belongs under `attack`: move it, or check the indentation",
    ],
  ],
  [
    "an entry of a list that became a mapping",
    [replace(DETECTION, "tags: [web]", "tuning:\n  - Raise it: by ten\n  - Wait")],
    [
      "…/staging-download/detection.yaml:16:5 wrong-type: tuning[0]: is a mapping, not a text -> put the text in quotes, for it holds a colon with a blank behind it",
    ],
  ],
  [
    "a text where YAML sees a number",
    [replace(DETECTION, "authors: [Jane Doe]", "authors: [007]")],
    [
      '…/staging-download/detection.yaml:5:11 wrong-type: authors[0]: `007` is a number, not a text -> put it in quotes: "007"',
    ],
  ],
  [
    "a text where YAML sees a truth value",
    [replace(DETECTION, "tags: [web]", "tags: [true]")],
    [
      '…/staging-download/detection.yaml:15:8 wrong-type: tags[0]: `true` is a truth value, not a text -> put it in quotes: "true"',
    ],
  ],
  [
    "a day in another order",
    [replace(DETECTION, "created: 2026-11-22", "created: 22.11.2026")],
    [
      "…/staging-download/detection.yaml:7:10 wrong-value: created: `22.11.2026` is not a day of the calendar -> write it like 2026-11-22",
    ],
  ],
  [
    "a day that is a number",
    [replace(DETECTION, "created: 2026-11-22", "created: 20261122")],
    [
      "…/staging-download/detection.yaml:7:10 wrong-type: created: `20261122` is a number, not a day like 2026-11-22 -> write it like 2026-11-22",
    ],
  ],
  [
    "a day that no month has",
    [replace(DETECTION, "created: 2026-11-22", "created: 2026-02-30")],
    [
      "…/staging-download/detection.yaml:7:10 wrong-value: created: `2026-02-30` is not a day of the calendar -> write it like 2026-11-22",
    ],
  ],
  [
    "a review before the creation",
    [replace(DETECTION, "reviewed: 2026-11-22", "reviewed: 2025-11-22")],
    [
      "…/staging-download/detection.yaml:8:1 wrong-value: reviewed: lies before `created` -> correct one of the two days",
    ],
  ],
  [
    "a version of two parts",
    [replace(DETECTION, "version: 1.0.0", "version: '1.0'")],
    [
      "…/staging-download/detection.yaml:6:10 wrong-value: version: `1.0` is not a version -> write three numbers, 1.0.0",
    ],
  ],
  [
    "techniques of other forms",
    [replace(DETECTION, "[T1608, T1105]", "[T11.5, T1608.1]")],
    [
      "…/staging-download/detection.yaml:13:16 wrong-value: attack.techniques[0]: `T11.5` is not a technique -> write it like T1608 or T1608.001",
      "…/staging-download/detection.yaml:13:23 wrong-value: attack.techniques[1]: `T1608.1` is not a technique -> write it like T1608 or T1608.001",
    ],
  ],
  [
    "a technique twice",
    [replace(DETECTION, "[T1608, T1105]", "[T1608, T1608]")],
    [
      "…/staging-download/detection.yaml:13:3 wrong-value: attack.techniques: holds `T1608` twice -> remove one of them",
    ],
  ],
  [
    "tactics in the words of others",
    [replace(DETECTION, "[command-and-control]", "[TA0011, DefenseEvasion, CommandAndControl, persistance]")],
    [
      "…/staging-download/detection.yaml:12:13 wrong-word: attack.tactics[0]: `TA0011` is not one of: reconnaissance, resource-development, initial-access, execution, persistence, privilege-escalation, stealth, defense-impairment, credential-access, discovery, lateral-movement, collection, command-and-control, exfiltration, impact -> write `command-and-control`",
      "…/staging-download/detection.yaml:12:21 wrong-word: attack.tactics[1]: `DefenseEvasion` is not one of: reconnaissance, resource-development, initial-access, execution, persistence, privilege-escalation, stealth, defense-impairment, credential-access, discovery, lateral-movement, collection, command-and-control, exfiltration, impact -> ATT&CK 19 has no Defense Evasion: write `stealth`, or `defense-impairment` when defenses are broken",
      "…/staging-download/detection.yaml:12:37 wrong-word: attack.tactics[2]: `CommandAndControl` is not one of: reconnaissance, resource-development, initial-access, execution, persistence, privilege-escalation, stealth, defense-impairment, credential-access, discovery, lateral-movement, collection, command-and-control, exfiltration, impact -> write `command-and-control`",
      "…/staging-download/detection.yaml:12:56 wrong-word: attack.tactics[3]: `persistance` is not one of: reconnaissance, resource-development, initial-access, execution, persistence, privilege-escalation, stealth, defense-impairment, credential-access, discovery, lateral-movement, collection, command-and-control, exfiltration, impact -> did you mean `persistence`?",
    ],
  ],
  [
    "an address without https",
    [replace(DETECTION, "tags: [web]", "references: [attack.mitre.org]")],
    [
      "…/staging-download/detection.yaml:15:14 wrong-value: references[0]: `attack.mitre.org` is not an address -> write it with https:// and without blanks",
    ],
  ],
  [
    "an id of another form",
    [replace(DETECTION, "id: staging-download-sentinel\n", "id: Staging Download\n")],
    [
      "…/staging-download/detection.yaml:26:11 wrong-value: rules.sentinel[0].id: `Staging Download` is not an id -> use lower-case letters, digits and single hyphens or underscores, starting with a letter, at most 100",
    ],
  ],
  [
    "a kind of the other SIEM",
    [replace(DETECTION, "kind: scheduled", "kind: threshold")],
    [
      "…/staging-download/detection.yaml:27:13 wrong-word: rules.sentinel[0].kind: `threshold` is not one of: scheduled, nrt, hunting -> `threshold` is a kind of rule of sumologic: move the rule to rules.sumologic",
    ],
  ],
  [
    "a key called almost kind",
    [replace(DETECTION, "kind: scheduled", "knid: scheduled")],
    [
      "…/staging-download/detection.yaml:27:7 unknown-key: rules.sentinel[0].knid: there is no such key here -> did you mean `kind`?",
    ],
  ],
  [
    "keys of another kind of rule",
    [replace(DETECTION, "kind: scheduled", "kind: nrt")],
    [
      "…/staging-download/detection.yaml:31:7 unknown-key: rules.sentinel[0].queryFrequency: there is no such key here -> only scheduled has it: remove it, or change the kind",
      "…/staging-download/detection.yaml:32:7 unknown-key: rules.sentinel[0].queryPeriod: there is no such key here -> only scheduled has it: remove it, or change the kind",
    ],
  ],
  [
    "keys of Azure-Sentinel's YAML",
    [
      replace(
        DETECTION,
        "      kind: scheduled\n",
        "      kind: scheduled\n      relevantTechniques: [T1105]\n      requiredDataConnectors: []\n      suppressionEnabled: false\n      displayName: Staging\n      version: 1.0.0\n",
      ),
    ],
    [
      "…/staging-download/detection.yaml:28:7 unknown-key: rules.sentinel[0].relevantTechniques: there is no such key here -> write `techniques`",
      "…/staging-download/detection.yaml:29:7 unknown-key: rules.sentinel[0].requiredDataConnectors: there is no such key here -> write `requires` with `connectors` and `tables`",
      "…/staging-download/detection.yaml:30:7 unknown-key: rules.sentinel[0].suppressionEnabled: there is no such key here -> leave it out: `suppressionDuration` alone switches the suppression on",
      "…/staging-download/detection.yaml:31:7 unknown-key: rules.sentinel[0].displayName: there is no such key here -> write `name`",
      "…/staging-download/detection.yaml:32:7 unknown-key: rules.sentinel[0].version: there is no such key here -> it belongs at the top of the file: move it, or check the indentation",
    ],
  ],
  [
    "keys of Cloud SIEM's exports",
    [
      replace(
        DETECTION,
        "      kind: match\n",
        "      kind: match\n      is_prototype: true\n      nameExpression: x\n      scoreMapping: { type: constant, default: 3 }\n",
      ),
    ],
    [
      "…/staging-download/detection.yaml:36:7 unknown-key: rules.sumologic[0].is_prototype: there is no such key here -> leave it out: whether a rule runs is its mode, from the detection's `status` or from `set: { mode: off }` (or shadow, live) of an override",
      "…/staging-download/detection.yaml:37:7 unknown-key: rules.sumologic[0].nameExpression: there is no such key here -> did you mean `name_expression`?",
      "…/staging-download/detection.yaml:38:7 unknown-key: rules.sumologic[0].scoreMapping: there is no such key here -> write `severity_mapping`",
    ],
  ],
  [
    "a duration in seconds, without its unit, below zero",
    [
      replace(DETECTION, "queryFrequency: 1h", "queryFrequency: PT30S"),
      replace(DETECTION, "queryPeriod: 1h", "queryPeriod: 60"),
      replace(DETECTION, "default: 1h", "default: -1h"),
    ],
    [
      "…/staging-download/detection.yaml:20:14 wrong-value: parameters.lookback.default: `-1h` is not a length of time of whole minutes -> write it like 5m, 1h, 1d",
      "…/staging-download/detection.yaml:31:23 wrong-value: rules.sentinel[0].queryFrequency: `PT30S` is not a length of time of whole minutes -> write it like 5m, 1h, 1d or PT5M, PT1H, P1D",
      "…/staging-download/detection.yaml:32:20 wrong-type: rules.sentinel[0].queryPeriod: `60` is a number, not a length of time like 5m, 1h, 1d or PT5M, PT1H, P1D -> write it like 5m, 1h, 1d or PT5M, PT1H, P1D",
    ],
  ],
  [
    "a default of another type than its parameter",
    [replace(DETECTION, "default: 1h", "default: 60")],
    [
      "…/staging-download/detection.yaml:20:14 wrong-type: parameters.lookback.default: `60` is a number, not a length of time like 5m, 1h or 1d -> write it like 5m, 1h or 1d",
    ],
  ],
  [
    "a parameter without a type",
    [replace(DETECTION, "    type: duration\n", "")],
    [
      "…/staging-download/detection.yaml:17:3 missing-key: parameters.lookback.type: is missing -> add `type`, one of duration, number, boolean, string, list",
    ],
  ],
  [
    "a parameter that no query can name",
    [replace(DETECTION, "  lookback:", "  look-back:")],
    [
      "…/staging-download/detection.yaml:17:3 wrong-value: parameters.look-back: `look-back` is not a name -> use letters, digits and underscores, no digit first",
    ],
  ],
  [
    "a parameter and a test of rules that are not there",
    [
      replace(
        DETECTION,
        "    rules: [staging-download-sentinel]\nplaybook",
        "    rules: [staging-download-sentnel]\nplaybook",
      ),
      replace(
        DETECTION,
        "transfer.sh/x/a.exe\n    rules: [staging-download-sentinel]",
        "transfer.sh/x/a.exe\n    rules: [other]",
      ),
    ],
    [
      "…/staging-download/detection.yaml:22:13 dangling-id: parameters.lookback.rules[0]: there is no rule of this detection `staging-download-sentnel` -> did you mean `staging-download-sentinel`?",
      "…/staging-download/detection.yaml:45:13 dangling-id: tests[0].rules[0]: there is no rule of this detection `other` -> there are: staging-download-sentinel, staging-download-cse",
    ],
  ],
  [
    "a slip in the name of a query file",
    [replace(DETECTION, "query: staging.kql", "query: stagin.kql")],
    [
      "…/staging-download/detection.yaml:30:14 missing-file: rules.sentinel[0].query: there is no file `stagin.kql` beside this one -> did you mean `staging.kql`?",
    ],
  ],
  [
    "a query file of another language",
    [replace(DETECTION, "query: staging.kql", "query: staging.cse")],
    [
      "…/staging-download/detection.yaml:30:14 wrong-file-name: rules.sentinel[0].query: `staging.cse` is not the name of a .kql file beside this one -> did you mean `staging.kql`?",
    ],
  ],
  [
    "a path to a query file",
    [replace(DETECTION, "query: staging.kql", "query: ./staging.kql")],
    [
      "…/staging-download/detection.yaml:30:14 wrong-file-name: rules.sentinel[0].query: `./staging.kql` is not the name of a .kql file beside this one -> did you mean `staging.kql`?",
    ],
  ],
  [
    "an empty query file",
    [write(KQL, "\n")],
    [
      "…/staging-download/staging.kql empty-file: the file is empty -> write the query, or remove the file and its rule",
    ],
  ],
  [
    "a query file and other keys wrong at once",
    [
      replace(DETECTION, "query: staging.kql", "query: stagin.kql"),
      replace(DETECTION, "queryFrequency: 1h", "queryFrequency: hourly"),
    ],
    [
      "…/staging-download/detection.yaml:30:14 missing-file: rules.sentinel[0].query: there is no file `stagin.kql` beside this one -> did you mean `staging.kql`?",
      "…/staging-download/detection.yaml:31:23 wrong-value: rules.sentinel[0].queryFrequency: `hourly` is not a length of time of whole minutes -> write it like 5m, 1h, 1d or PT5M, PT1H, P1D",
    ],
  ],
  [
    "a slip in `query` does not make its file unused",
    [replace(DETECTION, "query: staging", "quer: staging")],
    [
      "…/staging-download/detection.yaml:30:7 unknown-key: rules.sentinel[0].quer: there is no such key here -> did you mean `query`?",
    ],
  ],
  [
    "no rules at all do not make the query files unused",
    [replace(DETECTION, "rules:\n  sentinel:", "rulez:\n  sentinel:")],
    ["…/staging-download/detection.yaml:24:1 unknown-key: rulez: there is no such key here -> did you mean `rules`?"],
  ],
  [
    "a rule and a reason for having none",
    [replace(DETECTION, "tests:", "notSupported: { sentinel: no data }\ntests:")],
    [
      "…/staging-download/detection.yaml:41:17 rule-and-reason: notSupported.sentinel: there is a rule for sentinel -> remove the reason, or the rule",
    ],
  ],
  [
    "an accent that a YAML escape takes apart",
    [replace(DETECTION, "name: Executable fetched from a staging platform", 'name: "e\\u0301 Executable"')],
    [
      "…/staging-download/detection.yaml:2:7 unfaithful-text: the text is not in Unicode NFC; Terraform would change it -> save it in NFC, with composed accents",
    ],
  ],
])("%s", (_, changes, expected) => {
  expect(mistakes(...changes)).toEqual(expected);
});
