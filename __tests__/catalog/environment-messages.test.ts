import { ENVIRONMENT, FUNCTION, LIST, RING, mistakes, remove, replace } from "./sample";
import type { Change } from "./sample";

test.each<[string, readonly Change[], readonly string[]]>([
  [
    "no SIEM",
    [
      replace(ENVIRONMENT, "sentinel:\n  tenantId", "sentinal:\n  tenantId"),
      replace(ENVIRONMENT, "sumologic:\n  deployment", "sumo:\n  deployment"),
    ],
    [
      "environments/acme-prod.yaml:6:1 unknown-key: sentinal: there is no such key here -> did you mean `sentinel`?",
      "environments/acme-prod.yaml:14:1 unknown-key: sumo: there is no such key here -> did you mean `sumologic`?",
    ],
  ],
  [
    "a Sumo Logic org that lives nowhere",
    [replace(ENVIRONMENT, "  deployment: eu\n", "")],
    [
      "environments/acme-prod.yaml:14:1 wrong-value: sumologic: names not exactly one of deployment and baseUrl, so that the provider would pick a deployment itself -> write one of them",
    ],
  ],
  [
    "a Sumo Logic org that lives twice",
    [replace(ENVIRONMENT, "deployment: eu", "deployment: eu\n  baseUrl: https://api.eu.sumologic.com/api")],
    [
      "environments/acme-prod.yaml:14:1 wrong-value: sumologic: names not exactly one of deployment and baseUrl, so that the provider would pick a deployment itself -> write one of them",
      "environments/acme-prod.yaml:16:12 wrong-value: sumologic.baseUrl: `https://api.eu.sumologic.com/api` does not end in /api/ -> the provider resolves every path against it, so end it in /api/",
    ],
  ],
  [
    "a user that YAML takes for a number",
    [replace(ENVIRONMENT, '"00000000000000AB"', "0000000000000012")],
    [
      'environments/acme-prod.yaml:16:11 wrong-type: sumologic.userId: `0000000000000012` is a number, not the id of a user: 16 hexadecimal digits in capitals, in quotes -> put it in quotes: "0000000000000012"',
    ],
  ],
  [
    "a tenant by its name",
    [replace(ENVIRONMENT, "00000000-0000-0000-0000-000000000001", "contoso.onmicrosoft.com")],
    [
      "environments/acme-prod.yaml:7:13 wrong-value: sentinel.tenantId: `contoso.onmicrosoft.com` is not a UUID -> write it like 00000000-0000-0000-0000-000000000000",
    ],
  ],
  [
    "one table without its list",
    [replace(ENVIRONMENT, "tables: [DeviceNetworkEvents]", "tables: DeviceNetworkEvents")],
    [
      "environments/acme-prod.yaml:12:13 wrong-type: sentinel.data.tables: `DeviceNetworkEvents` is a text, not a list of texts, or one of the words unknown and schema -> write it as a list: [DeviceNetworkEvents]",
    ],
  ],
  [
    "an unknown backend",
    [replace(ENVIRONMENT, "type: azurerm", "type: azure")],
    [
      "environments/acme-prod.yaml:20:9 wrong-word: backend.type: `azure` is not one of: azurerm, s3, local -> did you mean `azurerm`?",
    ],
  ],
  [
    "a backend without a type",
    [replace(ENVIRONMENT, "  type: azurerm\n", "")],
    ["environments/acme-prod.yaml:19:1 missing-key: backend.type: is missing -> add `type`, one of azurerm, s3, local"],
  ],
  [
    "a local state outside of the project",
    [
      replace(
        ENVIRONMENT,
        "  type: azurerm\n  resourceGroup: rg-state\n  storageAccount: acmestate\n  container: siemform\n",
        "  type: local\n  directory: /var/state\n",
      ),
    ],
    [
      "environments/acme-prod.yaml:21:14 wrong-value: backend.directory: `/var/state` is not relative to the project -> write a path like state, with forward slashes",
    ],
  ],
  [
    "groups that are not there, twice",
    [replace(ENVIRONMENT, "groups: [banks]", "groups: [bank, bank]")],
    [
      "environments/acme-prod.yaml:5:1 wrong-value: groups: holds `bank` twice -> remove one of them",
      "environments/acme-prod.yaml:5:10 dangling-id: groups[0]: there is no group `bank` -> did you mean `banks`?",
      "environments/acme-prod.yaml:5:16 dangling-id: groups[1]: there is no group `bank` -> did you mean `banks`?",
    ],
  ],
  [
    "a ring where there is none",
    [remove(RING)],
    [
      "environments/acme-prod.yaml:4:7 dangling-id: ring: there is no ring `prod` -> there is none at all yet: write environments/rings/prod.yaml",
    ],
  ],
  [
    "a selector of an unknown key",
    [replace(ENVIRONMENT, "{ id: staging-download }", "{ detection: staging-download }")],
    [
      "environments/acme-prod.yaml:25:15 unknown-key: overrides[0].select.detection: there is no such key here -> the keys here are id, technique, tag, all",
    ],
  ],
  [
    "a selector of two keys",
    [replace(ENVIRONMENT, "{ id: staging-download }", "{ id: staging-download, all: true }")],
    [
      "environments/acme-prod.yaml:25:5 wrong-value: overrides[0].select: must have exactly one key -> write one of id, technique, tag, all",
    ],
  ],
  [
    "a selector that is a text",
    [replace(ENVIRONMENT, "{ id: staging-download }", "staging-download")],
    [
      "environments/acme-prod.yaml:25:13 wrong-type: overrides[0].select: `staging-download` is a text, not a mapping with one of id, technique, tag, all -> write a mapping with one of id, technique, tag, all",
    ],
  ],
  [
    "a selector of all, but not",
    [replace(ENVIRONMENT, "{ id: staging-download }", "{ all: false }")],
    ["environments/acme-prod.yaml:25:20 wrong-word: overrides[0].select.all: `false` is not true -> write true"],
  ],
  [
    "a technique and a tag that no detection has",
    [
      replace(ENVIRONMENT, "{ technique: T1608 }", "{ technique: T1609 }"),
      replace(ENVIRONMENT, "{ id: staging-download }", "{ tag: wbe }"),
    ],
    [
      "environments/acme-prod.yaml:25:20 selects-nothing: overrides[0].select.tag: there is no detection with tag `wbe` -> there are: web",
      "environments/acme-prod.yaml:33:26 selects-nothing: filters[0].select.technique: there is no detection of technique `T1609` -> did you mean `T1608`?",
    ],
  ],
  [
    "a shard that has the rest's name",
    [replace(ENVIRONMENT, "overrides:\n", "shards:\n  - name: main\n    select: [{ all: true }]\noverrides:\n")],
    [
      "environments/acme-prod.yaml:25:11 wrong-value: shards[0].name: `main` is what the part is called that no shard selects -> choose another name",
    ],
  ],
  [
    "a shard of nothing",
    [replace(ENVIRONMENT, "overrides:\n", "shards:\n  - name: web\n    select: [{ tag: website }]\noverrides:\n")],
    [
      "environments/acme-prod.yaml:26:21 selects-nothing: shards[0].select[0].tag: there is no detection with tag `website` -> there are: web",
    ],
  ],
  [
    "half a justification",
    [replace(ENVIRONMENT, "    ticket: SOC-1\n", "")],
    [
      "environments/acme-prod.yaml:25:5 missing-key: overrides[0].ticket: is missing -> add `ticket`, a text — reason, owner, ticket and expires go together",
    ],
  ],
  [
    "an expiry that is no day",
    [replace(ENVIRONMENT, "ticket: SOC-1\n    expires: 2027-01-31", "ticket: SOC-1\n    expires: never")],
    [
      "environments/acme-prod.yaml:30:14 wrong-value: overrides[0].expires: `never` is not a day of the calendar -> write it like 2026-11-22",
    ],
  ],
  [
    "a filter that leaves nothing out",
    [replace(ENVIRONMENT, '    sentinel: DeviceName startswith "build-"\n', "")],
    [
      "environments/acme-prod.yaml:32:5 wrong-value: filters[0]: leaves nothing out -> add at least one of sentinel (KQL), search, cse",
    ],
  ],
  [
    "an override of a query",
    [replace(ENVIRONMENT, "{ severity: medium }", "{ sentinel: { query: x }, sumologic: { expression: y } }")],
    [
      "environments/acme-prod.yaml:26:24 unknown-key: overrides[0].set.sentinel.query: there is no such key here -> an override changes no query: use a parameter or a filter",
      "environments/acme-prod.yaml:26:49 unknown-key: overrides[0].set.sumologic.expression: there is no such key here -> an override changes no query: use a parameter or a filter",
    ],
  ],
  [
    "an override of what the mode decides",
    [replace(ENVIRONMENT, "{ severity: medium }", "{ sumologic: { enabled: false } }")],
    [
      "environments/acme-prod.yaml:26:25 unknown-key: overrides[0].set.sumologic.enabled: there is no such key here -> leave it out: whether a rule runs is its mode, from the detection's `status` or from `set: { mode: off }` (or shadow, live) of an override",
    ],
  ],
  [
    "an override one level too high",
    [replace(ENVIRONMENT, "{ severity: medium }", "{ queryFrequency: 1h }")],
    [
      "environments/acme-prod.yaml:26:12 unknown-key: overrides[0].set.queryFrequency: there is no such key here -> it belongs under `overrides.set.sentinel`: move it, or check the indentation",
    ],
  ],
  [
    "values of overrides",
    [
      replace(
        ENVIRONMENT,
        "{ severity: medium }",
        "{ severity: Medium, mode: disabled, sumologic: { severity: 11, window_size: CUSTOM, tags: web } }",
      ),
    ],
    [
      "environments/acme-prod.yaml:26:22 wrong-word: overrides[0].set.severity: `Medium` is not one of: informational, low, medium, high, critical -> did you mean `medium`?",
      "environments/acme-prod.yaml:26:36 wrong-word: overrides[0].set.mode: `disabled` is not one of: off, shadow, live -> write one of them",
      "environments/acme-prod.yaml:26:69 wrong-value: overrides[0].set.sumologic.severity: `11` is too large -> write 10 or less",
      "environments/acme-prod.yaml:26:86 wrong-value: overrides[0].set.sumologic.window_size: `CUSTOM` names no length -> write the length itself, such as 45m",
      "environments/acme-prod.yaml:26:100 wrong-type: overrides[0].set.sumologic.tags: `web` is a text, not a list of texts, or of a monitor a mapping of texts -> write it as a list: [web]",
    ],
  ],
  [
    "a file that is called otherwise",
    [(files) => files.set("environments/prod.yaml", files.get(ENVIRONMENT) ?? ""), remove(ENVIRONMENT)],
    [
      "environments/prod.yaml:1:5 misplaced: id: `acme-prod` stands in a file called `prod` -> rename the file to `acme-prod`, or, as long as nothing is deployed, change the id",
    ],
  ],
  [
    "two environments of one workspace",
    [
      (files) =>
        files.set(
          "environments/acme-test.yaml",
          (files.get(ENVIRONMENT) ?? "")
            .replace("id: acme-prod", "id: acme-test")
            .replace("000AB", "000AC")
            .replace("workspace: acme-prod", "workspace: ACME-prod"),
        ),
    ],
    [
      "environments/acme-test.yaml:10:3 doubled-workspace: sentinel: environment acme-prod has the same workspace, and both would write the same rules -> name another workspace, or join the two environments in one file",
    ],
  ],
  [
    "a list without a SIEM",
    [replace(LIST, "sentinel:\n  searchKey: Domain\n", "")],
    [
      "…/lists/staging-domains.yaml:1:1 wrong-value: the file has neither `sentinel` nor `sumologic`, so that no SIEM gets it -> add one of them",
    ],
  ],
  [
    "a list's entry without a reason",
    [replace(LIST, "    description: Anonymous uploads.\n", "")],
    [
      "…/lists/staging-domains.yaml:5:5 missing-key: items[0].description: is missing -> add `description`, a text — why it is on the list",
    ],
  ],
  [
    "a function whose file is not there",
    [replace(FUNCTION, "query: DeviceInfo | where TimeGenerated > ago(1d * days)", "query: known.kql")],
    [
      "…/functions/known-hosts.yaml:4:8 missing-file: query: there is no file `known.kql` beside this one -> write `known.kql`, or the query itself behind the key",
    ],
  ],
])("%s", (_, changes, expected) => {
  expect(mistakes(...changes)).toEqual(expected);
});
