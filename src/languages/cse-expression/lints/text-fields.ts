import type { Fault } from "../../fault";
import { readRegex } from "../regex-reader";
import type { CseNode, CsePattern } from "../tree";
import { childrenOf, withoutGroups } from "../walk";
import { foldOf } from "./atoms";
import { finding, quoted } from "./lint";
import type { Lint, Linted } from "./lint";

/** Fields whose letters come as a user or a program typed them. */
const FREE_TEXT = new Set([
  "commandLine",
  "parentCommandLine",
  "grandparentCommandLine",
  "baseImage",
  "parentBaseImage",
  "grandparentBaseImage",
  "file_path",
  "file_basename",
  "http_userAgent",
  "http_url",
  "http_url_path",
  "email_subject",
]);
/** Of these, the ones that hold far more than one word. */
const LONG_TEXT = new Set(["commandLine", "parentCommandLine", "grandparentCommandLine", "http_userAgent", "http_url"]);

/** Of these, the ones that hold a path: with slashes it is one of a system that tells case apart. */
const PATHS = /BaseImage$|^baseImage$|^file_/;

/** Text that comes in any case is brought to one before it is compared, and a pattern for it has room on both sides. */
export const textFields: Lint = (linted) => {
  const faults: Fault[] = [];
  const sensitive = new Map<string, CseNode[]>();
  visit(linted.tree.condition, false, (node, negated) => {
    if (node.kind === "pattern") faults.push(...anchorFaults(node, linted));
    if (!negated) noteSensitive(node, sensitive);
  });
  return [...faults, ...[...sensitive].map(([field, nodes]) => caseFault(field, nodes, linted))];
};

/** Shows each condition with whether it is denied: what is left out by the letter leaves out less, and hides nothing. */
function visit(node: CseNode, negated: boolean, show: (node: CseNode, negated: boolean) => void): void {
  const isDenied = node.kind === "not" ? !negated : negated;
  const isNegative = "negated" in node ? node.negated : node.kind === "comparison" && node.operator === "!=";
  show(node, isDenied !== isNegative);
  for (const child of childrenOf(node)) visit(child, isDenied, show);
}

function noteSensitive(node: CseNode, sensitive: Map<string, CseNode[]>): void {
  const [left, values] = comparedWith(node);
  const field = left && withoutGroups(left);
  if (field?.kind !== "name" || !FREE_TEXT.has(field.name)) return;
  if (!values.some((each) => dependsOnCase(withoutGroups(each), field.name))) return;
  sensitive.set(field.name, [...(sensitive.get(field.name) ?? []), field]);
}

function comparedWith(node: CseNode): [CseNode | undefined, readonly CseNode[]] {
  if (node.kind === "pattern" || (node.kind === "comparison" && /^!?=$/.test(node.operator)))
    return [node.left, [node.right]];
  return node.kind === "in" ? [node.left, node.list.items] : [undefined, []];
}

function caseFault(field: string, nodes: readonly CseNode[], { tree }: Linted): Fault {
  const times = nodes.length === 1 ? "" : `, ${nodes.length} times`;
  return finding("info", nodes[0] ?? tree, {
    code: "cse-case-sensitive",
    message: `\`${field}\` comes in any case and is compared to the letter${times}`,
    help: `compare \`lower(${field})\` with small letters`,
  });
}

function dependsOnCase(value: CseNode, field: string): boolean {
  if (value.kind !== "regex" && value.kind !== "text") return false;
  const text = value.kind === "regex" ? value.pattern : value.value;
  if (PATHS.test(field) && text.includes("/") && !/\\[^/]/.test(text)) return false;
  return hasLetters(text) && !isEncoded(text) && !readRegex(text).ignoresCase;
}

/** A piece of Base64 means something else in another case. */
function isEncoded(text: string): boolean {
  return /(?:[A-Z]+[0-9a-z]+){4,}/.test(text.replace(/[^A-Za-z0-9]/g, " "));
}

/** Letters that stand for themselves; those of `\d` and `(?s)` do not. */
function hasLetters(pattern: string): boolean {
  return /[a-z]/i.test(pattern.replace(/\\[a-zA-Z]|\(\?[^)]*\)/g, ""));
}

function anchorFaults(node: CsePattern, linted: Linted): Fault[] {
  const field = textField(node.left);
  const right = withoutGroups(node.right);
  if (field === undefined || right.kind !== "text" || node.operator === "rlike") return [];
  const wildcard = node.operator === "like" ? "%" : "*";
  const wildcards = node.operator === "like" ? /[%_]/ : /[*?]/;
  if (!wildcards.test(right.value))
    return [finding("info", right, withoutWildcard(field, quoted(linted, right), wildcard))];
  const isEnding = LONG_TEXT.has(field) && field !== "http_url" && /^[%*][^%*]*\.[a-z0-9]{2,4}$/i.test(right.value);
  return isEnding ? [finding("info", right, anchored(field, quoted(linted, right), wildcard))] : [];
}

function textField(left: CseNode): string | undefined {
  const inner = withoutGroups(left);
  const of = foldOf(inner) !== "none" && inner.kind === "call" ? inner.arguments[0] : inner;
  return of?.kind === "name" && LONG_TEXT.has(of.name) ? of.name : undefined;
}

function withoutWildcard(
  field: string,
  pattern: string,
  wildcard: string,
): { code: string; message: string; help: string } {
  return {
    code: "cse-pattern-without-wildcard",
    message: `the pattern ${pattern} has no \`${wildcard}\`, so \`${field}\` must be exactly that`,
    help: `put \`${wildcard}\` where more may stand, or compare by \`=\``,
  };
}

function anchored(field: string, pattern: string, wildcard: string): { code: string; message: string; help: string } {
  return {
    code: "cse-anchored-pattern",
    message: `the pattern ${pattern} fits only where \`${field}\` ends with it: not when a parameter follows`,
    help: `put \`${wildcard}\` behind it, or match the file name by a regular expression`,
  };
}
