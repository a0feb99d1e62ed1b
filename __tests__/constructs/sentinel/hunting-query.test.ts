import { TerraformVariable } from "cdktf";
import { HuntingQuery } from "../../../constructs/sentinel";
import { remoteGuid } from "../../../src/model";
import { SENTINEL_EXAMPLES, WORKSPACE_ID } from "../examples/sentinel";
import { lines, linesOf, notes } from "./render";

const example = SENTINEL_EXAMPLES.find(({ name }) => name === "HuntingQuery");
const PROPS = { workspaceId: WORKSPACE_ID, displayName: "Staged tool", query: "DeviceProcessEvents" };

test("the smallest hunting query has no tags", () => {
  expect(lines((stack) => example?.smallest(stack, "staged-tool"))).toEqual([
    'staged-tool: category = "Hunting Queries"',
    'staged-tool: display_name = "Staged tool"',
    `staged-tool: log_analytics_workspace_id = "${WORKSPACE_ID}"`,
    'staged-tool: name = "6aad26fa-20da-5796-99d5-b76e96c4fcc6"',
    'staged-tool: query = "DeviceProcessEvents | project DeviceName, AccountSid, RemoteUrl"',
  ]);
});

test("the fullest hunting query keeps its description and all of ATT&CK in tags", () => {
  expect(lines((stack) => example?.fullest(stack, "staged-tool"))).toEqual([
    'staged-tool: category = "Hunting Queries"',
    "staged-tool: depends_on = []",
    'staged-tool: display_name = "Staged tool"',
    `staged-tool: log_analytics_workspace_id = "${WORKSPACE_ID}"`,
    'staged-tool: name = "9a8b7c6d-0000-4000-8000-000000000005"',
    'staged-tool: query = "DeviceProcessEvents | project DeviceName, AccountSid, RemoteUrl"',
    'staged-tool: tags = {"description":"Who fetched a tool, and from where?","owner":"soc","subTechniques":"T1608.001,T1608.002","tactics":"CommandAndControl,DefenseEvasion","techniques":"T1105,T1608"}',
  ]);
  expect(notes((stack) => example?.fullest(stack, "staged-tool"))).toEqual([
    "agreed in review",
    "notSupported: tactic stealth (TA0005): Sentinel still has the older name, DefenseEvasion",
  ]);
});

test("a renamed hunting query keeps the name it has in its workspace", () => {
  const props = { ...PROPS, formerIds: ["staged-file", "staged-exe"] };

  expect(linesOf(["name"], (stack) => new HuntingQuery(stack, "staged-tool", props))).toEqual([
    `staged-tool: name = "${remoteGuid("staged-file")}"`,
  ]);
});

test("techniques known only to Terraform stand in the tag whole", () => {
  const sent = linesOf(["tags"], (stack) => {
    const { stringValue } = new TerraformVariable(stack, "technique", { type: "string" });
    const { listValue } = new TerraformVariable(stack, "techniques", { type: "list(string)" });
    new HuntingQuery(stack, "one", { ...PROPS, techniques: ["T1608.001", stringValue] });
    new HuntingQuery(stack, "list", { ...PROPS, techniques: listValue });
  });

  expect(sent).toEqual([
    `list: tags = ${JSON.stringify({ techniques: '${join(",", var.techniques)}' })}`,
    'one: tags = {"subTechniques":"T1608.001","techniques":"T1608,${var.technique}"}',
  ]);
});
