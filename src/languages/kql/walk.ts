import { nodeName } from "./kusto";
import type { KustoNode, KustoNodeName, KustoNodeTypes } from "./kusto-types";

/** What is done at each class of node, and what it may need. */
export type KqlHandlers<Context> = {
  readonly [Name in KustoNodeName]?: (node: KustoNodeTypes[Name], context: Context) => void;
};

type Handler<Context> = (node: never, context: Context) => void;

/** Handlers of many, by the class that they are for. */
export type KqlHandlerTable<Context> = ReadonlyMap<string, readonly Handler<Context>[]>;

/** Puts the handlers of many into one table, so that a tree is walked once. */
export function handlerTable<Context>(all: readonly KqlHandlers<Context>[]): KqlHandlerTable<Context> {
  const table = new Map<string, Handler<Context>[]>();
  for (const handlers of all) {
    for (const [name, handler] of Object.entries(handlers) as [string, Handler<Context>][]) {
      table.set(name, [...(table.get(name) ?? []), handler]);
    }
  }
  return table;
}

/** Visits a node and all below it, from the top and from left to right. `onOperator` is called at each query operator. */
export function walk<Context>(
  node: KustoNode,
  table: KqlHandlerTable<Context>,
  context: Context,
  onOperator?: (node: KustoNode) => void,
): void {
  const name = nodeName(node);
  if (name !== undefined) {
    for (const handler of table.get(name) ?? []) handler(node as never, context);
    if (onOperator && name.endsWith("Operator")) onOperator(node);
  }
  for (let index = 0; index < node.ChildCount; index += 1) {
    const child = node.GetChild(index);
    if (child && !child.IsToken) walk(child as KustoNode, table, context, onOperator);
  }
}
