import type { ExpressionNode, StringNode } from "../tree";
import { withoutGroups } from "../walk";
import { fieldName } from "./field-names";
import { pageOf } from "./lint";
import type { Lint } from "./lint";

/** Fields whose texts come in any case: names and command lines of processes, paths, hosts of requests. */
const FREE_TEXT =
  /command_?line|cmd_?line|process_?(?:name|path)|parent_?process|base_?image|^image$|image_?path|^cmd$|script_?block|exe(?:cutable)?_?(?:name|path)/i;

function hasLetters(node: ExpressionNode): node is StringNode {
  return node.kind === "string" && /[A-Za-z]/.test(node.raw) && !/\{\{|\$\$/.test(node.raw);
}

/** A text that comes in any case, compared with one spelling of it. */
export const caseSensitive: Lint = {
  page: pageOf({
    code: "search-case-sensitive",
    level: "info",
    title: "Names of processes and command lines are compared in lower case.",
    why: "Comparisons, `in` and `matches` heed the case of letters, and Windows does not: `PowerShell.EXE` runs as well and is not found.",
    wrong: '_sourceCategory=a | where process_name in ("curl.exe", "wget.exe")',
    right: '_sourceCategory=a | where toLowerCase(process_name) in ("curl.exe", "wget.exe")',
    source: 'Sumo Logic documentation, "Field Expressions": string comparisons are case sensitive',
  }),
  find: ({ found, flow }) => {
    const isFree = (node: ExpressionNode): boolean => {
      const field = withoutGroups(node);
      return field.kind === "field" && FREE_TEXT.test(field.name) && flow.useAt.get(field)?.known?.origin !== "alias";
    };
    const sites = [
      ...found.comparisons
        .filter(({ operator, left, right }) => /^(?:=|contains)$/.test(operator) && isFree(left) && hasLetters(right))
        .map(({ left }) => left),
      ...found.ins
        .filter(({ operand, values }) => isFree(operand) && values.some(hasLetters))
        .map(({ operand }) => operand),
      ...found.matches
        .filter(({ operand, pattern }) => isFree(operand) && hasLetters(withoutGroups(pattern)))
        .map(({ operand }) => operand),
    ];
    return firstOfEach(sites).map((at) => ({
      at,
      message: `field \`${fieldName(at) ?? ""}\` is compared letter by letter, and its texts come in any case`,
      help: "fold it first: `toLowerCase(…)`, and write the texts in lower case",
    }));
  },
};

function firstOfEach(nodes: readonly ExpressionNode[]): ExpressionNode[] {
  const seen = new Set<string>();
  return [...nodes]
    .sort((a, b) => a.start - b.start)
    .filter((node) => {
      const name = fieldName(node) ?? "";
      const isNew = !seen.has(name);
      seen.add(name);
      return isNew;
    });
}
