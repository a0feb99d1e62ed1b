import type { Fault } from "../../fault";
import type { Span } from "../../span";
import { readRegex } from "../regex-reader";
import type { RegexAlternative, RegexPiece } from "../regex-reader";
import type { CseNode } from "../tree";
import { walk, withoutGroups } from "../walk";
import { foldOf } from "./atoms";
import type { Atom } from "./atoms";
import { foldText } from "./evaluate";
import { finding, quoted } from "./lint";
import type { Lint, Linted, Wording } from "./lint";

/** What `lower( … )` gives is compared with nothing that holds capitals. */
export const caseFolding: Lint = (linted) => {
  const faults: Fault[] = [];
  walk(linted.tree.condition, (node) => faults.push(...foldFaults(node, linted)));
  return faults;
};

type Fold = Exclude<Atom["fold"], "none">;

function foldFaults(node: CseNode, linted: Linted): Fault[] {
  switch (node.kind) {
    case "comparison": {
      if (node.operator !== "=" && node.operator !== "!=") return [];
      const { left, right, operator } = node;
      return [
        ...literalFaults(left, [right], operator === "!=", linted),
        ...literalFaults(right, [left], operator === "!=", linted),
      ];
    }
    case "in":
      return literalFaults(node.left, node.list.items, node.negated, linted);
    case "pattern": {
      const isRegex = node.operator === "rlike" || withoutGroups(node.right).kind === "regex";
      if (isRegex) return regexFaults(node.left, node.right, node.negated, linted);
      return literalFaults(node.left, [node.right], node.negated, linted);
    }
    default:
      return [];
  }
}

function literalFaults(of: CseNode, against: readonly CseNode[], negated: boolean, linted: Linted): Fault[] {
  const fold = foldOf(of);
  if (fold === "none") return [];
  return against.flatMap((node) => {
    const text = withoutGroups(node);
    if (text.kind !== "text" || !isDeadText(text.value, fold)) return [];
    return [finding("warning", node, dead(quoted(linted, of), quoted(linted, node), fold, negated))];
  });
}

/** Only letters of which the other case is one letter too: `ß` and `İ` have none. */
function isDeadText(text: string, fold: Fold): boolean {
  return [...text].some((char) => isDeadChar(char, fold));
}

function isDeadChar(char: string, fold: Fold): boolean {
  const folded = foldText(fold, char);
  return folded !== char && folded.length === char.length;
}

function dead(of: string, text: string, fold: Fold, negated: boolean): Wording {
  const [gives, holds] = fold === "lower" ? ["small letters", "capitals"] : ["capitals", "small letters"];
  return {
    code: "cse-case-never-matches",
    message: `${of} gives ${gives} only and ${text} holds ${holds}: the comparison is ${negated ? "always" : "never"} true`,
    help: fold === "lower" ? `write ${text} in small letters` : `write ${text} in capitals`,
  };
}

function regexFaults(of: CseNode, right: CseNode, negated: boolean, linted: Linted): Fault[] {
  const fold = foldOf(of);
  const source = withoutGroups(right);
  if (fold === "none" || (source.kind !== "text" && source.kind !== "regex")) return [];
  const read = readRegex(source.kind === "regex" ? source.pattern : source.value);
  if (read.fault !== undefined || read.ignoresCase) return [];
  if (read.alternatives.every((each) => isDeadAlternative(each, fold)))
    return [finding("warning", right, dead(quoted(linted, of), quoted(linted, right), fold, negated))];
  return deadParts(read.alternatives, fold).map((part) =>
    finding("warning", within(source, part), deadPart(quoted(linted, of), quoted(linted, within(source, part)), fold)),
  );
}

/** The place of a part of an expression; in double quotes escapes may shift it, and the whole text stands for it. */
function within(source: CseNode, { start, end }: RegexAlternative): Span {
  if (source.kind === "text" && source.value.length !== source.end - source.start - 2) return source;
  return { start: source.start + 1 + start, end: source.start + 1 + end };
}

function deadPart(of: string, part: string, fold: Fold): Wording {
  const [gives, holds] = fold === "lower" ? ["small letters", "capitals"] : ["capitals", "small letters"];
  return {
    code: "cse-case-never-matches",
    message: `${of} gives ${gives} only and the alternative ${part} asks for ${holds}: it never matches`,
    help: `write the alternative in ${gives}`,
  };
}

function isDeadAlternative({ pieces }: RegexAlternative, fold: Fold): boolean {
  return pieces.some((piece) => isDeadPiece(piece, fold));
}

function isDeadPiece(piece: RegexPiece, fold: Fold): boolean {
  if (piece.optional) return false;
  if (piece.kind === "group") return piece.alternatives.every((each) => isDeadAlternative(each, fold));
  return piece.chars !== undefined && piece.chars.length > 0 && piece.chars.every((each) => isDeadChar(each, fold));
}

/** The outermost alternatives that are dead while another beside them lives. */
function deadParts(alternatives: readonly RegexAlternative[], fold: Fold): RegexAlternative[] {
  return alternatives.flatMap((each) => {
    if (isDeadAlternative(each, fold)) return [each];
    return each.pieces.flatMap((piece) => (piece.kind === "group" ? deadParts(piece.alternatives, fold) : []));
  });
}
