import { didYouMean } from "../../diagnostics";
import { KQL_TYPES } from "../sentinel/saved-function";
import type { SavedFunctionSpec } from "../sentinel/saved-function";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { tagLimits } from "./saved-search";
import { textLength } from "./text";

/** One parameter as azurerm 4.55.0 takes it: a scalar, perhaps with a default, or a table. */
const PARAMETER =
  /^([A-Za-z_]\w*):(?:([a-z]+)(?:=([^,\n]+))?|\((?:\*|([A-Za-z_]\w*:[a-z]+(?:,[A-Za-z_]\w*:[a-z]+)*))\))$/;

/** A parameter, taken apart. */
interface Parameter {
  readonly name: string;
  /** The scalar type, or the types of a table's columns. */
  readonly types: readonly string[];
  /** Where it may stand: tables first, defaults last. */
  readonly rank: 0 | 1 | 2;
}

/** What a saved function must keep. Source: azurerm 4.55.0, User-defined functions in the Kusto documentation. */
export function savedFunctionLimits(spec: SavedFunctionSpec): readonly LimitBreach[] {
  const texts = spec.functionParameters ?? [];
  const parameters = texts.flatMap((each) => findParameter(each) ?? []);
  return [
    ...textLength({ field: "displayName", value: spec.displayName, min: 1, max: Infinity }),
    ...textLength({ field: "category", value: spec.category, min: 1, max: Infinity }),
    ...textLength({ field: "query", value: spec.query, min: 1, max: Infinity }),
    ...texts.filter((each) => !findParameter(each)).map(parameterForm),
    ...parameters.flatMap(parameterTypes),
    ...parameterOrder(parameters),
    ...doubledParameters(parameters.map((each) => each.name)),
    ...tagLimits(spec.tags),
  ];
}

function findParameter(text: string): Parameter | undefined {
  const match = PARAMETER.exec(text);
  if (!match) return undefined;
  const [, name = "", scalar, defaultValue, columns] = match;
  if (scalar !== undefined) return { name, types: [scalar], rank: defaultValue === undefined ? 1 : 2 };
  const types = columns?.split(",").map((column) => column.slice(column.indexOf(":") + 1));
  return { name, types: types ?? [], rank: 0 };
}

function breach(code: string, message: string, help: string): LimitBreach {
  return refuse(code, ["functionParameters"], `functionParameters: ${message}`, help);
}

function parameterForm(text: string): LimitBreach {
  return breach(
    "parameter-form",
    `\`${text}\` is not one parameter as azurerm takes it`,
    'write `name:string`, `name:string="x"` or `T:(Name:string)`, without blanks around `:`, `=` and `,`, no comma in a default',
  );
}

function parameterTypes({ name, types }: Parameter): LimitBreach[] {
  const known: readonly string[] = KQL_TYPES;
  return types
    .filter((type) => !known.includes(type))
    .map((type) =>
      breach("parameter-type", `${name} has the type \`${type}\`, which KQL has not`, didYouMean(type, known)),
    );
}

function parameterOrder(parameters: readonly Parameter[]): LimitBreach[] {
  const late = parameters.find((each, index) => each.rank < (parameters[index - 1]?.rank ?? 0));
  if (!late) return [];
  return [
    breach("parameter-order", `${late.name} stands too late`, "put tables first and parameters with a default last"),
  ];
}

function doubledParameters(names: readonly string[]): LimitBreach[] {
  const doubled = new Set(names.filter((name, index) => names.indexOf(name) < index));
  return [...doubled].map((name) => breach("parameter-doubled", `${name} is there twice`, "rename one of them"));
}
