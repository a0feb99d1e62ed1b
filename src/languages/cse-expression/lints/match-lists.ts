import { nearestWord } from "../../../diagnostics";
import type { Fault } from "../../fault";
import type { CseNode, CseText } from "../tree";
import { walk, withoutGroups } from "../walk";
import { finding } from "./lint";
import type { Lint } from "./lint";

/** The names of match lists are those of lists that exist, as `listMatches` holds them. */
export const matchListNames: Lint = ({ tree, scope }) => {
  const faults: Fault[] = [];
  walk(tree.condition, (node) => {
    const name = matchListIn(node);
    if (name) faults.push(...nameFaults(name, scope.options.matchLists));
  });
  return faults;
};

/** The text that names a match list in `array_contains(listMatches, 'name')`. */
export function matchListIn(node: CseNode): CseText | undefined {
  if (node.kind !== "call" || !/^(?:array_contains|jsonarraycontains)$/i.test(node.name)) return undefined;
  const [of, name] = node.arguments.map(withoutGroups);
  return of?.kind === "name" && of.name === "listMatches" && name?.kind === "text" ? name : undefined;
}

/** What `listMatches` holds beside the names of match lists: threat lists, and what matched. */
const OTHER_MATCHES = /^(?:threat$|column:|source:)/;

function nameFaults(name: CseText, known: readonly string[] | undefined): Fault[] {
  if (OTHER_MATCHES.test(name.value)) return [];
  if (/\s/.test(name.value))
    return [
      finding("warning", name, {
        code: "cse-match-list-name",
        message: `'${name.value}' holds a space, and \`listMatches\` has \`_\` in place of each`,
        help: `write '${name.value.replace(/\s/g, "_")}'`,
      }),
    ];
  if (!known || known.some((each) => each === name.value || each.replace(/\s/g, "_") === name.value)) return [];
  const near = nearestWord(name.value, known);
  return [
    finding("warning", name, {
      code: "cse-unknown-match-list",
      message: `the match list '${name.value}' is not declared`,
      help: near === undefined ? "declare the list, or take the condition out" : `did you mean '${near}'?`,
    }),
  ];
}
