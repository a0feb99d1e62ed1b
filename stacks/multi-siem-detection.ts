import { Annotations } from "cdktf";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { Compiler } from "../src/compile";
import type { CompiledEnvironment, CompiledRule, DeployableKind, Finding, Unsupported } from "../src/compile";
import { renderPlace } from "../src/diagnostics";
import { selects } from "../src/model";
import type {
  Content,
  Detection,
  Environment,
  Group,
  Layer,
  Playbook,
  Ring,
  SharedFunction,
  SharedList,
  Siem,
} from "../src/model";
import { RuleDeployer } from "./deploy-rules";
import { detectionOf } from "./detection-input";
import type { DetectionInput } from "./detection-input";
import { environmentOf } from "./environment-input";
import type { EnvironmentInput } from "./environment-input";
import { noteAbsent } from "./notes";
import { workspaceId } from "./sentinel-stack";

/** A detection, the environment it goes to, and what it refers to. */
export interface MultiSiemDetectionProps {
  /** One behaviour and its rules: written here, or the model's. */
  readonly detection: Detection | DetectionInput;
  /** Which SIEMs there are and what data they have: written here, or the model's with its overrides and filters. */
  readonly environment: Environment | EnvironmentInput;
  /** The environment's ring. @defaultValue the first one, without overrides */
  readonly ring?: Ring;
  /** The environment's groups. @defaultValue none */
  readonly groups?: readonly Group[];
  /** What analysts do when it fires; becomes incident tasks and the text of signals. @defaultValue none */
  readonly playbook?: Playbook;
  /** The lists that its queries name; made before the rules, once in a stack. @defaultValue none */
  readonly lists?: readonly SharedList[];
  /** The functions that its queries call; made before the rules, once in a stack. @defaultValue none */
  readonly functions?: readonly SharedFunction[];
  /** The resource id of the Sentinel workspace, or a reference to it. @defaultValue that of the model's environment */
  readonly workspaceId?: string;
  /** The folder for scheduled searches. @defaultValue `folderId` of the model's environment */
  readonly searchFolderId?: string;
  /** What must exist, or be proven, before anything is made. @defaultValue nothing */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/** A rule that an environment does not get, and why. */
export interface NotDeployed {
  /** The rule's id; the detection's, when it has no rule for the SIEM. */
  readonly id: string;
  /** The SIEM it is for. */
  readonly siem: Siem;
  /** `off`: somebody wants it so; `notApplicable`: SIEM or data is missing there; `notSupported`: the SIEM cannot. */
  readonly cause: "off" | "notApplicable" | "notSupported";
  /** Why, in words. */
  readonly reason: string;
}

/**
 * One detection wherever its environment has a SIEM: its rules, the lists and functions they name, its playbook's tasks,
 * the environment's exceptions. All of it is made in the scope given; the stack has the providers of these SIEMs.
 * Rules have the same configuration as when a project's files are built.
 * @throws RangeError naming the construct's path and every mistake of the detection or its environment.
 */
export class MultiSiemDetection extends Construct {
  /** The constructs that were made on each SIEM, by the ids of what they were made from. */
  readonly deployed: Readonly<Record<Siem, ReadonlyMap<string, Construct>>>;
  /** The rules that this environment does not get, and why; also written into the configuration. */
  readonly notDeployed: readonly NotDeployed[];

  constructor(scope: Construct, id: string, props: MultiSiemDetectionProps) {
    super(scope, id);
    const detection = "source" in props.detection ? props.detection : detectionOf(props.detection, id, props.playbook);
    const environment = "kind" in props.environment ? props.environment : environmentOf(props.environment);
    const { rules, unsupported } = compile(this, contentOf(detection, environment, props));
    this.notDeployed = [...absent(rules), ...unsupported.map(notSupported), ...withoutSiem(detection, environment)];
    this.deployed = {
      sentinel: this.deploy("sentinel", rules, props),
      sumologic: this.deploy("sumologic", rules, props),
    };
    noteAbsent(
      this,
      this.notDeployed.map(({ id, cause, reason }) => ({ id, deployment: { state: "absent", cause, reason } })),
    );
  }

  /** Two SIEMs may have things of one id, such as a list: each has a scope of its own. */
  private deploy(
    siem: Siem,
    rules: readonly CompiledRule[],
    props: MultiSiemDetectionProps,
  ): ReadonlyMap<string, Construct> {
    const { environment, dependsOn = [] } = props;
    const { sentinel, sumologic } = "kind" in environment ? environment : {};
    const folder = props.searchFolderId ?? sumologic?.folderId;
    const deployer = new RuleDeployer(
      new Construct(this, siem),
      rules.filter((each) => each.siem === siem),
      {
        dependsOn: [...dependsOn],
        workspaceId: props.workspaceId ?? (sentinel && workspaceId(sentinel)),
        searchFolderId: folder === undefined ? undefined : () => folder,
      },
    );
    return deployer.deploy();
  }
}

/** A project of this one detection. What deviates for other detections is left out: here it would select nothing. */
function contentOf(detection: Detection, environment: Environment, props: MultiSiemDetectionProps): Content {
  const { ring = firstRing(environment), groups = [], playbook, lists = [], functions = [] } = props;
  return {
    detections: [detection],
    playbooks: new Map(playbook ? [[playbook.id, playbook]] : []),
    lists,
    functions,
    rings: [about(detection, ring)],
    groups: groups.map((each) => about(detection, each)),
    // The parts of a state are the stacks of whoever uses the construct.
    environments: [about(detection, { ...environment, shards: [] })],
  };
}

function firstRing({ ring, source }: Environment): Ring {
  return { kind: "ring", id: ring, order: 1, overrides: [], filters: [], acknowledged: [], source };
}

function about<L extends Layer>(detection: Detection, layer: L): L {
  const fits = ({ select }: Layer["overrides"][number] | Layer["filters"][number]): boolean =>
    detection.rules.some((rule) => selects(select, detection, rule.id));
  return { ...layer, overrides: layer.overrides.filter(fits), filters: layer.filters.filter(fits) };
}

/** Compiles the one detection. @throws RangeError naming the construct's path and every mistake. */
function compile(construct: Construct, content: Content): Pick<CompiledEnvironment, "rules" | "unsupported"> {
  const compiler = new Compiler(content);
  const compiled = content.environments.map((each) => compiler.compile(each));
  const findings = [...compiler.findings(), ...compiled.flatMap((each) => each.findings)];
  const errors = findings.filter((each) => each.level === "error");
  if (errors.length > 0) {
    const count = `${String(errors.length)} mistake(s)`;
    throw new RangeError(
      [`${construct.node.path}: ${count}`, ...errors.map((each) => `  ${sentence(each)}`)].join("\n"),
    );
  }
  for (const each of findings) {
    // Every detection of an environment would say it.
    if (each.code !== "data-unknown") Annotations.of(construct).addWarning(sentence(each));
  }
  return {
    rules: compiled.flatMap(({ rules }) => rules.map((rule) => ownedBy(content, rule))),
    unsupported: compiled.flatMap(({ unsupported }) => unsupported),
  };
}

function sentence(finding: Finding): string {
  const place = renderPlace(finding);
  return `${place === "" ? "" : `${place}: `}${finding.code}: ${finding.message}; ${finding.help}`;
}

const ABOUT_RULES: ReadonlySet<DeployableKind> = new Set(["incident-tasks", "tuning-expression"]);

/** What is made for this detection's rules has an id of its own: other detections of the stack may have the like. */
function ownedBy({ detections }: Content, rule: CompiledRule): CompiledRule {
  return ABOUT_RULES.has(rule.kind) ? { ...rule, id: `${String(detections[0]?.id)}-${rule.id}` } : rule;
}

function absent(rules: readonly CompiledRule[]): NotDeployed[] {
  return rules.flatMap(({ id, siem, deployment }) =>
    deployment.state === "absent" ? [{ id, siem, cause: deployment.cause, reason: deployment.reason }] : [],
  );
}

function notSupported({ detection, siem, reason }: Unsupported): NotDeployed {
  return { id: detection, siem, cause: "notSupported", reason };
}

const NAMES: Readonly<Record<Siem, string>> = { sentinel: "Microsoft Sentinel", sumologic: "Sumo Logic" };

function withoutSiem({ rules }: Detection, environment: Environment): NotDeployed[] {
  return rules
    .filter(({ siem }) => !environment[siem])
    .map(({ id, siem }) => ({ id, siem, cause: "notApplicable", reason: `${environment.id} has no ${NAMES[siem]}` }));
}
