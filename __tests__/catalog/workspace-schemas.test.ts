import { DETECTION, ENVIRONMENT, catalogOf, mistakes, remove, replace, write } from "./sample";
import type { Change } from "./sample";

const OF_ENVIRONMENT = "environments/schemas/acme-prod.yaml";
const OF_DETECTION = "queries/T1608/staging-download/schema.yaml";

const SCHEMA = `documented: [SigninLogs, DeviceInfo]
tables:
  Acme_CL: { TimeGenerated: datetime, Message: string }
  Proxy_CL:
    TimeGenerated: datetime
    Bytes: long
functions:
  - name: _Im_Dns
    parameters: ["starttime:datetime=datetime(null)", "T:(*)"]
    returns: { TimeGenerated: datetime, DnsQuery: string }
  - name: Hosts
    body: DeviceInfo | distinct DeviceName
watchlists:
  - alias: HighValueAssets
    columns: { SearchKey: string, Tag Name: string }
`;

const tablesOfSchema = replace(ENVIRONMENT, "tables: [DeviceNetworkEvents]", "tables: schema");

test("an environment has the schema that is called like it", () => {
  const catalog = catalogOf(write(OF_ENVIRONMENT, SCHEMA));

  expect(catalog.diagnostics).toEqual([]);
  expect(catalog.environments[0]?.sentinel?.schema).toEqual({
    documented: ["SigninLogs", "DeviceInfo"],
    tables: {
      Acme_CL: { TimeGenerated: "datetime", Message: "string" },
      Proxy_CL: { TimeGenerated: "datetime", Bytes: "long" },
    },
    functions: [
      {
        name: "_Im_Dns",
        parameters: ["starttime:datetime=datetime(null)", "T:(*)"],
        returns: { TimeGenerated: "datetime", DnsQuery: "string" },
      },
      { name: "Hosts", parameters: [], body: "DeviceInfo | distinct DeviceName" },
    ],
    watchlists: [{ alias: "HighValueAssets", columns: { SearchKey: "string", "Tag Name": "string" } }],
    source: { file: OF_ENVIRONMENT, path: [] },
  });
  expect(catalog.environments[0]?.sentinel?.data.tables).toEqual(["DeviceNetworkEvents"]);
});

test("a detection has the schema beside it", () => {
  const catalog = catalogOf(write(OF_DETECTION, "tables: { Acme_CL: { Message: string } }\n"));

  expect(catalog.diagnostics).toEqual([]);
  expect(catalog.detections[0]?.schema?.tables).toEqual({ Acme_CL: { Message: "string" } });
  expect(catalog.environments[0]?.sentinel).not.toHaveProperty("schema");
});

test("the tables of an environment may be those of its schema", () => {
  const catalog = catalogOf(tablesOfSchema, write(OF_ENVIRONMENT, SCHEMA));

  expect(catalog.environments[0]?.sentinel?.data.tables).toEqual(["Acme_CL", "DeviceInfo", "Proxy_CL", "SigninLogs"]);
});

test("the place of a table in its schema is found", () => {
  const catalog = catalogOf(write(OF_ENVIRONMENT, SCHEMA));

  expect(catalog.placeOf({ file: OF_ENVIRONMENT, path: ["tables", "Proxy_CL", "Bytes"] })).toMatchObject({
    line: 6,
    column: 5,
  });
});

test.each<[string, readonly Change[], readonly string[]]>([
  [
    "misspelt keys",
    [write(OF_ENVIRONMENT, "table: {}\nfunctions:\n  - nam: F\n    return: { a: int }\nwatchlist: []\n")],
    [
      "…/schemas/acme-prod.yaml:1:1 unknown-key: table: there is no such key here -> did you mean `tables`?",
      "…/schemas/acme-prod.yaml:3:5 unknown-key: functions[0].nam: there is no such key here -> did you mean `name`?",
      "…/schemas/acme-prod.yaml:4:5 unknown-key: functions[0].return: there is no such key here -> did you mean `returns`?",
      "…/schemas/acme-prod.yaml:5:1 unknown-key: watchlist: there is no such key here -> did you mean `watchlists`?",
    ],
  ],
  [
    "types of other languages",
    [write(OF_ENVIRONMENT, "tables:\n  A_CL: { a: Boolean, b: double, c: strin, d: bytea, e: 7 }\n")],
    [
      "…/schemas/acme-prod.yaml:2:14 wrong-word: tables.A_CL.a: `Boolean` is not one of: bool, datetime, decimal, dynamic, guid, int, long, real, string, timespan -> write `bool`",
      "…/schemas/acme-prod.yaml:2:26 wrong-word: tables.A_CL.b: `double` is not one of: bool, datetime, decimal, dynamic, guid, int, long, real, string, timespan -> write `real`",
      "…/schemas/acme-prod.yaml:2:37 wrong-word: tables.A_CL.c: `strin` is not one of: bool, datetime, decimal, dynamic, guid, int, long, real, string, timespan -> did you mean `string`?",
      "…/schemas/acme-prod.yaml:2:47 wrong-word: tables.A_CL.d: `bytea` is not one of: bool, datetime, decimal, dynamic, guid, int, long, real, string, timespan -> write one of them",
      "…/schemas/acme-prod.yaml:2:57 wrong-word: tables.A_CL.e: `7` is not one of: bool, datetime, decimal, dynamic, guid, int, long, real, string, timespan -> write one of them",
    ],
  ],
  [
    "names that KQL does not have, and tables without columns",
    [
      write(
        OF_ENVIRONMENT,
        "tables:\n  Acme-CL: { a: int }\n  B_CL: {}\n  C_CL:\nfunctions:\n  - { name: f(), body: T }\n",
      ),
    ],
    [
      "…/schemas/acme-prod.yaml:2:3 wrong-value: tables.Acme-CL: `Acme-CL` is not a name of KQL -> use letters, digits and underscores, no digit first",
      "…/schemas/acme-prod.yaml:3:3 wrong-value: tables.B_CL: is empty -> name at least one column with its type",
      "…/schemas/acme-prod.yaml:4:3 empty-value: tables.C_CL: is empty -> write it like { TimeGenerated: datetime }",
      "…/schemas/acme-prod.yaml:6:13 wrong-value: functions[0].name: `f()` is not a name of KQL -> use letters, digits and underscores, no digit first",
    ],
  ],
  [
    "functions of neither output nor body, of both, and of one name",
    [
      write(
        OF_ENVIRONMENT,
        'functions:\n  - name: F\n  - { name: F, body: T, returns: { a: int } }\n  - { name: G, body: T, parameters: ["x"] }\n',
      ),
    ],
    [
      "…/schemas/acme-prod.yaml:1:1 wrong-value: functions: holds `F` twice -> remove one of them",
      "…/schemas/acme-prod.yaml:2:5 wrong-value: functions[0]: must have exactly one of returns and body -> write what it gives, or its KQL",
      "…/schemas/acme-prod.yaml:3:5 wrong-value: functions[1]: must have exactly one of returns and body -> write what it gives, or its KQL",
      "…/schemas/acme-prod.yaml:4:38 wrong-value: functions[2].parameters[0]: `x` is not a parameter -> write name:type, name:type=default or T:(*)",
    ],
  ],
  [
    "two functions and two watchlists of one name",
    [
      write(
        OF_ENVIRONMENT,
        "functions:\n  - { name: F, body: T }\n  - { name: F, body: U }\nwatchlists:\n  - { alias: A, columns: { a: string } }\n  - { alias: A, columns: { b: string } }\n",
      ),
    ],
    [
      "…/schemas/acme-prod.yaml:1:1 wrong-value: functions: holds `F` twice -> remove one of them",
      "…/schemas/acme-prod.yaml:4:1 wrong-value: watchlists: holds `A` twice -> remove one of them",
    ],
  ],
  [
    "a table that stands twice",
    [write(OF_DETECTION, "tables:\n  A_CL: { a: int }\n  A_CL: { b: int }\n")],
    [
      "…/staging-download/schema.yaml:3:3 duplicate-key: `A_CL` stands twice in the same mapping -> join the two, or remove one",
    ],
  ],
  [
    "an empty schema",
    [write(OF_DETECTION, "# nothing yet\n")],
    [
      "…/staging-download/schema.yaml empty-file: the file is empty -> write at least one of documented, tables, functions, watchlists",
    ],
  ],
  [
    "a schema of an environment that is not there",
    [write("environments/schemas/acme-prd.yaml", SCHEMA), write("environments/schemas/zeta.yaml", SCHEMA)],
    [
      "…/schemas/acme-prd.yaml orphan-schema: there is no environment `acme-prd` whose workspace this would be -> rename the file to environments/schemas/acme-prod.yaml, or remove it",
      "…/schemas/zeta.yaml orphan-schema: there is no environment `zeta` whose workspace this would be -> rename the file to environments/schemas/<environment>.yaml, or remove it",
    ],
  ],
  [
    "a schema of an environment without a workspace",
    [
      write(OF_ENVIRONMENT, SCHEMA),
      (files) => files.set(ENVIRONMENT, (files.get(ENVIRONMENT) ?? "").replace(/sentinel:\n[^]*?(?=sumologic:)/, "")),
    ],
    [
      "…/schemas/acme-prod.yaml orphan-schema: environment `acme-prod` has no `sentinel`, so there is no workspace whose schema this would be -> remove the file, or add `sentinel` to the environment",
    ],
  ],
  [
    "a schema without a detection",
    [write("queries/T1608/other/schema.yaml", SCHEMA)],
    [
      "…/other/schema.yaml orphan-schema: there is no detection.yaml beside this file whose queries it would be for -> move it beside the detection.yaml, to environments/schemas/<environment>.yaml, or remove it",
    ],
  ],
  [
    "a schema of another ending, and one a folder too high",
    [write("queries/T1608/staging-download/schema.yml", SCHEMA), write("queries/T1608/schema.yaml", SCHEMA)],
    [
      "…/T1608/schema.yaml stray-file: the file belongs to nothing that siemform reads -> call it schema.yaml, beside the detection.yaml whose queries it is for",
      "…/staging-download/schema.yml stray-file: the file belongs to nothing that siemform reads -> call it schema.yaml, beside the detection.yaml whose queries it is for",
    ],
  ],
  [
    "the tables of a schema that is not there",
    [tablesOfSchema],
    [
      "environments/acme-prod.yaml:12:13 missing-schema: sentinel.data.tables: there is no environments/schemas/acme-prod.yaml whose tables these would be -> run `siemform schema pull --env acme-prod`, write the file, or list the tables here",
    ],
  ],
  [
    "the tables of a schema that names none",
    [tablesOfSchema, write(OF_ENVIRONMENT, "functions:\n  - { name: F, body: T }\n")],
    [
      "environments/acme-prod.yaml:12:13 missing-schema: sentinel.data.tables: environments/schemas/acme-prod.yaml names no table, so that no rule would have its data -> run `siemform schema pull --env acme-prod`, add the tables to the file, or list them here",
    ],
  ],
  [
    "the tables of a schema that is broken are no missing ones",
    [tablesOfSchema, write(OF_ENVIRONMENT, "tables: []\n")],
    [
      "…/schemas/acme-prod.yaml:1:9 wrong-type: tables: is a list, not a mapping of tables like { Acme_CL: { TimeGenerated: datetime } } -> write it like { Acme_CL: { TimeGenerated: datetime } }",
    ],
  ],
  [
    "a credential in the body of a function",
    [write(OF_ENVIRONMENT, "functions:\n  - { name: F, body: print AKIAIOSFODNN7EXAMPLE }\n")],
    [
      "…/schemas/acme-prod.yaml:2:28 credential-text: here stands what looks like an AWS access key -> remove it and revoke it; credentials come through the environment of the process, or OIDC",
    ],
  ],
  [
    "a broken environment's schema is no orphan",
    [write(OF_ENVIRONMENT, SCHEMA), replace(ENVIRONMENT, "tenant: acme\n", "")],
    [
      "environments/acme-prod.yaml:1:1 missing-key: tenant: is missing -> add `tenant`, an id like staging-download — the customer or organization it belongs to",
    ],
  ],
  [
    "a schema beside a detection.yml",
    [
      write(OF_DETECTION, SCHEMA),
      (files) => files.set(DETECTION.replace(".yaml", ".yml"), files.get(DETECTION) ?? ""),
      remove(DETECTION),
    ],
    [
      "…/staging-download/detection.yml stray-file: the file belongs to nothing that siemform reads -> call it queries/<technique>/<id>/detection.yaml",
    ],
  ],
])("%s", (_, changes, expected) => {
  expect(mistakes(...changes)).toEqual(expected);
});
