import type { ExpressionNode, StringNode } from "../tree";
import { withoutGroups } from "../walk";
import { pageOf } from "./lint";
import type { Finding, Lint } from "./lint";

/** Fields whose texts come in any case: names and command lines of processes, paths, hosts of requests. */
const FREE_TEXT =
  /command_?line|cmd_?line|process_?(?:name|path)|parent_?process|base_?image|^image$|image_?path|^cmd$|script_?block|exe(?:cutable)?_?(?:name|path)/i;
const COMMAND_LINE = /command_?line|cmd_?line|^cmd$|process_?args|arguments/i;

function fieldName(node: ExpressionNode): string | undefined {
  const inner = withoutGroups(node);
  return inner.kind === "field" ? inner.name : undefined;
}

function hasLetters(node: ExpressionNode): node is StringNode {
  return node.kind === "string" && /[A-Za-z]/.test(node.raw) && !/\{\{|\$\$/.test(node.raw);
}

/** A text that comes in any case, compared with one spelling of it. */
export const caseSensitive: Lint = {
  page: pageOf({
    code: "search-case-sensitive",
    level: "info",
    title: "Names of processes and command lines are compared in lower case",
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

/** A glob for a command line that ends with a file's ending. */
export const anchoredGlob: Lint = {
  page: pageOf({
    code: "search-anchored-glob",
    level: "warning",
    title: "A glob for a command line does not end with a file's ending",
    why: "A glob must fit the whole text. `*.exe` asks that the command line ends with `.exe`, so that `curl http://h/a.exe -o x` is missed; and `*.exe*` would fit nearly every command line.",
    wrong: '_sourceCategory=a | where command_line matches "*.exe"',
    right: "_sourceCategory=a | where command_line matches /https?:\\S+\\.(exe|dll)/",
    source: 'Sumo Logic documentation, "matches": a wildcard stands for any characters',
  }),
  find: ({ found }) =>
    found.matches.flatMap(({ operand, pattern }): Finding[] => {
      const value = withoutGroups(pattern);
      const name = fieldName(operand) ?? "";
      if (value.kind !== "string" || !COMMAND_LINE.test(name) || !/^\*[^*?]*\.[A-Za-z0-9]{2,4}$/.test(value.raw))
        return [];
      return [
        {
          at: value,
          message: `glob "${value.raw}" fits \`${name}\` only when that ends with "${value.raw.slice(1)}"`,
          help: "use a regular expression for the address or the file: `matches /…/`",
        },
      ];
    }),
};
