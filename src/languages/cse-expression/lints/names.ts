import { nearestWord } from "../../../diagnostics";
import type { Fault } from "../../fault";
import { nearestRecordField, isDeprecatedField } from "../record-schema";
import type { Scope } from "../scope";
import type { CseName, CseNode } from "../tree";
import { childrenOf, isThreatMatch } from "../walk";
import { finding } from "./lint";
import type { Lint } from "./lint";

/** Every name means something, and nothing that is on its way out. */
export const names: Lint = ({ tree, scope }) => [
  ...tree.stages.flatMap((stage) => nameFaults(stage.field, scope, false)),
  ...namesIn(tree.condition, scope, false),
];

function namesIn(node: CseNode, scope: Scope, isValue: boolean): Fault[] {
  if (node.kind === "name") return nameFaults(node, scope, isValue);
  const parts = isThreatMatch(node) ? node.arguments.slice(0, 1) : childrenOf(node);
  return parts.flatMap((part, index) => namesIn(part, scope, standsForValue(node, index)));
}

/** Whether a part stands where most write a literal: in a list, or right of `=`. */
function standsForValue(parent: CseNode, index: number): boolean {
  if (parent.kind === "list") return parent.brackets === "round";
  return parent.kind === "comparison" && index === 1 && (parent.operator === "=" || parent.operator === "!=");
}

function nameFaults(node: CseName, scope: Scope, isValue: boolean): Fault[] {
  const meaning = scope.meaningOf(node.name);
  if (!meaning) return [unknownName(node, scope, isValue)];
  return meaning.kind === "field" && isDeprecatedField(node.name) ? [deprecated(node)] : [];
}

function unknownName(node: CseName, scope: Scope, isValue: boolean): Fault {
  const { aggregations } = scope.options;
  if (scope.role === "trigger" && aggregations) return unknownAggregation(node, aggregations);
  const near = nearestRecordField(node.name);
  if (isValue && near?.toLowerCase() !== node.name.toLowerCase()) return unquotedValue(node);
  return finding("error", node, {
    code: "cse-unknown-field",
    message: `\`${node.name}\` is not a field of the record schema, so it is null in every record`,
    help:
      near === undefined
        ? `use a field of the schema, or \`fields["${node.name}"]\` for one of the vendor's`
        : `did you mean \`${near}\`? A field of the vendor's is written \`fields["${node.name}"]\``,
  });
}

function unquotedValue(node: CseName): Fault {
  return finding("error", node, {
    code: "cse-unquoted-value",
    message: `\`${node.name}\` stands without quotes and so is read as a field, which the record schema does not have`,
    help: `write '${node.name}'`,
  });
}

function unknownAggregation(node: CseName, aggregations: readonly string[]): Fault {
  const near = nearestWord(node.name, aggregations);
  return finding("error", node, {
    code: "cse-unknown-aggregation",
    message: `\`${node.name}\` is not an aggregation of the rule, which has ${aggregations.map((each) => `\`${each}\``).join(", ") || "none"}`,
    help: near === undefined ? "name an aggregation of the rule" : `did you mean \`${near}\`?`,
  });
}

function deprecated(node: CseName): Fault {
  const successor = node.name.startsWith("fromUser_") ? node.name.replace("fromUser_", "user_") : undefined;
  return finding("warning", node, {
    code: "cse-deprecated-field",
    message: `\`${node.name}\` is deprecated in the record schema`,
    help: successor === undefined ? "derive the moment from `timestamp`" : `use \`${successor}\``,
  });
}
