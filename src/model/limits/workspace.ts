import type { WorkspaceSpec } from "../sentinel/workspace";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";

const WORKSPACE_ID =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.OperationalInsights\/workspaces\/[^/]+$/;
const REMOTE_NAME = /^[^/\s]{1,260}$/;

/** What the place of a Sentinel resource must keep: azurerm compares the segments of ids letter by letter. */
export function workspaceLimits({ workspaceId, remoteName }: WorkspaceSpec): readonly LimitBreach[] {
  const otherLetters = new RegExp(WORKSPACE_ID, "i").test(workspaceId);
  const found = otherLetters ? "spelled in Azure's upper and lower case" : "the resource id of a workspace";
  return [
    ...(WORKSPACE_ID.test(workspaceId)
      ? []
      : [
          refuse(
            "workspace-id-form",
            ["workspaceId"],
            `workspaceId: \`${workspaceId}\` is not ${found}`,
            "write /subscriptions/…/resourceGroups/…/providers/Microsoft.OperationalInsights/workspaces/…, in these letters",
          ),
        ]),
    ...(remoteName === undefined || REMOTE_NAME.test(remoteName)
      ? []
      : [
          refuse(
            "remote-name-form",
            ["remoteName"],
            `remoteName: \`${remoteName}\` is not the name of a resource`,
            "write the last part of its resource id",
          ),
        ]),
  ];
}
