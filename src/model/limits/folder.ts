import type { FolderSpec } from "../sumologic/folder";
import type { LimitBreach } from "./breach";
import { expressionText } from "./sumo-values";
import { textLength } from "./text";

/** What a folder must keep. */
export function folderLimits(spec: FolderSpec): readonly LimitBreach[] {
  return [...textLength({ field: "name", value: spec.name, min: 1, max: 255 }), ...expressionText("description", spec.description)];
}
