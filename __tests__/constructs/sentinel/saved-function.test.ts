import { SavedFunction } from "../../../constructs/sentinel";
import { remoteGuid } from "../../../src/model";
import { SENTINEL_EXAMPLES, WORKSPACE_ID } from "../examples/sentinel";
import { lines, linesOf } from "./render";

const example = SENTINEL_EXAMPLES.find(({ name }) => name === "SavedFunction");

test("the smallest saved function is called by its id with underscores", () => {
  expect(lines((stack) => example?.smallest(stack, "staging-sites"))).toEqual([
    'staging-sites: category = "Functions"',
    'staging-sites: display_name = "Sites"',
    'staging-sites: function_alias = "staging_sites"',
    `staging-sites: log_analytics_workspace_id = "${WORKSPACE_ID}"`,
    `staging-sites: name = "${remoteGuid("staging-sites")}"`,
    'staging-sites: query = "DeviceProcessEvents | project DeviceName, AccountSid, RemoteUrl"',
  ]);
});

test("the fullest saved function sends every property, its parameters one by one", () => {
  expect(lines((stack) => example?.fullest(stack, "staging-sites"))).toEqual([
    'staging-sites: category = "siemform"',
    "staging-sites: depends_on = []",
    'staging-sites: display_name = "Sites"',
    'staging-sites: function_alias = "staging_sites_first"',
    String.raw`staging-sites: function_parameters = ["T:(Url:string,Count:long)","site:string","kind:string=\"$${"${x}"}\""]`,
    `staging-sites: log_analytics_workspace_id = "${WORKSPACE_ID}"`,
    'staging-sites: name = "9a8b7c6d-0000-4000-8000-000000000006"',
    'staging-sites: query = "T | where Url has site"',
    'staging-sites: tags = {"owner":"soc"}',
  ]);
});

test("a renamed saved function is called as before", () => {
  const props = { workspaceId: WORKSPACE_ID, displayName: "Sites", query: "T", formerIds: ["old-sites", "sites"] };

  expect(linesOf(["function_alias", "name"], (stack) => new SavedFunction(stack, "staging-sites", props))).toEqual([
    'staging-sites: function_alias = "old_sites"',
    `staging-sites: name = "${remoteGuid("old-sites")}"`,
  ]);
});
