import { namesScope } from "../pins";
import { finding } from "./lint";
import type { Lint } from "./lint";

/** A filter says which records it is about. */
export const recordScope: Lint = ({ tree, scope }) => {
  if (scope.role !== "filter" || tree.condition.kind === "missing" || namesScope(tree.condition)) return [];
  return [
    finding("info", tree.condition, {
      code: "cse-no-scope",
      message: "the expression asks nothing of a record that only some sources can meet, and so is about all of them",
      help: "begin with `objectType = '…' AND` or `metadata_vendor = '…' AND`",
    }),
  ];
};
