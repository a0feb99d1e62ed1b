import { globalsFor } from "./globals";
import { bind, nodeName } from "./kusto";
import type { KustoNode, KustoToken } from "./kusto-types";
import { logAnalyticsSchema } from "./schema";

/** A piece of a query's tree, as plain data. */
export interface KqlTree {
  /** The class of the node in Kusto's parser: `FilterOperator`; `Token` for a word or mark, `List` for a list. */
  readonly kind: string;
  /** UTF-16 offset of its first character. */
  readonly start: number;
  /** UTF-16 offset behind its last character. */
  readonly end: number;
  /** A token as it is written. */
  readonly text?: string;
  /** The type of an expression. */
  readonly type?: string;
  /** What it holds, in the order of the text; absent for a token. */
  readonly children?: readonly KqlTree[];
}

/** The tree of a query, bound to the documented tables. */
export function kqlTree(text: string): KqlTree {
  return treeOf(bind(text, globalsFor(logAnalyticsSchema(), text)).Syntax);
}

function treeOf(node: KustoNode): KqlTree {
  const type = node.ResultType?.Name;
  const children = Array.from({ length: node.ChildCount }, (_, index) => node.GetChild(index)).flatMap((child) => {
    if (!child || child.IsMissing) return [];
    return [child.IsToken ? tokenOf(child as KustoToken) : treeOf(child as KustoNode)];
  });
  return {
    kind: nodeName(node) ?? "List",
    start: node.TextStart,
    end: node.End,
    ...(type === undefined || type === "" ? {} : { type }),
    children,
  };
}

function tokenOf({ TextStart: start, End: end, Text: text }: KustoToken): KqlTree {
  return { kind: "Token", start, end, text };
}
