import { nearestWord } from "../../../diagnostics";
import type { Fault } from "../../fault";
import { findFunction, FUNCTION_NAMES } from "../functions";
import type { CseFunction } from "../functions";
import type { Scope } from "../scope";
import type { CseCall, CseNode } from "../tree";
import { typeInWords } from "../types";
import { isThreatMatch, walk, withoutGroups } from "../walk";
import { finding, quoted } from "./lint";
import type { Lint, Linted } from "./lint";
import { conditionAsValue, isCondition, listAsValue } from "./misplaced";

/** Every call names a function of the language and gives it what it takes. */
export const calls: Lint = (linted) => {
  const faults: Fault[] = [];
  walk(linted.tree.condition, (node) => {
    if (node.kind === "call") faults.push(...callFaults(node, linted));
  });
  return faults;
};

function callFaults(call: CseCall, linted: Linted): Fault[] {
  const known = findFunction(call.name);
  const name = { start: call.start, end: call.start + call.name.length };
  if (!known) return [finding("error", name, unknownFunction(call.name))];
  if (call.arguments.some((each) => each.kind === "missing")) return [];
  const count = call.arguments.length;
  if (count < known.least || count > known.most) return [finding("error", call, wrongCount(known, count))];
  return isThreatMatch(call) ? threatMatchFaults(call) : argumentFaults(call, known, linted);
}

function threatMatchFaults(call: CseCall): Fault[] {
  const [fields] = call.arguments;
  if (fields?.kind === "list" && fields.items.length > 0) return [];
  return [
    finding("error", fields ?? call, {
      code: "cse-function-arity",
      message: `\`${call.name}\` takes a list of at least one field first`,
      help: "write `hasThreatMatch([srcDevice_ip])`",
    }),
  ];
}

function unknownFunction(name: string): { code: string; message: string; help: string } {
  const near = nearestWord(name, FUNCTION_NAMES);
  return {
    code: "cse-unknown-function",
    message: `\`${name}\` is not a function of rule expressions`,
    help: near === undefined ? "use a function of the rules syntax" : `did you mean \`${near}\`?`,
  };
}

function wrongCount(
  { name, least, most }: CseFunction,
  count: number,
): { code: string; message: string; help: string } {
  const allowed = least === most ? String(least) : most === Infinity ? `${least} or more` : `${least} to ${most}`;
  return {
    code: "cse-function-arity",
    message: `\`${name}\` has ${count} ${count === 1 ? "value" : "values"} and takes ${allowed}`,
    help: count > most ? "take out what it does not take" : "give it what it lacks",
  };
}

function argumentFaults(call: CseCall, known: CseFunction, linted: Linted): Fault[] {
  return call.arguments.flatMap((argument, index) => {
    const wanted = known.takes[Math.min(index, known.takes.length - 1)] ?? "unknown";
    const given = linted.scope.typeOf(argument);
    if (isCondition(argument) && wanted !== "boolean" && wanted !== "unknown")
      return [conditionAsValue(argument, linted)];
    if (withoutGroups(argument).kind === "list" && known.gives !== "boolean" && wanted !== "array")
      return [listAsValue(argument, linted)];
    if (wanted === "unknown" || given === "unknown" || given === "null" || given === wanted) return [];
    const wording = {
      code: "cse-argument-type",
      message: `${quoted(linted, argument)} is ${typeInWords(given)}, and \`${known.name}\` takes ${typeInWords(wanted)} there`,
      help: isField(argument, linted.scope)
        ? "use a field of that type, or convert it"
        : "give it a value of that type",
    };
    return [finding("warning", argument, wording)];
  });
}

function isField(node: CseNode, scope: Scope): boolean {
  return node.kind === "name" && scope.meaningOf(node.name) !== undefined;
}
