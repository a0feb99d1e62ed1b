import type { DeployableSpecs } from "../src/compile";
import { RULE_KINDS, RULE_TEXTS, SIEMS } from "../src/model";
import type {
  Detection,
  Parameter,
  Playbook,
  QueryText,
  RequiredData,
  RuleKind,
  RuleSource,
  Severity,
  Source,
  Status,
  TacticName,
} from "../src/model";

/** What a rule has from its detection where it gives nothing of its own. */
type Derived =
  | "displayName"
  | "name"
  | "description"
  | "severity"
  | "severityMapping"
  | "tactics"
  | "techniques"
  | "nameExpression"
  | "descriptionExpression";

/** A spec in which the fields that derive from the detection may be left out. */
type WithDerived<Spec> = Spec extends unknown ? Omit<Spec, Derived> & Partial<Pick<Spec, Derived & keyof Spec>> : never;

/** A rule of one kind, in the words of its spec. */
export type RuleInputOf<Kind extends RuleKind> = WithDerived<DeployableSpecs[Kind]> & {
  /** The rule's id, for ever: the Terraform name, and what names in tenants derive from. */
  readonly id: string;
  /** Ids it had before, oldest first. @defaultValue none */
  readonly formerIds?: readonly string[];
  /** What the SIEM runs. */
  readonly kind: Kind;
  /** The data without which it can find nothing. @defaultValue none, so that it is deployed everywhere */
  readonly requires?: Partial<RequiredData>;
};

/** A rule of a detection, in the words of its kind's spec; what it leaves out it has from the detection. */
export type RuleInput = { [Kind in RuleKind]: RuleInputOf<Kind> }[RuleKind];

/** A tuning knob of a detection: `let NAME = literal;` in KQL, a query parameter in a search, a marked literal in CSE. */
export type ParameterInput = Pick<Parameter, "type" | "default"> &
  Partial<Pick<Parameter, "description" | "sets" | "inQuery" | "rules">>;

/** A detection written in code: what a reader needs, and its rules. */
export interface DetectionInput {
  /** The id, for ever. @defaultValue the construct's id */
  readonly id?: string;
  /** The title; rules have it unless they give their own. */
  readonly name: string;
  /** What it finds and how. */
  readonly description: string;
  /** How bad it is when it is right; each SIEM's own severity derives from it. */
  readonly severity: Severity;
  /** What of ATT&CK it finds. */
  readonly attack: { readonly tactics: readonly TacticName[]; readonly techniques: readonly string[] };
  /** How far it has come: `experimental` runs in the first ring only, `test` in shadow. @defaultValue `stable`: live */
  readonly status?: Status;
  /** Labels for overrides to select by. @defaultValue none */
  readonly tags?: readonly string[];
  /** Tuning knobs by name. @defaultValue none */
  readonly parameters?: Readonly<Record<string, ParameterInput>>;
  /** Its rules; ids are unique among the rules of a SIEM in a stack. */
  readonly rules: readonly RuleInput[];
}

/** The model's detection of one written in code. Whatever the model asks for and code need not say is empty. */
export function detectionOf(input: DetectionInput, id: string, playbook?: Playbook): Detection {
  const own = input.id ?? id;
  const source: Source = { file: own, path: [] };
  const parameters = Object.entries(input.parameters ?? {}).map(([name, each]): Parameter => ({
    description: "",
    sets: [],
    inQuery: true,
    ...each,
    name,
    source,
  }));
  return {
    status: "stable",
    tags: [],
    ...input,
    id: own,
    attack: { analytics: [], ...input.attack },
    parameters,
    rules: input.rules.map((rule, index) => ruleOf(rule, { file: own, path: ["rules", index] })),
    source,
    ...(playbook ? { playbook: playbook.id } : {}),
    ...UNSAID,
  };
}

const UNSAID = {
  owner: "",
  authors: [],
  version: "",
  created: "",
  reviewed: "",
  confidence: "medium",
  dataSources: [],
  falsePositives: [],
  tuning: [],
  blindSpots: [],
  references: [],
  notSupported: {},
  tests: [],
  acknowledged: [],
} as const satisfies Partial<Detection>;

const NO_DATA: RequiredData = { tables: [], connectors: [], recordTypes: [], products: [], sourceCategories: [] };

function ruleOf({ id, formerIds = [], kind, requires, ...fields }: RuleInput, source: Source): RuleSource {
  const siem = SIEMS.find((each) => (RULE_KINDS[each] as readonly RuleKind[]).includes(kind));
  if (!siem) throw new RangeError(`rule ${id}: there is no kind \`${kind}\``);
  return {
    id,
    formerIds,
    siem,
    kind,
    requires: { ...NO_DATA, ...requires },
    fields: given(fields),
    texts: textsOf(kind, fields, source),
    source,
  };
}

/** What is `undefined` was not given: it must not hide what derives from the detection. */
function given(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function textsOf(kind: RuleKind, fields: object, { file }: Source): QueryText[] {
  const { language, paths } = RULE_TEXTS[kind];
  return paths
    .flatMap((path) => textsAt(fields, path, []))
    .map(({ path, text }) => ({ path: path as QueryText["path"], language, text, file }));
}

interface FoundText {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** The texts at a path; `*` stands for every entry of a list. */
function textsAt(value: unknown, [step, ...rest]: readonly string[], done: readonly (string | number)[]): FoundText[] {
  if (step === undefined) return typeof value === "string" ? [{ path: done, text: value }] : [];
  if (step === "*")
    return Array.isArray(value) ? value.flatMap((each, index) => textsAt(each, rest, [...done, index])) : [];
  if (typeof value !== "object" || value === null) return [];
  return textsAt((value as Readonly<Record<string, unknown>>)[step], rest, [...done, step]);
}
