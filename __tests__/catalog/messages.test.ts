import { CSE, DETECTION, ENVIRONMENT, KQL, mistakes, remove, replace, shown, write } from "./sample";
import type { Change } from "./sample";

const SUMO_RULES = `  sumologic:
    - id: staging-download-cse
      kind: match
      requires:
        record_types: [EndpointProcess]
      entity_selectors:
        - { entity_type: _hostname, expression: device_hostname }
      expression: staging.cse
`;
const BACKEND = `backend:
  type: azurerm
  resourceGroup: rg-state
  storageAccount: acmestate
  container: siemform
`;

test("a project without a mistake has no message", () => {
  expect(mistakes()).toEqual([]);
});

test.each<[string, readonly Change[], readonly string[]]>([
  [
    "a slip in a key",
    [replace(DETECTION, "queryFrequency:", "queryFrequncy:")],
    [
      "…/staging-download/detection.yaml:31:7 unknown-key: rules.sentinel[0].queryFrequncy: there is no such key here -> did you mean `queryFrequency`?",
    ],
  ],
  [
    "a slip in a word",
    [replace(DETECTION, "status: stable", "status: stabel")],
    [
      "…/staging-download/detection.yaml:3:9 wrong-word: status: `stabel` is not one of: experimental, test, stable, deprecated -> did you mean `stable`?",
    ],
  ],
  [
    "a key that is missing",
    [replace(DETECTION, "owner: detection-engineering\n", "")],
    [
      "…/staging-download/detection.yaml:1:1 missing-key: owner: is missing -> add `owner`, a text — the team or person that answers for it",
    ],
  ],
  [
    "a value of another type",
    [replace(DETECTION, "authors: [Jane Doe]", "authors: Jane Doe")],
    [
      "…/staging-download/detection.yaml:5:10 wrong-type: authors: `Jane Doe` is a text, not a list -> write it as a list: [Jane Doe]",
    ],
  ],
  [
    "several mistakes of one file at once",
    [
      replace(DETECTION, "severity: high", "severity: hihg"),
      replace(DETECTION, "confidence: medium\n", ""),
      replace(DETECTION, "created: 2026-11-22", "created: 2026-13-45"),
    ],
    [
      "…/staging-download/detection.yaml:1:1 missing-key: confidence: is missing -> add `confidence`, one of low, medium, high — how often it is right when it fires",
      "…/staging-download/detection.yaml:7:10 wrong-value: created: `2026-13-45` is not a day of the calendar -> write it like 2026-11-22",
      "…/staging-download/detection.yaml:9:11 wrong-word: severity: `hihg` is not one of: informational, low, medium, high, critical -> did you mean `high`?",
    ],
  ],
  [
    "a tab",
    [replace(DETECTION, "  tactics:", "\ttactics:")],
    ["…/staging-download/detection.yaml:12:1 yaml-syntax: the line is indented with a tab -> indent with blanks"],
  ],
  [
    "a key that stands twice",
    [replace(DETECTION, "severity: high", "severity: high\nseverity: low")],
    [
      "…/staging-download/detection.yaml:10:1 duplicate-key: `severity` stands twice in the same mapping -> join the two, or remove one",
    ],
  ],
  [
    "a version that YAML takes for a number",
    [replace(DETECTION, "version: 1.0.0", "version: 1.0")],
    [
      "…/staging-download/detection.yaml:6:10 wrong-type: version: `1.0` is a number, not a version like 1.0.0 -> write it like 1.0.0",
    ],
  ],
  [
    "a technique without its letter",
    [replace(DETECTION, "[T1608, T1105]", "[T1608, 1105]")],
    [
      "…/staging-download/detection.yaml:13:23 wrong-type: attack.techniques[1]: `1105` is a number, not a technique like T1608 or T1608.001 -> write it like T1608 or T1608.001",
    ],
  ],
  [
    "a rule without a kind",
    [replace(DETECTION, "      kind: scheduled\n", "")],
    [
      "…/staging-download/detection.yaml:26:7 missing-key: rules.sentinel[0].kind: is missing -> add `kind`, one of scheduled, nrt, hunting",
    ],
  ],
  [
    "an unknown kind",
    [replace(DETECTION, "kind: scheduled", "kind: sheduled")],
    [
      "…/staging-download/detection.yaml:27:13 wrong-word: rules.sentinel[0].kind: `sheduled` is not one of: scheduled, nrt, hunting -> did you mean `scheduled`?",
    ],
  ],
  [
    "a duration in words",
    [replace(DETECTION, "queryPeriod: 1h", "queryPeriod: 1 hour")],
    [
      "…/staging-download/detection.yaml:32:20 wrong-value: rules.sentinel[0].queryPeriod: `1 hour` is not a length of time of whole minutes -> write it like 5m, 1h, 1d or PT5M, PT1H, P1D",
    ],
  ],
  [
    "an unknown ring",
    [replace(ENVIRONMENT, "ring: prod", "ring: pord")],
    ["environments/acme-prod.yaml:4:7 dangling-id: ring: there is no ring `pord` -> did you mean `prod`?"],
  ],
  [
    "an environment without a backend",
    [replace(ENVIRONMENT, BACKEND, "")],
    [
      "environments/acme-prod.yaml:1:1 missing-key: backend: is missing -> add `backend`, a mapping whose `type` is one of azurerm, s3, local — where Terraform keeps the state",
    ],
  ],
  [
    "a selector of nothing",
    [replace(ENVIRONMENT, "select: { id: staging-download }", "select: { id: staging-downlod }")],
    [
      "environments/acme-prod.yaml:25:19 selects-nothing: overrides[0].select.id: there is no detection or rule `staging-downlod` -> did you mean `staging-download`?",
    ],
  ],
  [
    "a query file that is not there",
    [remove(KQL)],
    [
      "…/staging-download/detection.yaml:30:14 missing-file: rules.sentinel[0].query: there is no file `staging.kql` beside this one -> write `staging.kql`, or the query itself behind the key",
    ],
  ],
  [
    "a query file that nothing uses",
    [write("queries/T1608/staging-download/other.kql", "T")],
    [
      "…/staging-download/other.kql unused-file: no rule beside it uses this file -> name it as the query of a rule, or remove it",
    ],
  ],
  [
    "a secret in a query",
    [write(KQL, 'let lookback = 1h;\nDeviceNetworkEvents | where x == "AKIAIOSFODNN7EXAMPLE"\n')],
    [
      "…/staging-download/staging.kql:2:35 credential-text: here stands what looks like an AWS access key -> remove it and revoke it; credentials come through the environment of the process, or OIDC",
    ],
  ],
  [
    "a key for a credential",
    [replace(ENVIRONMENT, "  deployment: eu", "  deployment: eu\n  accessKey: abc")],
    [
      "environments/acme-prod.yaml:16:3 credential-key: sumologic.accessKey: credentials have no place in a file -> remove it and revoke what it holds; credentials come through the environment of the process, or OIDC",
    ],
  ],
  [
    "text that Terraform would change",
    [write(KQL, 'let lookback = 1h;\nDeviceNetworkEvents | where x == "e\u0301"\n')],
    [
      "…/staging-download/staging.kql:2:35 unfaithful-text: the text is not in Unicode NFC; Terraform would change it -> save it in NFC, with composed accents",
    ],
  ],
  [
    "a folder of another name",
    [replace(DETECTION, "id: staging-download\n", "id: staging-downloads\n")],
    [
      "…/staging-download/detection.yaml:1:5 misplaced: id: `staging-downloads` stands in a folder called `staging-download` -> rename the folder to `staging-downloads`, or, as long as nothing is deployed, change the id",
    ],
  ],
  [
    "a rule id twice",
    [replace(DETECTION, "id: staging-download-cse", "id: staging-download-sentinel")],
    [
      "…/staging-download/detection.yaml:34:11 doubled-id: id `staging-download-sentinel` is used already, in queries/T1608/staging-download/detection.yaml:26:11 -> give one of them another id; an id is for ever, so change the newer one",
    ],
  ],
  [
    "a SIEM without a rule and without a reason",
    [replace(DETECTION, SUMO_RULES, ""), remove(CSE)],
    [
      "…/staging-download/detection.yaml:24:1 no-rule: rules.sumologic: there is no rule, and no reason why not -> add a rule, or `notSupported: { sumologic: … }` with the reason",
    ],
  ],
  [
    "a switch that the mode decides",
    [replace(DETECTION, "      kind: scheduled\n", "      kind: scheduled\n      enabled: false\n")],
    [
      "…/staging-download/detection.yaml:28:7 unknown-key: rules.sentinel[0].enabled: there is no such key here -> leave it out: whether a rule runs is its mode, from the detection's `status` or from `set: { mode: off }` (or shadow, live) of an override",
    ],
  ],
  [
    "two broken files, neither hiding the other",
    [replace(DETECTION, "severity: high", "severity: hihg"), replace(ENVIRONMENT, "tenant: acme\n", "")],
    [
      "environments/acme-prod.yaml:1:1 missing-key: tenant: is missing -> add `tenant`, an id like staging-download — the customer or organization it belongs to",
      "…/staging-download/detection.yaml:9:11 wrong-word: severity: `hihg` is not one of: informational, low, medium, high, critical -> did you mean `high`?",
    ],
  ],
])("%s", (_, changes, expected) => {
  expect(mistakes(...changes)).toEqual(expected);
});

test("the terminal shows the line, a caret and what to do", () => {
  expect(shown(replace(DETECTION, "status: stable", "status: stabel"))).toBe(
    [
      "queries/T1608/staging-download/detection.yaml:3:9: error wrong-word: status: `stabel` is not one of: experimental, test, stable, deprecated",
      "  3 | status: stabel",
      "    |         ^^^^^^",
      "  help: did you mean `stable`?",
    ].join("\n"),
  );
});

test("two environments that deploy to one org as one user are found", () => {
  const other = write(
    "environments/acme-copy.yaml",
    `id: acme-copy\nname: Copy\ntenant: acme\nring: prod\nsumologic: { deployment: eu, userId: "00000000000000AB", data: {} }\nbackend: { type: local }\n`,
  );

  expect(mistakes(other)).toEqual([
    "environments/acme-prod.yaml:16:3 doubled-org: sumologic: environment `acme-copy` deploys to this org as the same user already -> make one environment of the two, or name the user of the other org",
  ]);
});

test("an id that siemform keeps for itself is refused", () => {
  expect(mistakes(replace(DETECTION, "id: staging-download-cse", "id: siemform-staging"))).toEqual([
    "…/staging-download/detection.yaml:34:11 wrong-value: rules.sumologic[0].id: `siemform-staging` begins with `siemform-`, as the ids of what siemform adds itself -> begin otherwise",
  ]);
});
