import type { CodePage } from "../../../diagnostics";
import { stringOf } from "../constants";
import type { KustoBinary, KustoNode } from "../kusto-types";
import { quoted } from "./lint";
import type { KqlLint, LintContext } from "./lint";

const PAGE: CodePage = {
  code: "kql-compared-types",
  level: "warning",
  title: "A number is compared with what is a number, a truth value with what is one.",
  why: "Kusto reads the text as a value of the other side's type. Where it is none, no row has it, or the service refuses the query.",
  example: {
    language: "kql",
    wrong: 'SecurityEvent\n| where EventID == "logon"\n| project Computer, EventID',
    right: "SecurityEvent\n| where EventID == 4688\n| project Computer, EventID",
  },
  source: 'Kusto documentation, Data types (2025); published rules compare EventID with "5145" and work',
};

const OTHER_TYPES = new Set(["bool", "int", "long", "real", "decimal"]);

function check(node: KustoBinary, context: LintContext): void {
  if (!/^(?:==|!=|<|<=|>|>=)$/.test(node.Operator.Text)) return;
  const found = mixed(node.Left, node.Right) ?? mixed(node.Right, node.Left);
  if (!found) return;
  context.report(PAGE, node, {
    message: `${quoted(context, node)}: compares a ${found.type} with the text "${found.text}"`,
    help: `write a ${found.type}, or convert the other side with \`tostring(…)\``,
  });
}

function mixed(value: KustoNode, other: KustoNode): { readonly type: string; readonly text: string } | undefined {
  const type = value.ResultType?.Name ?? "";
  const text = stringOf(other);
  return text !== undefined && OTHER_TYPES.has(type) && !isOfType(text, type) ? { type, text } : undefined;
}

function isOfType(text: string, type: string): boolean {
  if (type === "bool") return /^(?:true|false|0|1)$/i.test(text.trim());
  return text.trim() !== "" && !Number.isNaN(Number(text));
}

/** A number or truth value compared with a text. */
export const COMPARED_TYPES: KqlLint = { page: PAGE, on: { BinaryExpression: check } };
