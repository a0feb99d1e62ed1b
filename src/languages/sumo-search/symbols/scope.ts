import type { CatScopeNode, KeywordNode, ScopeComparisonNode, ScopeNode, StringNode } from "../tree";

/** Metadata that narrows what is searched. */
const METADATA = /^(?:_source|_sourcecategory|_sourcehost|_sourcename|_collector|_index|_view|_datatier|_sourceid)$/i;

/** Whether every message that a scope lets through has been narrowed by metadata. A table needs none. */
export function hasMetadata(node: ScopeNode | CatScopeNode | undefined): boolean {
  switch (node?.kind) {
    case "cat-scope":
    case "macro":
      return true;
    case "scope-comparison":
      return METADATA.test(node.field) && node.operator === "=";
    case "keyword":
      return /\{\{|\$\$/.test(node.text);
    case "scope-group":
      return hasMetadata(node.inner);
    case "scope-and":
      return node.operands.some(hasMetadata);
    case "scope-or":
      return node.operands.every(hasMetadata);
    default:
      return false;
  }
}

/** The comparisons of a scope, those under a negation left out. */
function comparisonsOf(node: ScopeNode | CatScopeNode | undefined): ScopeComparisonNode[] {
  switch (node?.kind) {
    case "scope-comparison":
      return [node];
    case "scope-group":
      return comparisonsOf(node.inner);
    case "scope-and":
    case "scope-or":
      return node.operands.flatMap(comparisonsOf);
    default:
      return [];
  }
}

/** The source categories that a scope asks for, as written. */
export function sourceCategoriesOf(scope: ScopeNode | CatScopeNode | undefined): string[] {
  return comparisonsOf(scope)
    .filter(({ field, operator }) => field.toLowerCase() === "_sourcecategory" && operator === "=")
    .flatMap(({ value }) => (value.kind === "scope-list" ? value.values : [value]).map(textOf));
}

const textOf = (node: KeywordNode | StringNode): string => (node.kind === "string" ? node.raw : node.text);
