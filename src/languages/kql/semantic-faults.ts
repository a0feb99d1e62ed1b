import { nearestWord } from "../../diagnostics";
import type { Level } from "../../diagnostics";
import type { Fault } from "../fault";
import { builtInFunctions, isNode, isSymbol, items } from "./kusto";
import type { KustoCode, KustoDiagnostic, KustoNode } from "./kusto-types";
import type { KqlSchema } from "./schema";
import { callOf, standsForRows, standsForTable } from "./table-places";

/** What a diagnostic of the binder is judged with. */
export interface BindingContext {
  /** The text. */
  readonly text: string;
  /** What it was bound against. */
  readonly schema: KqlSchema;
  /** The bound text. */
  readonly code: KustoCode;
  /** The nodes of names, by where they start. */
  readonly names: ReadonlyMap<number, KustoNode>;
}

type Translate = (diagnostic: KustoDiagnostic, context: BindingContext) => Fault | undefined;

const TRANSLATIONS: Readonly<Record<string, Translate>> = {
  KS142: unknownName,
  KS145: columnOfOneSide,
  KS111: noTable,
  KS204: unknownTable,
  KS205: unknownFuzzyTable,
  KS122: unknownFunction,
  KS123: unknownFunction,
  KS124: unknownFunction,
  KS143: unknownFunction,
  KS211: unknownFunction,
  KS236: unknownFunction,
  KS237: unknownFunction,
  KS106: argumentType,
  KS107: argumentType,
  KS127: argumentType,
  KS138: argumentType,
  KS141: argumentType,
  KS206: argumentType,
  KS118: argumentCount,
  KS119: argumentCount,
  KS120: argumentCount,
  KS121: argumentCount,
  KS197: argumentCount,
  KS196: argumentName,
  KS227: joinKey,
  KS241: joinKey,
  KS242: joinKey,
  KS207: unreachable,
  KS208: unreachable,
};
/** Columns that every table has and no document lists (Microsoft Learn, "Standard columns", 2025). */
const STANDARD_COLUMNS =
  /^(?:TenantId|SourceSystem|Type|_ItemId|_TimeReceived|_ResourceId|_SubscriptionId|_BilledSize|_IsBillable|_Internal_\w+|\w+_CF)$/;

/** A diagnostic of the binder as a fault; `undefined` when it is no fault of the query. */
export function semanticFault(diagnostic: KustoDiagnostic, context: BindingContext): Fault | undefined {
  const translate = TRANSLATIONS[diagnostic.Code];
  if (translate) return translate(diagnostic, context);
  return diagnostic.Severity === "Error" ? refused(diagnostic, context) : undefined;
}

function refused(diagnostic: KustoDiagnostic, context: BindingContext): Fault {
  return fault("kql-semantic", "error", diagnostic, {
    message: `${subject(diagnostic, context)}: ${plain(diagnostic)}`,
    help: "change it so that Kusto accepts it",
  });
}

function unknownName(diagnostic: KustoDiagnostic, context: BindingContext): Fault | undefined {
  const name = subject(diagnostic, context);
  if (isFileProfileArgument(diagnostic, context)) return undefined;
  if (name.endsWith("_CL") || standsForTable(context.names.get(diagnostic.Start)))
    return unknownTable(diagnostic, context);
  const columns = columnsInScope(diagnostic, context);
  if (STANDARD_COLUMNS.test(name)) return undefined;
  if (name === "Timestamp" && columns.includes("TimeGenerated"))
    return fault("kql-timestamp-column", "error", diagnostic, {
      message: `column Timestamp: a Log Analytics table calls it TimeGenerated (${diagnostic.Code})`,
      help: "write `TimeGenerated`; `Timestamp` is its name in Defender's advanced hunting",
    });
  if (name === "null")
    return fault("kql-unknown-column", "error", diagnostic, {
      message: `null: is no word of KQL (${diagnostic.Code})`,
      help: "ask `isnull(x)`, for a string `isempty(x)`; a null of a type is `int(null)`",
    });
  return fault("kql-unknown-column", "error", diagnostic, {
    message: `column ${name}: is not among the columns here (${diagnostic.Code})`,
    help: nearColumn(name, columns),
  });
}

/** Where a table must stand and a name stands that nobody knows. */
function noTable(diagnostic: KustoDiagnostic, context: BindingContext): Fault {
  const node = context.names.get(diagnostic.Start);
  const isNewName = node?.End === diagnostic.End && !isSymbol(node.ReferencedSymbol, "VariableSymbol");
  if (isNewName && isNode(node.Parent, "MakeGraphTableAndKeyClause")) return unknownTable(diagnostic, context);
  return refused(diagnostic, context);
}

/** It names a column of its input there, without quotes. */
function isFileProfileArgument({ Start }: KustoDiagnostic, { names }: BindingContext): boolean {
  for (let node = names.get(Start) ?? null; node; node = node.Parent) {
    if (isNode(node, "FunctionCallExpression") && node.Name.SimpleName === "FileProfile") return true;
  }
  return false;
}

function columnsInScope({ Start }: KustoDiagnostic, { code, names }: BindingContext): string[] {
  const node = names.get(Start);
  const side = isNode(node?.Parent, "PathExpression") ? node.Parent.Expression.ResultType : undefined;
  const columns = items(side?.Columns ?? code.GetColumnsInScope(Start)?.Columns).map((each) => each.Name);
  return columns.length > 0 ? columns : inputColumns(node);
}

/** What comes into the operator that a name stands in. */
function inputColumns(node: KustoNode | undefined): string[] {
  let at: KustoNode | null | undefined = node;
  while (at && !isNode(at.Parent, "PipeExpression")) at = at.Parent;
  const pipe = at?.Parent;
  if (!isNode(pipe, "PipeExpression") || pipe.Operator !== at) return [];
  return items(pipe.Expression.ResultType?.Columns).map((each) => each.Name);
}

function nearColumn(name: string, columns: readonly string[]): string {
  const sameLetters = columns.find((each) => each.toLowerCase() === name.toLowerCase());
  if (sameLetters !== undefined) return `write \`${sameLetters}\`: KQL is case-sensitive`;
  const near = nearestWords(name, columns);
  if (near.length > 0) return `did you mean ${near.map((each) => `\`${each}\``).join(" or ")}? KQL is case-sensitive`;
  if (columns.length === 0) return "name a column, or bind the name with `let`";
  return columns.length <= 24
    ? `the columns here are ${columns.join(", ")}`
    : "see the columns of the table; one that your workspace added is declared in the environment's schema";
}

function nearestWords(name: string, columns: readonly string[]): string[] {
  const first = nearestWord(name, columns);
  if (first === undefined) return [];
  const second = nearestWord(
    name,
    columns.filter((each) => each !== first),
  );
  return second === undefined ? [first] : [first, second];
}

function columnOfOneSide(diagnostic: KustoDiagnostic, context: BindingContext): Fault {
  const name = subject(diagnostic, context);
  return fault("kql-unknown-column", "error", diagnostic, {
    message: `column ${name}: is not on both sides of the join (${diagnostic.Code})`,
    help: "add it to the side that lacks it, or write `$left.a == $right.b`; KQL is case-sensitive",
  });
}

function unknownTable(diagnostic: KustoDiagnostic, context: BindingContext): Fault {
  const name = unquoted(subject(diagnostic, context));
  return fault("kql-unknown-table", "warning", diagnostic, {
    message: `table ${name}: is not in the schema, so its columns are not checked (${diagnostic.Code})`,
    help: declaring(name, Object.keys(context.schema.tables), "tables"),
  });
}

function unknownFuzzyTable(diagnostic: KustoDiagnostic, context: BindingContext): Fault {
  const node = context.names.get(diagnostic.Start);
  if (isNode(node?.Parent, "FunctionCallExpression") && !standsForRows(node))
    return unknownFunction(diagnostic, context);
  const name = unquoted(subject(diagnostic, context));
  return fault("kql-unknown-table", "warning", diagnostic, {
    message: `table ${name}: is not in the schema, and \`isfuzzy=true\` leaves it out in silence (${diagnostic.Code})`,
    help: declaring(name, Object.keys(context.schema.tables), "tables"),
  });
}

function unknownFunction(diagnostic: KustoDiagnostic, context: BindingContext): Fault {
  const name = subject(diagnostic, context).replace(/\(.*$/, "");
  const saved = context.schema.functions.map((each) => each.name);
  const isTable = isTabular(diagnostic, context);
  return fault(
    isTable ? "kql-undeclared-function" : "kql-unknown-function",
    isTable ? "warning" : "error",
    diagnostic,
    {
      message: `function ${name}: is neither Kusto's own nor in the schema (${diagnostic.Code})`,
      help: declaring(name, [...builtInFunctions(), ...saved], "functions"),
    },
  );
}

/** Whether a call stands where a table stands: a saved function is meant. */
function isTabular({ Start, End, Code }: KustoDiagnostic, { names, text }: BindingContext): boolean {
  if (Code !== "KS211") return false;
  const place = callOf(names.get(Start))?.Parent;
  // What a function computes for `let` may be a value, whose name was meant to be one of Kusto's.
  if (isNode(place, "LetStatement")) return nearestWord(text.slice(Start, End), builtInFunctions()) === undefined;
  return standsForRows(names.get(Start));
}

function declaring(name: string, known: readonly string[], where: string): string {
  const near = nearestWord(name, known);
  const declare = `declare it under \`${where}\` in the environment's schema or beside the detection`;
  return near === undefined ? declare : `did you mean \`${near}\`? Otherwise ${declare}`;
}

function argumentType(diagnostic: KustoDiagnostic, context: BindingContext): Fault {
  return fault("kql-argument-type", "error", diagnostic, {
    message: `${subject(diagnostic, context)}: ${plain(diagnostic)}`,
    help: "convert it, for example with `tostring(…)` or `toint(…)`, or compare with a value of its type",
  });
}

function argumentCount(diagnostic: KustoDiagnostic, context: BindingContext): Fault {
  return fault("kql-argument-count", "error", diagnostic, {
    message: `${subject(diagnostic, context)}: ${plain(diagnostic)}`,
    help: "give as many arguments as the function takes",
  });
}

function argumentName(diagnostic: KustoDiagnostic, context: BindingContext): Fault {
  return fault("kql-argument-name", "warning", diagnostic, {
    message: `${subject(diagnostic, context)}: ${plain(diagnostic)}`,
    help: "name a parameter that the function declares",
  });
}

function joinKey(diagnostic: KustoDiagnostic, context: BindingContext): Fault {
  return fault("kql-join-key", "error", diagnostic, {
    message: `${subject(diagnostic, context)}: ${plain(diagnostic)}`,
    help: "convert one side in an `extend` before the join, so that both keys have one type that is not dynamic",
  });
}

function unreachable(diagnostic: KustoDiagnostic, context: BindingContext): Fault {
  return fault("kql-unreachable", "warning", diagnostic, {
    message: `${unquoted(subject(diagnostic, context))}: ${plain(diagnostic)}`,
    help: "read another workspace by `workspace(…)`; an analytics rule reads no cluster of Azure Data Explorer",
  });
}

function subject({ Start, End }: KustoDiagnostic, { text }: BindingContext): string {
  const found = text.slice(Start, End).trim();
  const line = found.split("\n")[0] ?? "";
  return line.length > 60 || line !== found ? `${line.slice(0, 60)}…` : line;
}

function unquoted(name: string): string {
  return name.replace(/^\[?["']|["']\]?$/g, "");
}

function plain({ Message, Code }: KustoDiagnostic): string {
  const words = Message.replace(/\.$/, "");
  return `${words.charAt(0).toLowerCase()}${words.slice(1)} (${Code})`;
}

function fault(
  code: string,
  level: Level,
  { Start, End }: KustoDiagnostic,
  words: Pick<Fault, "message" | "help">,
): Fault {
  return { code, level, phase: "semantic", start: Start, end: End, ...words };
}
