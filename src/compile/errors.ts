import { didYouMean } from "../diagnostics";
import type { Place } from "../diagnostics";
import type { Source } from "../model";
import type { Finding } from "./compiled-rule";

const at = (where: Source | Place): Partial<Finding> => ("path" in where ? { source: where, file: where.file } : where);

const error = (where: Source | Place, code: string, message: string, help: string): Finding => ({
  ...at(where),
  code,
  level: "error",
  message,
  help,
  isRefusal: true,
});
const warning = (where: Source | Place, code: string, message: string, help: string): Finding => ({
  ...at(where),
  code,
  level: "warning",
  message,
  help,
});

/** Who wants the same thing as whom. */
export interface Tie {
  /** The layer. */
  readonly layer: string;
  /** The property, parameter or mode that both set. */
  readonly what: string;
  /** The rule. */
  readonly rule: string;
  /** Where the other one stands. */
  readonly other: string;
}

/** Two deviations of one layer and one weight want the same thing. */
export const overrideTie = (where: Source, { layer, what, rule, other }: Tie): Finding =>
  error(
    where,
    "override-tie",
    `${layer}: it sets ${what} of rule ${rule} with the same weight as ${other}`,
    "remove one, or select more closely in one of them",
  );

/** A deviation that makes an environment less protected says not why. */
export const overrideUnjustified = (where: Source, what: string): Finding =>
  error(
    where,
    "override-unjustified",
    `the override ${what} without saying why and until when`,
    "add reason, owner, ticket and expires",
  );

/** An override names a parameter that no selected rule has. */
export const overrideParameterUnknown = (where: Source, name: string, known: readonly string[]): Finding =>
  error(
    where,
    "override-parameter-unknown",
    `no selected rule has a parameter \`${name}\``,
    known.length > 0 ? didYouMean(name, known) : "select a rule that the parameter belongs to",
  );

/** An override sets what no selected rule has, so that it changes nothing. */
export const overrideFieldUnknown = (where: Source, field: string, kinds: readonly string[]): Finding =>
  error(
    where,
    "override-field-unknown",
    `no selected rule has a \`${field}\`; selected are ${kinds.join(", ")}`,
    "select rules that have it, or set another field",
  );

/** An override that changes nothing, for the same value stands there already. */
export const overrideWithoutEffect = (where: Source): Finding =>
  warning(where, "override-without-effect", "the override sets nothing", "add what it should set, or remove it");

/** A query lacks its parameter. */
export const parameterMissing = (where: Place, rule: string, name: string, form: string): Finding =>
  error(
    where,
    "parameter-missing",
    `rule ${rule}: parameter \`${name}\` does not stand in the query`,
    `write ${form}, give the parameter \`rules\`, or set \`inQuery: false\``,
  );

/** A query has its parameter twice. */
export const parameterTwice = (where: Place, rule: string, name: string, count: number): Finding =>
  error(
    where,
    "parameter-twice",
    `rule ${rule}: parameter \`${name}\` stands ${String(count)} times in the query`,
    "name it once, and refer to it from elsewhere",
  );

/** Something other than a literal stands where a parameter's value goes. */
export const parameterNotLiteral = (where: Place, rule: string, name: string): Finding =>
  error(
    where,
    "parameter-not-literal",
    `rule ${rule}: what stands at parameter \`${name}\` is not one literal`,
    "write a number, a text, a duration or a list there",
  );

/** A query names a parameter that the detection does not declare. */
export const parameterUndeclared = (where: Place, rule: string, name: string, known: readonly string[]): Finding =>
  error(
    where,
    "parameter-undeclared",
    `rule ${rule}: the query names a parameter \`${name}\` that the detection does not have`,
    known.length > 0 ? didYouMean(name, known) : "declare it under `parameters`",
  );

/** A parameter sets a field that the rule does not have. */
export const parameterSetsUnknown = (where: Source, name: string, field: string, known: readonly string[]): Finding =>
  error(
    where,
    "parameter-sets-unknown",
    `parameter \`${name}\` sets \`${field}\`, which none of its rules has`,
    didYouMean(field, known),
  );

/** A value is not of its parameter's type. */
export const parameterValueWrong = (where: Source, name: string, type: string, found: string): Finding =>
  error(
    where,
    "parameter-value-wrong",
    `parameter \`${name}\`: ${found} is not of type ${type}`,
    type === "duration" ? "write it like 5m, 1h, 1d" : `write a ${type}`,
  );

/** A filter has no marked place to go to. */
export const filterWithoutSite = (where: Source, name: string, rule: string, known: readonly string[]): Finding =>
  error(
    where,
    "filter-without-site",
    `rule ${rule} has no place for filter \`${name}\``,
    known.length > 0 ? didYouMean(name, known) : `add a line \`// filter ${name}\` to its query`,
  );

/** A filter's expression cannot stand inside a condition. */
export const filterFaulty = (where: Source, name: string, reason: string): Finding =>
  error(where, "filter-faulty", `filter \`${name}\` ${reason}`, "write one condition, complete in itself");

/** A filter says nothing for the language of a rule it selects. */
export const filterSilent = (where: Source, name: string, language: string, rule: string): Finding =>
  error(
    where,
    "filter-silent",
    `filter \`${name}\` selects rule ${rule} but has no condition for it`,
    `add \`${language}\`, or select other rules`,
  );

/** A query names a list that is not in the project. */
export const listUnknown = (where: Place, owner: string, name: string, known: readonly string[]): Finding =>
  error(
    where,
    "list-unknown",
    `${owner}: it names list \`${name}\`, which the project does not have`,
    known.length > 0 ? didYouMean(name, known) : "write queries/lists/<id>.yaml",
  );

/** The data of an environment is not known, so everything is deployed. */
export const dataUnknown = (where: Source, what: string): Finding =>
  warning(
    where,
    "data-unknown",
    `what ${what} there are is not known; every rule is deployed, also where it can find nothing`,
    `list the ${what} of this environment`,
  );

/** A rule refers to one that is not there. */
export const ruleUnknown = (where: Source, rule: string, named: string, known: readonly string[]): Finding =>
  error(
    where,
    "rule-unknown",
    `rule ${rule} names rule \`${named}\`, which the project does not have for its SIEM`,
    didYouMean(named, known),
  );

/** A severity that a column of the query overrules. */
export const severityColumnWins = (where: Source, rule: string, column: string): Finding =>
  warning(
    where,
    "severity-column-wins",
    `rule ${rule} takes each alert's severity from column ${column}; the override's severity is seen only where that is empty`,
    "override `alertDetailsOverride` too, or change the query",
  );

/** A list that a text names exists for the other SIEM only. */
export const listNotThere = (where: Place, owner: string, list: string, siem: string): Finding =>
  error(
    where,
    "list-not-there",
    `${owner}: it names list \`${list}\`, which is not made for ${siem}`,
    `add \`${siem}\` to the list's file`,
  );

/** Two lists or functions have one name in their SIEM. */
export const nameShared = (where: Source, id: string, other: string, name: string): Finding =>
  error(
    where,
    "name-shared",
    `\`${id}\` and \`${other}\` are both called ${name} in their SIEM`,
    "give one of them another id",
  );

/** A rule that another one refers to is kept in another state. */
export const ruleElsewhere = (where: Source, rule: string, named: string, shard: string): Finding =>
  error(
    where,
    "rule-elsewhere",
    `rule ${rule} names rule \`${named}\`, which is kept in shard ${shard}`,
    "select both in the same shard",
  );

/** Two exclusions of Cloud SIEM rules have one name in one layer. */
export const filterDoubled = (where: Source, name: string, layer: string): Finding =>
  error(
    where,
    "filter-doubled",
    `${layer} has two filters \`${name}\` for Cloud SIEM rules; only one would be deployed`,
    "give one of them another name",
  );

/** A parameter sets a field of another type. */
export const parameterSetsOtherType = (where: Source, name: string, type: string, field: string): Finding =>
  error(
    where,
    "parameter-sets-other-type",
    `parameter \`${name}\` is a ${type}, which \`${field}\` does not take`,
    "give the parameter the field's type, or set another field",
  );

/** A filter that reaches no rule says nothing to anyone. */
export const filterWithoutEffect = (where: Source, name: string): Finding =>
  error(
    where,
    "filter-without-effect",
    `filter \`${name}\` has no condition for any rule that it selects`,
    "add `sentinel`, `search` or `cse`, or select other rules",
  );

/** What a query's file and its detection say about one default. */
export interface DefaultDifference {
  /** The rule. */
  readonly rule: string;
  /** The name. */
  readonly name: string;
  /** The literal as the file has it. */
  readonly inFile: string;
  /** The default as the detection declares it. */
  readonly declared: string;
}

/** The file runs with one value in the portal and would be deployed with another. */
export const parameterDefaultDiffers = (where: Place, { rule, name, inFile, declared }: DefaultDifference): Finding =>
  error(
    where,
    "parameter-default-differs",
    `rule ${rule}: parameter \`${name}\` is ${shortened(inFile)} in the query and ${shortened(declared)} in the detection`,
    "write the same value in both; environments deviate by overrides",
  );

/** A value that cannot stand at its place in a query. */
export const parameterValueUnfit = (where: Source, name: string, fault: string, rule: string): Finding =>
  error(
    where,
    "parameter-value-unfit",
    `parameter \`${name}\`: its value ${fault} (rule ${rule})`,
    "give another value, or change the place in the query",
  );

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 77)}...` : line;
}
