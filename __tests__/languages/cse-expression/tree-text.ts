import { parseCse } from "../../../src/languages/cse-expression";
import type { CseNode, CseTree } from "../../../src/languages/cse-expression";

/** What a node shows of itself, beside its parts. */
const OWN = ["operator", "negated", "value", "text", "name", "pattern", "what", "brackets"] as const;
const PARTS = ["of", "key", "left", "right", "low", "high", "list", "inner", "operand", "escape"] as const;

function linesOf(node: CseNode, indent: string): string[] {
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  const own = OWN.filter((each) => fields[each] !== undefined && fields[each] !== false);
  const words = own.map((each) => (fields[each] === true && each === "negated" ? "not" : JSON.stringify(fields[each])));
  const parts = PARTS.flatMap((each) => (fields[each] === undefined ? [] : [fields[each] as CseNode]));
  const rows = ["arguments", "items", "terms"].flatMap((each) => (fields[each] ?? []) as CseNode[]);
  return [
    `${indent}${[node.kind, ...words].join(" ")}`,
    ...[...parts, ...rows].flatMap((each) => linesOf(each, `${indent}  `)),
  ];
}

/** A tree as indented lines, without offsets. */
function treeText({ stages, hasWhere, condition, comments }: CseTree): string {
  return [
    ...stages.map(
      ({ field, paths, aliases }) =>
        `json ${field.name}: ${paths.map((each) => each.value).join(", ")} -> ${aliases.map((each) => each.name).join(", ")}`,
    ),
    ...(hasWhere ? ["where"] : []),
    ...linesOf(condition, ""),
    ...comments.map((each) => `comment ${each.side} ${each.text}`),
  ].join("\n");
}

/** The tree of a text, and behind it the codes of its faults. */
export function parsedText(text: string): string {
  const { tree, faults } = parseCse(text);
  return [treeText(tree), ...faults.map((each) => `! ${each.code}`)].join("\n");
}

/** A tree without what depends on how its text is laid out. */
export function withoutPlaces(tree: CseTree): unknown {
  const places = new Set(["start", "end", "anchor", "ownLine", "side"]);
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (places.has(key) ? undefined : value)));
}
