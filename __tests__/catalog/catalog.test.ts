import { CSE, DETECTION, FUNCTION, KQL, catalogOf, replace, shown, sumoRule, write } from "./sample";
import { THRESHOLD } from "./sumo-rules";

test("a field of a spec is found by the key that its author wrote", () => {
  const catalog = catalogOf(sumoRule(THRESHOLD));

  const place = catalog.placeOf({ file: DETECTION, path: ["rules", "sumologic", 0, "suppressionWindowSize"] });

  expect(place).toEqual({ file: DETECTION, line: 39, column: 7, endColumn: 30 });
});

test("what does not stand in a file is found at the nearest thing around it", () => {
  const catalog = catalogOf();

  const place = catalog.placeOf({ file: DETECTION, path: ["rules", "sentinel", 0, "suppressionDuration"] });

  expect(place).toEqual({ file: DETECTION, line: 26, column: 7, endColumn: 36 });
});

test("a file that is no YAML is its own place", () => {
  expect(catalogOf().placeOf({ file: KQL, path: ["query"] })).toEqual({ file: KQL });
});

test("a query is what its file holds, without the white space at its end", () => {
  const [sentinel, sumologic] = catalogOf(write(CSE, "a = 1\n  \n")).detections[0]?.rules ?? [];

  expect(sumologic?.fields["expression"]).toBe("a = 1");
  expect(sumologic?.texts).toEqual([{ path: ["expression"], language: "cse-expression", text: "a = 1", file: CSE }]);
  expect(sentinel?.texts[0]?.file).toBe(KQL);
});

test("a parameter sets fields by the keys of the provider or of the spec", () => {
  const [parameter] =
    catalogOf(replace(DETECTION, "sets: [queryPeriod]", "sets: [queryPeriod, window_size]")).detections[0]
      ?.parameters ?? [];

  expect(parameter?.sets).toEqual(["queryPeriod", "windowSize"]);
});

test("a function's query may be a file beside it", () => {
  const catalog = catalogOf(
    replace(FUNCTION, "query: DeviceInfo | where TimeGenerated > ago(1d * days)", "query: known-hosts.kql"),
    write("queries/functions/known-hosts.kql", "DeviceInfo\n"),
  );

  expect(catalog.diagnostics).toEqual([]);
  expect(catalog.functions[0]?.query).toBe("DeviceInfo");
});

test("the line of a credential is not shown", () => {
  expect(shown(write(KQL, 'let lookback = 1h;\nT | where x == "AKIAIOSFODNN7EXAMPLE"\n'))).not.toContain("AKIA");
});

test("several mistakes of a file are shown with their lines", () => {
  const text = shown(
    replace(DETECTION, "owner: detection-engineering", "owner:"),
    replace(DETECTION, "      kind: match\n", "      kind: match\n      nameExpression: x\n"),
    replace(DETECTION, "queryPeriod: 1h", "queryPeriod: 60"),
  );

  expect(`\n${text}\n`).toBe(`
queries/T1608/staging-download/detection.yaml:4:1: error empty-value: owner: is empty
  4 | owner:
    | ^^^^^
  help: write a text

queries/T1608/staging-download/detection.yaml:32:20: error wrong-type: rules.sentinel[0].queryPeriod: \`60\` is a number, not a length of time like 5m, 1h, 1d or PT5M, PT1H, P1D
  32 |       queryPeriod: 60
     |                    ^^
  help: write it like 5m, 1h, 1d or PT5M, PT1H, P1D

queries/T1608/staging-download/detection.yaml:36:7: error unknown-key: rules.sumologic[0].nameExpression: there is no such key here
  36 |       nameExpression: x
     |       ^^^^^^^^^^^^^^
  help: did you mean \`name_expression\`?
`);
});

test("references that multiply beyond measure are refused", () => {
  const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]", "b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]"];
  const lines = [...bomb, "c: [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]", ""];

  expect(catalogOf(write(DETECTION, lines.join("\n"))).diagnostics.map(({ code }) => code)).toContain(
    "too-many-aliases",
  );
});
