import type { FolderSpec } from "../sumologic/folder";
import type { LimitBreach } from "./breach";
import { expressionText, nameText } from "./sumo-values";

/** What a folder must keep. */
export function folderLimits(spec: FolderSpec): readonly LimitBreach[] {
  return [...nameText("name", spec.name), ...expressionText("description", spec.description)];
}
