import { only } from "../json";
import { FOLDER_REFUSALS } from "../refusals/folder";
import type { Resource } from "../resources/resource";
import { FOLDERS } from "./folders";

/** A folder of the content library. It stays in the folder that it was made in. */
export const FOLDER: Resource = {
  kind: FOLDERS,
  path: "v2/content/folders",
  envelope: "bare",
  refusals: FOLDER_REFUSALS,
  identify: (_sent, { shelf }) => shelf.nextContentId(),
  make: ({ sent, before, id, visit: { now, caller } }) => ({
    ...(before ?? {
      id,
      ...only(sent, ["parentId"]),
      itemType: "Folder",
      permissions: ["View", "Manage"],
      createdAt: now,
      createdBy: caller.user.id,
    }),
    description: "",
    ...only(sent, ["name", "description"]),
    modifiedAt: now,
    modifiedBy: caller.user.id,
  }),
};
