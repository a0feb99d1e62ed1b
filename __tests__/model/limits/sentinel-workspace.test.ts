import { workspaceLimits } from "../../../src/model";
import { sentences } from "./sentences";

const WORKSPACE_ID = "/subscriptions/s/resourceGroups/g/providers/Microsoft.OperationalInsights/workspaces/w";
const HELP =
  "write /subscriptions/…/resourceGroups/…/providers/Microsoft.OperationalInsights/workspaces/…, in these letters";

test.each([
  ["the id of a workspace", { workspaceId: WORKSPACE_ID, remoteName: "9a8b7c6d-0000-4000-8000-000000000003" }, []],
  [
    "a workspace's name",
    { workspaceId: "soc-dev" },
    [`error workspace-id-form [workspaceId] workspaceId: \`soc-dev\` is not the resource id of a workspace; ${HELP}`],
  ],
  [
    "an id in other letters",
    { workspaceId: WORKSPACE_ID.toLowerCase() },
    [
      `error workspace-id-form [workspaceId] workspaceId: \`${WORKSPACE_ID.toLowerCase()}\` is not spelled in Azure's upper and lower case; ${HELP}`,
    ],
  ],
  [
    "a whole id where a name should be",
    { workspaceId: WORKSPACE_ID, remoteName: "alertRules/r" },
    [
      "error remote-name-form [remoteName] remoteName: `alertRules/r` is not the name of a resource; write the last part of its resource id",
    ],
  ],
])("%s", (_, place, expected) => {
  expect(sentences(workspaceLimits(place))).toEqual(expected);
});
