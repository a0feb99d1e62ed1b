import { TerraformVariable } from "cdktf";
import { CustomInsight, Folder, LookupTable, MatchList, Monitor } from "../../../constructs/sumologic";
import { CUSTOM_INSIGHT, FOLDER, LOOKUP_TABLE, MATCH_LIST, MONITOR } from "../examples/sumologic";
import { linesOf, newStack } from "../sentinel/render";
import { shown } from "./example";

test("the smallest match list", () => {
  expect(shown("MatchList", "smallest")).toMatchInlineSnapshot(`
    "staged-tool: description = "Sites that staging uses."
    staged-tool: lifecycle = {"ignore_changes":["items"],"replace_triggered_by":["terraform_data.staged-tool_column"]}
    staged-tool: name = "staged_tool"
    staged-tool: target_column = "Domain"
    staged-tool_column: triggers_replace = {"name":"staged_tool","target_column":"Domain"}"
  `);
});

test("the fullest match list", () => {
  expect(shown("MatchList", "fullest")).toMatchInlineSnapshot(`
    "staged-tool: default_ttl = 10800
    staged-tool: depends_on = []
    staged-tool: description = "Sites that staging uses."
    staged-tool: items = [{"description":"seen in May","expiration":"2027-01-31T00:00:00","value":"paste.example"},{"description":"seen in June","value":"files.example"}]
    staged-tool: lifecycle = {"replace_triggered_by":["terraform_data.staged-tool_column"]}
    staged-tool: name = "staging_sites"
    staged-tool: target_column = "Domain"
    staged-tool_column: triggers_replace = {"name":"staging_sites","target_column":"Domain"}"
  `);
});

test("the smallest tuning expression", () => {
  expect(shown("TuningExpression", "smallest")).toMatchInlineSnapshot(`
    "staged-tool: description = "They fetch tools."
    staged-tool: enabled = true
    staged-tool: exclude = true
    staged-tool: expression = "device_hostname LIKE 'build-%'"
    staged-tool: is_global = false
    staged-tool: name = "Build agents"
    staged-tool: rule_ids = ["MATCH-S00359"]"
  `);
});

test("the fullest tuning expression", () => {
  expect(shown("TuningExpression", "fullest")).toMatchInlineSnapshot(`
    "staged-tool: depends_on = []
    staged-tool: description = "Only the lab is watched."
    staged-tool: enabled = false
    staged-tool: exclude = false
    staged-tool: expression = "device_hostname LIKE 'lab-%'"
    staged-tool: is_global = true
    staged-tool: name = "Lab"
    staged-tool: rule_ids = []"
  `);
});

test("the smallest custom insight", () => {
  expect(shown("CustomInsight", "smallest")).toMatchInlineSnapshot(`
    "staged-tool: description = "One host, several stages."
    staged-tool: enabled = true
    staged-tool: name = "Multi-stage C2"
    staged-tool: ordered = false
    staged-tool: severity = "HIGH"
    staged-tool: signal_match_strategy = "ENTITY"
    staged-tool: signal_names = ["Staged tool*"]
    staged-tool: tags = []"
  `);
});

test("the fullest custom insight", () => {
  expect(shown("CustomInsight", "fullest")).toMatchInlineSnapshot(`
    "staged-tool: depends_on = []
    staged-tool: description = "One host, several stages."
    staged-tool: dynamic_severity = [{"insight_severity":"CRITICAL","minimum_signal_severity":8}]
    staged-tool: enabled = false
    staged-tool: name = "Multi-stage C2"
    staged-tool: ordered = true
    staged-tool: rule_ids = ["FIRST-U00002","CHAIN-U00001"]
    staged-tool: severity = "HIGH"
    staged-tool: signal_match_strategy = "STRICT"
    staged-tool: tags = ["_mitreAttackTactic:TA0011","_mitreAttackTechnique:T1104","owner:soc"]"
  `);
});

test("the smallest lookup table", () => {
  expect(shown("LookupTable", "smallest")).toMatchInlineSnapshot(`
    "staged-tool: description = "Scores of staging sites."
    staged-tool: fields = [{"field_name":"domain","field_type":"string"}]
    staged-tool: name = "staged_tool"
    staged-tool: parent_folder_id = "0000000000000A01"
    staged-tool: primary_keys = ["domain"]
    staged-tool: size_limit_action = "StopIncomingMessages"
    staged-tool: ttl = 0"
  `);
});

test("the fullest lookup table", () => {
  expect(shown("LookupTable", "fullest")).toMatchInlineSnapshot(`
    "staged-tool: depends_on = []
    staged-tool: description = "Scores of staging sites."
    staged-tool: fields = [{"field_name":"domain","field_type":"string"},{"field_name":"score","field_type":"int"}]
    staged-tool: name = "staging_sites"
    staged-tool: parent_folder_id = "0000000000000A01"
    staged-tool: primary_keys = ["domain"]
    staged-tool: size_limit_action = "DeleteOldData"
    staged-tool: ttl = 43200"
  `);
});

test("the smallest folder", () => {
  expect(shown("Folder", "smallest")).toMatchInlineSnapshot(`
    "staged-tool: description = "Staging."
    staged-tool: name = "T1608"
    staged-tool: parent_id = "0000000000000A01""
  `);
});

test("the fullest folder", () => {
  expect(shown("Folder", "fullest")).toMatchInlineSnapshot(`
    "staged-tool: depends_on = []
    staged-tool: description = "Staging."
    staged-tool: name = "T1608"
    staged-tool: parent_id = "0000000000000A01""
  `);
});

test("a match list without items leaves those alone that are kept elsewhere; an empty list removes them", () => {
  const kept = linesOf(["items", "lifecycle"], (stack) => new MatchList(stack, "sites", MATCH_LIST.smallest));
  const none = linesOf(
    ["items", "lifecycle"],
    (stack) => new MatchList(stack, "sites", { ...MATCH_LIST.smallest, items: [] }),
  );

  expect(kept).toEqual([
    'sites: lifecycle = {"ignore_changes":["items"],"replace_triggered_by":["terraform_data.sites_column"]}',
  ]);
  expect(none).toEqual([
    "sites: items = []",
    'sites: lifecycle = {"replace_triggered_by":["terraform_data.sites_column"]}',
  ]);
});

test.each([
  [undefined, "staging_sites"],
  [["paste-sites", "drop-sites"], "paste_sites"],
])("lists whose former ids are %j are called %s", (formerIds, name) => {
  const matchList = linesOf(
    ["name"],
    (stack) => new MatchList(stack, "staging-sites", { ...MATCH_LIST.smallest, formerIds }),
  );
  const lookupTable = linesOf(
    ["name"],
    (stack) => new LookupTable(stack, "staging-sites", { ...LOOKUP_TABLE.smallest, formerIds }),
  );

  expect(matchList).toEqual([`staging-sites: name = "${name}"`]);
  expect(lookupTable).toEqual([`staging-sites: name = "${name}"`]);
});

test("an adopted list keeps its name, and a change of name or column would replace it", () => {
  const props = { ...MATCH_LIST.smallest, remoteName: "Known bad sites" };

  expect(linesOf(["name", "triggers_replace"], (stack) => new MatchList(stack, "sites", props))).toEqual([
    'sites: name = "Known bad sites"',
    'sites_column: triggers_replace = {"name":"Known bad sites","target_column":"Domain"}',
  ]);
});

test.each([true, false])("the rules of a custom insight keep their order, ordered %j", (ordered) => {
  const props = { ...CUSTOM_INSIGHT.fullest, ordered };

  expect(linesOf(["rule_ids"], (stack) => new CustomInsight(stack, "insight", props))).toEqual([
    'insight: rule_ids = ["FIRST-U00002","CHAIN-U00001"]',
  ]);
});

test("an id that leaves no room for what derives from it is refused, with the length that does", () => {
  const id = "x".repeat(94);

  expect(() => new MatchList(newStack(), id, MATCH_LIST.smallest)).toThrow(
    new RangeError(
      `test/${id}: the id \`${id}\` has 94 characters, 93 are allowed here: \`${id}_column\` is derived from it and may have 100`,
    ),
  );
});

test("nobody is told that only Terraform knows the folder or the adopted name of a thing", () => {
  const stack = newStack();
  const token = new TerraformVariable(stack, "text", { type: "string" }).stringValue;

  const things = [
    new Folder(stack, "folder", { ...FOLDER.smallest, parentId: token }),
    new Monitor(stack, "monitor", { ...MONITOR.smallest, parentId: token }),
    new LookupTable(stack, "table", { ...LOOKUP_TABLE.smallest, parentFolderId: token, remoteName: token }),
  ];

  expect(things.flatMap((each) => each.node.metadata)).toEqual([]);
});
