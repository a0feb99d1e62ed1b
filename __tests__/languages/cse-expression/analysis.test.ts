import { analyzeCse } from "../../../src/languages/cse-expression";

test("an analysis says what an expression uses", () => {
  const text = `metadata_vendor = 'Contoso' AND objectType IN ('Network', 'Email') AND lower(fields['a b']) = 'x'
AND fields.c = dstPort_x AND array_contains(listMatches, 'bad_hosts')`;
  const { faults, fields, ...rest } = analyzeCse(text);

  expect(rest).toEqual({
    vendorFields: ["a b", "c"],
    matchLists: ["bad_hosts"],
    functions: ["array_contains", "lower"],
    objectTypes: ["Email", "Network"],
    vendors: ["Contoso"],
    type: "boolean",
  });
  expect(fields.map((each) => `${each.name}: ${each.type ?? "unknown"}`)).toEqual([
    "metadata_vendor: string",
    "objectType: string",
    "fields: map[string]string",
    "fields: map[string]string",
    "dstPort_x: unknown",
    "listMatches: array[string]",
  ]);
  expect(faults.map((each) => each.code)).toEqual(["cse-unquoted-value"]);
});

test("an analysis is plain data", () => {
  const analysis = analyzeCse("objectType = 'Network' AND x = 1");

  expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
});

test.each([
  ["objectType = 'Network' OR objectType = 'Email'", ["Email", "Network"]],
  ["objectType = 'Network' OR dstPort = 1", undefined],
  ["(objectType IN ('Network', 'Email')) AND objectType = 'Email'", ["Email"]],
  ["NOT objectType = 'Network'", undefined],
  ["objectType != 'Network'", undefined],
  ["lower(objectType) = 'network'", undefined],
  ["'Network' = objectType", ["Network"]],
  ["dstPort = 1", undefined],
])("%s leaves the types %j", (text, expected) => {
  expect(analyzeCse(text).objectTypes).toEqual(expected);
});

test.each([
  ["dstPort + 1", "value", "number"],
  ["user_username", "entity", "string"],
  ["fields['a']", "entity", "string"],
  ["fieldTags['a']", "value", "array"],
  ["listMatches", "value", "array"],
  ["if(success, 1, 2)", "value", "unknown"],
] as const)("%s for the role %s is without findings and of type %s", (text, role, type) => {
  const analysis = analyzeCse(text.replace("_s", ""), { role });

  expect(analysis.type).toBe(type);
});

test("a trigger speaks of aggregations, and of fields that group them", () => {
  const options = { role: "trigger", aggregations: ["distinct_hosts", "attempts"] } as const;

  expect(analyzeCse("distinct_hosts > 3 AND attempts > 10", options).faults).toEqual([]);
  expect(analyzeCse("attempts > 10 AND distinct_host > 3", options).faults.map((each) => each.help)).toEqual([
    "use it in the trigger, or take it out of the rule",
    "did you mean `distinct_hosts`?",
  ]);
});

test("without the names of aggregations a trigger may use any", () => {
  expect(analyzeCse("distinct_hosts > 3", { role: "trigger" }).faults).toEqual([]);
});

test("names are looked up where the text cannot be read as a whole, but not where a quote is open", () => {
  const text = "lower(commandline) LIKE 'x'\nAND action = = 'b'\nAND lowr(x) = 'y\nAND success = true";
  const found = analyzeCse(text).faults.map((each) => `${text.slice(0, each.start).split("\n").length}: ${each.code}`);

  expect(found).toEqual(["1: cse-unknown-field", "2: cse-syntax-operand", "3: cse-lex-unclosed-string"]);
});

test("deep but readable expressions are analysed", () => {
  expect(analyzeCse(`${"NOT ".repeat(1400)}success`).type).toBe("boolean");
  expect(analyzeCse(`dstPort${" + 1".repeat(1400)} > 2`).type).toBe("boolean");
});
